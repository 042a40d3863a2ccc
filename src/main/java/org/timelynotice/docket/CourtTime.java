package org.timelynotice.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * A date, or a date and time, on the clock of the court or facility that named it.
 *
 * @param time empty where the source knows only the day
 */
public record CourtTime(LocalDate date, Optional<LocalTime> time, ZoneId zone) {

    /**
     * The earliest instant that this can mean; deadlines before it are counted from here. A time that does not exist on the
     * night the clocks go forward is read as the first that does, one that exists twice as the first of the two.
     */
    public Instant earliest() {
        return time.map(t -> skipped(date.atTime(t))
                        .orElseGet(() -> date.atTime(t)
                                .atZone(zone)
                                .withEarlierOffsetAtOverlap()
                                .toInstant()))
                .orElseGet(() -> date.atStartOfDay(zone).toInstant());
    }

    /** The instant at which the clocks go forward, for a time that they skip. */
    private Optional<Instant> skipped(LocalDateTime local) {
        return Optional.ofNullable(zone.getRules().getTransition(local))
                .filter(ZoneOffsetTransition::isGap)
                .map(ZoneOffsetTransition::getInstant);
    }

    /** The last instant that this can mean; only after it is the thing surely past. */
    public Instant latest() {
        return time.map(t -> date.atTime(t).atZone(zone).withLaterOffsetAtOverlap())
                .orElseGet(() -> date.plusDays(1).atStartOfDay(zone))
                .toInstant();
    }

    /** On the clock of a place, where this is on that of none: nobody lives by an offset from Greenwich. */
    public CourtTime onClockOf(ZoneId place) {
        if (!zone.getRules().isFixedOffset()) {
            return this;
        }
        return time.map(t -> date.atTime(t).atZone(zone).withZoneSameInstant(place))
                .map(at -> new CourtTime(at.toLocalDate(), Optional.of(at.toLocalTime()), place))
                .orElseGet(() -> new CourtTime(date, Optional.empty(), place));
    }

    /** Whether both can mean the same: one of two sources may know only the day. */
    public boolean mayBe(CourtTime other) {
        return date.equals(other.date) && (time.isEmpty() || other.time.isEmpty() || time.equals(other.time));
    }

    /** Whether whatever this means lies before whatever another means; a day says nothing of the hours of the same day. */
    public boolean isSurelyBefore(CourtTime other) {
        return !mayBe(other) && !latest().isAfter(other.earliest());
    }
}
