package org.timelynotice.intake.adapter;

import org.timelynotice.intake.reading.UnreadableReason;

/** Why a message cannot be read, as it is stored. */
record StoredReason(String message, int line, int column, String path, String expected) {

    static StoredReason of(UnreadableReason reason) {
        return new StoredReason(reason.message(), reason.line(), reason.column(), reason.path(), reason.expected());
    }

    UnreadableReason reason() {
        return new UnreadableReason(message, line, column, path, expected);
    }
}
