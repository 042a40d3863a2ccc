package org.timelynotice.stored;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.timelynotice.docket.CourtTime;

/** A date, or a date and time, on a court's clock, as it is stored. */
public record StoredTime(LocalDate date, Optional<LocalTime> time, ZoneId zone) {

    static StoredTime of(CourtTime time) {
        return new StoredTime(time.date(), time.time(), time.zone());
    }

    CourtTime courtTime() {
        return new CourtTime(date, time, zone);
    }
}
