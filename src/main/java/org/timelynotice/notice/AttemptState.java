package org.timelynotice.notice;

/** What is known of one call of a provider. */
public enum AttemptState {
    /** The row stands; the call may or may not have been made. */
    STARTED,
    /** Surely not sent: no connection was made. */
    NOT_SENT,
    /** Surely not sent: the provider had too much to do. */
    THROTTLED,
    ACCEPTED,
    /** The carrier has it. */
    SENT,
    DELIVERED,
    /** Surely not sent: the provider said no. */
    REFUSED,
    /** Accepted, and then not delivered. */
    FAILED,
    /** It may have been sent. */
    UNKNOWN;

    /** Whether a repetition could reach the reader twice. */
    public boolean mayHaveGoneOut() {
        return this == STARTED || this == ACCEPTED || this == SENT || this == DELIVERED || this == UNKNOWN;
    }
}
