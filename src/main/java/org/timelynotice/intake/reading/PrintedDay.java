package org.timelynotice.intake.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A day at the beginning of a text: {@code 2026-12-18}, {@code 20261218}, {@code 18-DEC-2026}, {@code Friday, Dec 18, 2026},
 * {@code 12/18/2026}. A year has four digits: with two, too many days can be meant.
 *
 * @param rest what stands behind it
 */
record PrintedDay(LocalDate date, String rest) {

    private static final int LONGEST = 80;

    private static final String WEEKDAY = "(?:(?<weekday>\\p{L}+)\\.?,?\\s+)?";
    private static final String NO_WEEKDAY = "(?<weekday>(?!))?";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
    private static final String MONTH = "(?<month>\\p{L}{3,9})\\.?";
    private static final String YEAR = "(?<year>\\d{4})";
    private static final String REST = "(?<rest>(?!\\d).*)";

    private static final List<Pattern> IN_WORDS = List.of(
            shape(WEEKDAY + DAY + "[-\\s./]*" + MONTH + "[-\\s./,]*" + YEAR + REST),
            shape(WEEKDAY + MONTH + "[-\\s./]*" + DAY + "[-\\s./,]+" + YEAR + REST),
            shape(NO_WEEKDAY + YEAR + "[-\\s./]*" + MONTH + "[-\\s./]*" + DAY + REST));

    private static final Pattern YEAR_FIRST =
            shape(NO_WEEKDAY + YEAR + "(?<between>[-/.])(?<month>\\d{1,2})\\k<between>(?<day>\\d{1,2})" + REST);
    private static final Pattern YEAR_LAST =
            shape(WEEKDAY + "(?<first>\\d{1,2})(?<between>[-/.])(?<second>\\d{1,2})\\k<between>" + YEAR + REST);

    /**
     * Null where the text does not begin with a day, or with one that can be read in several ways.
     *
     * @param order of day and month in numbers, where it is known
     */
    static @Nullable PrintedDay parse(String text, Optional<DayOrder> order) {
        try {
            PrintedDay international = international(text);
            return international == null ? other(text, order) : international;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whether a text begins with numbers that are one day for those who print the day first, and another for others. */
    static boolean isAmbiguous(String text) {
        PrintedDay monthFirst = parse(text, Optional.of(DayOrder.MONTH_FIRST));
        return monthFirst != null && parse(text, Optional.empty()) == null;
    }

    private static Pattern shape(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** The shapes of XML and iCalendar, which nearly all messages use. */
    private static @Nullable PrintedDay international(String text) {
        if (startsWithDigits(text, 8) && !startsWithDigits(text, 9)) {
            return new PrintedDay(
                    LocalDate.of(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8)), text.substring(8));
        }
        boolean extended = text.length() >= 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
        return extended && startsWithDigits(text, 4) && digits(text, 5, 7) && digits(text, 8, 10)
                ? new PrintedDay(LocalDate.parse(text.substring(0, 10)), text.substring(10))
                : null;
    }

    private static @Nullable PrintedDay other(String text, Optional<DayOrder> order) {
        if (text.length() > LONGEST) {
            return null;
        }
        for (Pattern shape : IN_WORDS) {
            Matcher parts = shape.matcher(text);
            Optional<Month> month = parts.matches() ? named(Month.values(), parts.group("month")) : Optional.empty();
            if (month.isPresent()) {
                return day(parts, month.get().getValue(), number(parts, "day"));
            }
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst, number(yearFirst, "month"), number(yearFirst, "day"));
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        return yearLast.matches() ? inNumbers(yearLast, order) : null;
    }

    private static @Nullable PrintedDay inNumbers(Matcher parts, Optional<DayOrder> order) {
        int first = number(parts, "first");
        int second = number(parts, "second");
        if (order.isPresent()) {
            return order.get() == DayOrder.MONTH_FIRST ? day(parts, first, second) : day(parts, second, first);
        }
        if (first <= 12 && second <= 12 && first != second) {
            return null;
        }
        return first <= 12 ? day(parts, first, second) : day(parts, second, first);
    }

    /** A day of the week beside a day must be its own: else one of the two is a slip. */
    private static @Nullable PrintedDay day(Matcher parts, int month, int day) {
        LocalDate date = LocalDate.of(number(parts, "year"), month, day);
        String weekday = parts.group("weekday");
        boolean fits = weekday == null
                || named(DayOfWeek.values(), weekday)
                        .filter(date.getDayOfWeek()::equals)
                        .isPresent();
        return fits ? new PrintedDay(date, parts.group("rest")) : null;
    }

    /** By its English name, or by the first letters of it. */
    private static <T extends Enum<T>> Optional<T> named(T[] all, String printed) {
        String upper = printed.toUpperCase(Locale.ROOT);
        return upper.length() < 3
                ? Optional.empty()
                : Arrays.stream(all).filter(one -> one.name().startsWith(upper)).findFirst();
    }

    private static boolean startsWithDigits(String text, int count) {
        return text.length() >= count && digits(text, 0, count);
    }

    private static boolean digits(String text, int from, int to) {
        return IntStream.range(from, to).allMatch(i -> text.charAt(i) >= '0' && text.charAt(i) <= '9');
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }

    private static int number(Matcher parts, String group) {
        return Integer.parseInt(parts.group(group));
    }
}
