package org.timelynotice.notice;

/** Why a notice goes out now. */
public enum Occasion {
    /** Somebody hears of the matter for the first time. */
    FIRST,
    /** A hearing they were told of draws near. */
    REMINDER,
    /** Something they were told has changed, or is corrected. */
    CHANGE,
    /** Something they were told has been taken back; they are asked to ignore it. */
    CORRECTION
}
