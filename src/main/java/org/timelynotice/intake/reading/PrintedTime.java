package org.timelynotice.intake.reading;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.intake.reading.PrintedClock.Stands;

/**
 * A date or time as a source printed it: {@code 2026-12-01}, {@code 2026-12-01T09:30:00-07:00}, {@code 20261201T093000Z},
 * {@code Dec 1, 2026 9:30 AM}.
 *
 * @param offset the source's own, where it prints one
 */
public record PrintedTime(
        LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset) {

    /** Outside of these years a date is a program's stand-in for "none", not a day in court. */
    private static final int EARLIEST_YEAR = 1880;

    private static final int LATEST_YEAR = 2199;

    /** What may stand between a day and a time of day. */
    private static final Pattern BETWEEN = Pattern.compile("^(?:T|[\\s,]+(?:(?:at\\b|@)\\s*)?)");

    /** The zone that XML allows a day to have; it says nothing about the day in court. */
    private static final Pattern ZONE_OF_A_DAY = Pattern.compile("(?:Z|[+-]\\d{2}:?\\d{2})?");

    /** As {@link #parse(String, Optional)}, of a source of which nobody knows whether it prints the day or the month first. */
    public static @Nullable PrintedTime parse(String printed) {
        return parse(printed, Optional.empty());
    }

    /**
     * Null where the text is no date, or may be two; without a time of day where it gives one that cannot be read.
     *
     * @param order of day and month in numbers, where it is known
     */
    public static @Nullable PrintedTime parse(String printed, Optional<DayOrder> order) {
        PrintedDay day = PrintedDay.parse(printed.strip(), order);
        if (day == null) {
            return null;
        }
        PrintedTime plain = plausible(new PrintedTime(day.date(), null, null));
        Matcher between = BETWEEN.matcher(day.rest());
        if (plain == null || !between.find()) {
            return ZONE_OF_A_DAY.matcher(day.rest()).matches() ? plain : null;
        }
        Stands stands = between.group().equals("T") ? Stands.IN_A_MOMENT : Stands.BEHIND_A_DAY;
        PrintedClock clock = PrintedClock.parse(day.rest().substring(between.end()), stands);
        return clock == null ? plain : plain.at(clock);
    }

    /** Whether this is surely a later day, or a later hour of the same day on the same clock. */
    public boolean isAfter(PrintedTime other) {
        boolean hours = time != null && other.time != null && Objects.equals(offset, other.offset);
        return date.isAfter(other.date)
                || hours
                        && date.equals(other.date)
                        && Objects.requireNonNull(time).isAfter(Objects.requireNonNull(other.time));
    }

    /** Whether a text is one day for those who print the day first, and another for those who print the month first. */
    public static boolean isAmbiguous(String printed) {
        return PrintedDay.isAmbiguous(printed.strip());
    }

    /** Whether a date gives a time of day beside the day. */
    public static boolean namesClock(String printed, Optional<DayOrder> order) {
        PrintedDay day = PrintedDay.parse(printed.strip(), order);
        return day != null && BETWEEN.matcher(day.rest()).find();
    }

    /** The same day at a time of day that stands apart from it; null where that is no time of day, or may be several. */
    @Nullable
    public PrintedTime at(String printedTime) {
        PrintedClock clock = PrintedClock.parse(printedTime, Stands.ALONE);
        return clock == null ? null : at(clock);
    }

    /** The same day without an hour. */
    public PrintedTime day() {
        return new PrintedTime(date, null, null);
    }

    private PrintedTime at(PrintedClock clock) {
        return new PrintedTime(date, clock.time(), clock.offset());
    }

    /**
     * On the court's clock.
     *
     * @param source the zone of a time printed without offset
     * @param midnightMeansUnknown whether {@code 00:00:00} says that only the day is known
     */
    public CourtTime onClock(ZoneId court, ZoneId source, boolean midnightMeansUnknown) {
        if (time == null || (midnightMeansUnknown && time.equals(LocalTime.MIDNIGHT))) {
            return new CourtTime(date, Optional.empty(), court);
        }
        ZoneId own = offset == null ? source : offset;
        if (own.equals(court)) {
            return new CourtTime(date, Optional.of(time), court);
        }
        var moved = date.atTime(time).atZone(own).withZoneSameInstant(court).toLocalDateTime();
        boolean unknown = midnightMeansUnknown && moved.toLocalTime().equals(LocalTime.MIDNIGHT);
        return new CourtTime(moved.toLocalDate(), unknown ? Optional.empty() : Optional.of(moved.toLocalTime()), court);
    }

    private static @Nullable PrintedTime plausible(PrintedTime printed) {
        int year = printed.date.getYear();
        return year < EARLIEST_YEAR || year > LATEST_YEAR ? null : printed;
    }
}
