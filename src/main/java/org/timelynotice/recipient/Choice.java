package org.timelynotice.recipient;

/** What a person said about being told of one topic. */
public enum Choice {
    REQUESTED,
    /** In writing: no message about it leaves, whatever rule asks for one. */
    DECLINED,
    /** Nobody has asked them yet, or they have not answered. */
    NOT_ASKED
}
