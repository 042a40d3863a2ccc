package org.timelynotice.delivery;

/** Why this message is sent now. */
public enum WordingOccasion {
    /** The first time that something is told. */
    FIRST,
    /** The same again, because its day is near. */
    REMINDER,
    /** Something told before is now different; the facts are the new ones. */
    CHANGE,
    /** Something told before was an error and is taken back; the facts are those of the wrong message. */
    CORRECTION
}
