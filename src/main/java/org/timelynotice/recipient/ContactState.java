package org.timelynotice.recipient;

/** Whether a contact point may be used. */
public enum ContactState {
    ACTIVE,
    /** Its owner said STOP: this address is silent, the right to be told is not. */
    STOPPED,
    /** It bounced, or the number has a new owner: a person must look before it is used again. */
    FROZEN
}
