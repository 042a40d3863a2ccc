package org.timelynotice.notice;

/** Why a provider will not deliver. */
public enum Refusal {
    /** The reader said STOP: this address is silent, the right to be told is not. */
    OPTED_OUT,
    /** There is no such address, or it cannot take this kind of message; a person must look before it is used again. */
    BAD_ADDRESS,
    /** The address exists but does not answer now: phone off, mailbox full. */
    UNREACHABLE,
    /** Taken for spam. Concerns the sender, hence all traffic. */
    FILTERED,
    /** The sender is not registered with the carriers. Concerns all traffic. */
    UNREGISTERED,
    /** The account may not send to that country. */
    REGION,
    /** The provider lets in nothing of ours: wrong account, address or certificate. Concerns all traffic, and no reader's address. */
    OUR_FAULT,
    /** Anything else; the code tells. */
    OTHER
}
