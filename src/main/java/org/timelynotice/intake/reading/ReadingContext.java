package org.timelynotice.intake.reading;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.timelynotice.docket.CourtId;

/**
 * What the feed knows about its messages that they may not say themselves.
 *
 * @param formats names of the formats that the feed accepts; empty means every built-in one
 * @param zone the clock of the court or facility; times without a zone are on it, times with one are moved to it
 * @param court taken where a message names no court
 * @param facility who issues this feed's booking and inmate numbers; it goes before what a message says, because one jail prints
 *     its own name in several ways
 * @param dayOrder of day and month in dates of numbers alone; where it is not known, what may be two days is neither
 * @param sittings when its courts sit
 */
public record ReadingContext(
        List<String> formats,
        ZoneId zone,
        Optional<CourtId> court,
        Optional<String> facility,
        Optional<DayOrder> dayOrder,
        Sittings sittings) {

    /**
     * When the courts of a feed sit.
     *
     * @param jurisdiction whose holidays they keep; empty where the feed serves no single one
     * @param anyTime whether they sit by night, on Sundays and on holidays as well
     */
    public record Sittings(Optional<String> jurisdiction, boolean anyTime) {

        static final Sittings USUAL = new Sittings(Optional.empty(), false);
    }

    public ReadingContext {
        formats = List.copyOf(formats);
    }

    /** Of a feed whose file says nothing of its dates and sittings. */
    public ReadingContext(List<String> formats, ZoneId zone, Optional<CourtId> court, Optional<String> facility) {
        this(formats, zone, court, facility, Optional.empty(), Sittings.USUAL);
    }

    public boolean accepts(String format) {
        return formats.isEmpty() || formats.contains(format);
    }
}
