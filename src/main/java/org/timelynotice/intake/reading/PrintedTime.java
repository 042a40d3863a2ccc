package org.timelynotice.intake.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.timelynotice.docket.CourtTime;

/**
 * A date or time as a source printed it: {@code 2026-12-01}, {@code 2026-12-01T09:30:00-07:00}, {@code 20261201T093000Z}.
 *
 * @param offset the source's own, where it prints one
 */
public record PrintedTime(
        LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset) {

    /** Outside of these years a date is a program's stand-in for "none", not a day in court. */
    private static final int EARLIEST_YEAR = 1880;

    private static final int LATEST_YEAR = 2199;

    private static final DateTimeFormatter HALF_DAYS = DateTimeFormatter.ofPattern("h:mm[:ss]a", Locale.US);

    /** Null where the text is no date; without a time of day where it gives one that cannot be read. */
    public static @Nullable PrintedTime parse(String printed) {
        String text = printed.strip();
        int t = clockAt(text);
        try {
            PrintedTime day = plausible(
                    new PrintedTime(t < 0 ? date(withoutOffset(text)) : date(text.substring(0, t)), null, null));
            PrintedTime timed = day == null || t < 0 ? day : day.at(text.substring(t + 1));
            return timed == null ? day : timed;
        } catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException e) {
            return null;
        }
    }

    /** Whether this is surely a later day, or a later hour of the same day on the same clock. */
    public boolean isAfter(PrintedTime other) {
        boolean hours = time != null && other.time != null && Objects.equals(offset, other.offset);
        return date.isAfter(other.date)
                || hours
                        && date.equals(other.date)
                        && Objects.requireNonNull(time).isAfter(Objects.requireNonNull(other.time));
    }

    /** Whether a text gives a time of day beside the day. */
    public static boolean namesClock(String printed) {
        return clockAt(printed.strip()) >= 0;
    }

    private static int clockAt(String text) {
        int t = text.indexOf('T');
        return t >= 0 ? t : text.indexOf(' ');
    }

    /** The same day at a time of day that stands apart from it; null where that is no time of day. */
    @Nullable
    public PrintedTime at(String printedTime) {
        try {
            PrintedTime clock = clock(printedTime.strip());
            return new PrintedTime(date.plusDays(clock.date.toEpochDay()), clock.time, clock.offset);
        } catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException e) {
            return null;
        }
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

    private static LocalDate date(String text) {
        return text.length() == 8 && text.indexOf('-') < 0
                ? LocalDate.of(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8))
                : LocalDate.parse(text);
    }

    /** A time of day; its date counts days to add, because XML writes the end of a day as 24:00:00. */
    private static PrintedTime clock(String text) {
        int zoneAt = offsetAt(text);
        String zone = text.substring(zoneAt);
        ZoneOffset offset = zone.isEmpty() ? null : ZoneOffset.of(zone);
        String digits = text.substring(0, zoneAt).strip();
        char last = digits.isEmpty() ? ' ' : Character.toUpperCase(digits.charAt(digits.length() - 1));
        if (last == 'M') {
            LocalTime time = LocalTime.parse(digits.toUpperCase(Locale.ROOT).replace(" ", ""), HALF_DAYS);
            return new PrintedTime(LocalDate.EPOCH, time, offset);
        }
        if (digits.startsWith("24:00")) {
            return new PrintedTime(LocalDate.EPOCH.plusDays(1), LocalTime.MIDNIGHT, offset);
        }
        LocalTime time = digits.indexOf(':') < 0
                ? LocalTime.of(
                        number(digits, 0, 2), number(digits, 2, 4), digits.length() < 6 ? 0 : number(digits, 4, 6))
                : LocalTime.parse(digits.indexOf(':') == 1 ? "0" + digits : digits);
        return new PrintedTime(LocalDate.EPOCH, time.withNano(0), offset);
    }

    private static String withoutOffset(String text) {
        return text.length() > 10
                ? text.substring(0, 10)
                : text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
    }

    private static int offsetAt(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 'Z' || c == '+' || c == '-') {
                return i;
            }
        }
        return text.length();
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }
}
