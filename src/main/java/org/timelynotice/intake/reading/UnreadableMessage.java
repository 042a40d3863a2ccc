package org.timelynotice.intake.reading;

/** Carries a reason out of a nested reader to the door of this package, and no further. */
public final class UnreadableMessage extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient UnreadableReason reason;

    public UnreadableMessage(UnreadableReason reason) {
        super(reason.message(), null, false, false);
        this.reason = reason;
    }

    public UnreadableReason reason() {
        return reason;
    }
}
