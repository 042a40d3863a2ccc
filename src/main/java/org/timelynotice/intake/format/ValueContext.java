package org.timelynotice.intake.format;

import java.time.ZoneId;
import java.util.Set;

/** How values are to be taken in one event, and notes on what could not be. */
record ValueContext(ZoneId zone, boolean midnightMeansUnknown, Set<String> placeholders, Set<String> notes) {

    void note(String note) {
        notes.add(note);
    }
}
