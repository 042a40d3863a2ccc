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
 */
public record ReadingContext(List<String> formats, ZoneId zone, Optional<CourtId> court, Optional<String> facility) {

    public ReadingContext {
        formats = List.copyOf(formats);
    }

    public boolean accepts(String format) {
        return formats.isEmpty() || formats.contains(format);
    }
}
