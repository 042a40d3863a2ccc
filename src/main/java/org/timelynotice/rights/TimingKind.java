package org.timelynotice.rights;

/** The shapes in which statutes say when. */
enum TimingKind {
    /** At least so long before. */
    BEFORE_MIN(true, true),
    /** Before, with no figure. */
    BEFORE_ANY(true, false),
    /** At most so long after. */
    AFTER_MAX(true, true),
    /** At once. */
    IMMEDIATE(false, false),
    /** As soon as practicable. */
    ASAP(false, false),
    /** Reasonable or timely, with no figure. */
    NO_NUMBER(false, false);

    private final boolean anchored;
    private final boolean counted;

    TimingKind(boolean anchored, boolean counted) {
        this.anchored = anchored;
        this.counted = counted;
    }

    boolean anchored() {
        return anchored;
    }

    boolean counted() {
        return counted;
    }
}
