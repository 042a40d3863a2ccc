package org.timelynotice.intake;

/** How far a message has come. */
public enum MessageState {
    /** Durably kept, not read yet. */
    KEPT,
    /** Understood; what came of it stands with its events. */
    READ,
    /** Not understood; kept with the reason, and read again when somebody replays it. */
    PARKED
}
