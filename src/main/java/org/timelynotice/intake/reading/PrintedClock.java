package org.timelynotice.intake.reading;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as a source printed it: {@code 09:30}, {@code 0930}, {@code 9:30 AM}, {@code 09:30:00-07:00}. Of a range of hours
 * ({@code 9:30-11:00}) it is the beginning. Midnight at the end of a day ({@code 24:00}) is none: it says that the whole day counts.
 *
 * @param offset the source's own, where it prints one
 */
record PrintedClock(LocalTime time, @Nullable ZoneOffset offset) {

    private static final DateTimeFormatter HALF_DAYS = DateTimeFormatter.ofPattern("h[:mm[:ss]]a", Locale.US);
    private static final Pattern DIGITS = Pattern.compile("\\d{4}(\\d{2})?");
    private static final Pattern COLONS = Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2}(?:\\.\\d+)?)?");
    private static final Pattern MOVED = Pattern.compile("(?<clock>.*?)\\s*(?<offset>Z|[+-]\\d{2}(?::?\\d{2})?)");
    private static final Pattern RANGE = Pattern.compile(
            "(?<from>.*?\\S)(?:\\s*[-\\u2013\\u2014]\\s*|\\s+(?:to|until|till|through|thru)\\s+)(?<until>\\S.*)",
            Pattern.CASE_INSENSITIVE);

    /** The zones of the world lie between these, in steps of a quarter of an hour. */
    private static final int WESTMOST = -12 * 3600;

    private static final int EASTMOST = 14 * 3600;
    private static final int STEP = 900;

    private static final int LONGEST = 40;

    /** Where a time of day stands. */
    enum Stands {
        /** In a place of its own. */
        ALONE,
        /** Behind a day, with a blank between. */
        BEHIND_A_DAY,
        /** Behind a day and a {@code T}, as XML and iCalendar print a moment. */
        IN_A_MOMENT
    }

    private record Range(LocalTime from, LocalTime until) {}

    /** Null where the text is no time of day, or may be two. */
    static @Nullable PrintedClock parse(String printed, Stands stands) {
        String text = printed.strip();
        if (text.length() > LONGEST) {
            return null;
        }
        LocalTime plain = time(text);
        if (plain != null) {
            return new PrintedClock(plain, null);
        }
        PrintedClock moved = moved(text);
        Range range = range(text);
        boolean moment = stands != Stands.ALONE && namesSeconds(text);
        if (range == null || moved != null && moment) {
            return moved;
        }
        if (range.from.isBefore(range.until)) {
            return new PrintedClock(range.from, null);
        }
        // "09:30-05:00" may be five in the afternoon; "13:30-05:00" and "09:30:00-05:00" are no range.
        boolean offset = stands == Stands.IN_A_MOMENT || range.from.getHour() > 12 || namesSeconds(text);
        return offset ? moved : null;
    }

    private static @Nullable PrintedClock moved(String text) {
        Matcher parts = MOVED.matcher(text);
        LocalTime time = parts.matches() ? time(parts.group("clock")) : null;
        ZoneOffset offset = time == null ? null : offset(parts.group("offset"));
        return time == null || offset == null ? null : new PrintedClock(time, offset);
    }

    /** Null where no zone of the world has it. */
    private static @Nullable ZoneOffset offset(String printed) {
        try {
            ZoneOffset offset = ZoneOffset.of(printed);
            int seconds = offset.getTotalSeconds();
            return seconds < WESTMOST || seconds > EASTMOST || seconds % STEP != 0 ? null : offset;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Where only the end says whether it is before noon, the beginning is the last such hour before it. */
    private static @Nullable Range range(String text) {
        Matcher parts = RANGE.matcher(text);
        LocalTime until = parts.matches() ? time(parts.group("until")) : null;
        if (until == null) {
            return null;
        }
        String half = half(parts.group("until"));
        String printed = parts.group("from");
        LocalTime from = time(printed);
        if (!half.isEmpty() && half(printed).isEmpty()) {
            LocalTime alike = time(printed + half);
            from = alike != null && alike.isBefore(until) ? alike : time(printed + "AM");
        }
        return from == null ? null : new Range(from, until);
    }

    private static boolean namesSeconds(String text) {
        Matcher parts = MOVED.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        Matcher digits = DIGITS.matcher(parts.group("clock"));
        Matcher colons = COLONS.matcher(parts.group("clock"));
        return digits.matches() && digits.group(1) != null || colons.matches() && colons.group(1) != null;
    }

    /** "AM" or "PM" at the end of an hour; nothing where it has none. */
    private static String half(String text) {
        String plain = plain(text);
        return plain.endsWith("AM") || plain.endsWith("PM") ? plain.substring(plain.length() - 2) : "";
    }

    private static String plain(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[\\s.]", "");
    }

    private static @Nullable LocalTime time(String printed) {
        String text = printed.strip();
        try {
            if (!half(text).isEmpty()) {
                return LocalTime.parse(plain(text), HALF_DAYS);
            }
            if (DIGITS.matcher(text).matches()) {
                return LocalTime.of(number(text, 0), number(text, 2), text.length() == 4 ? 0 : number(text, 4));
            }
            return COLONS.matcher(text).matches()
                    ? LocalTime.parse(text.indexOf(':') == 1 ? "0" + text : text)
                            .withNano(0)
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String text, int from) {
        return Integer.parseInt(text, from, from + 2, 10);
    }
}
