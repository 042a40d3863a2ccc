package org.timelynotice.intake.format;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.intake.reading.DayOrder;

/**
 * How values are to be taken in one event, and notes on what could not be.
 *
 * @param zone the clock of the court
 * @param zoneName of times without offset, where the message names a zone for all of them
 */
record ValueContext(
        ZoneId zone,
        Optional<String> zoneName,
        Optional<DayOrder> dayOrder,
        boolean midnightMeansUnknown,
        Set<String> placeholders,
        Set<String> notes) {

    /** The same, with notes of its own. */
    ValueContext noting(Set<String> others) {
        return new ValueContext(zone, zoneName, dayOrder, midnightMeansUnknown, placeholders, others);
    }

    void note(String note) {
        notes.add(note);
    }
}
