package org.timelynotice.notice;

/** What is known of one call of a provider. */
public enum AttemptState {
    /** The row stands; the call may or may not have been made. */
    STARTED(0),
    /** Surely not sent: no connection was made. */
    NOT_SENT(0),
    /** Surely not sent: the provider was too busy. */
    THROTTLED(0),
    ACCEPTED(1),
    /** The carrier has it. */
    SENT(2),
    DELIVERED(4),
    /** Its reader answered: proof that it was read. */
    CONFIRMED(5),
    /** Whoever has the number says that they are somebody else. */
    MISDIRECTED(5),
    /** Surely not sent: the provider said no. */
    REFUSED(3),
    /** Accepted, and then not delivered. */
    FAILED(3),
    /** It may have been sent. */
    UNKNOWN(0);

    /** How much is known from the provider, or from whoever answered. */
    private final int proof;

    AttemptState(int proof) {
        this.proof = proof;
    }

    /** Whether a repetition could reach the reader twice. */
    public boolean mayHaveGoneOut() {
        return this == STARTED || this == UNKNOWN || awaitsReceipt() || arrived();
    }

    /** It came to the phone or mailbox, whoever has that. */
    public boolean arrived() {
        return this == DELIVERED || this == CONFIRMED || this == MISDIRECTED;
    }

    /** A provider took it, and says no more than that. */
    public boolean awaitsReceipt() {
        return this == ACCEPTED || this == SENT;
    }

    /** Whether nothing that a provider said of it is on record yet, so that its late answer is still news. */
    public boolean unproven() {
        return proof == 0;
    }

    /** Whether it says more than another; reports come late, twice and out of order. */
    public boolean saysMoreThan(AttemptState known) {
        return proof > known.proof;
    }

    /** The graph of attempts, which the table obeys as well: nothing known is taken back, and nothing starts twice. */
    public boolean mayBecome(AttemptState next) {
        return next == this || next != STARTED && (next.saysMoreThan(this) || unproven() && next.unproven());
    }
}
