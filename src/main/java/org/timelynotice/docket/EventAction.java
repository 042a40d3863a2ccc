package org.timelynotice.docket;

/** What the source wants done with an event: said for the first time, changed, corrected, or taken back. */
public enum EventAction {
    NEW,
    UPDATE,
    CORRECTION,
    WITHDRAWAL
}
