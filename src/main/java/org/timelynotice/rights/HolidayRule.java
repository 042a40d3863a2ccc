package org.timelynotice.rights;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One holiday of a calendar.
 *
 * @param sinceYear the first year in which it is kept
 */
record HolidayRule(Predicate<LocalDate> day, int sinceYear) {

    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");
    private static final Pattern WEEKDAY_OF_MONTH =
            Pattern.compile("(first|second|third|fourth|last) (\\w+) of (\\w+)(?: plus (\\d) days?)?");

    boolean falls(LocalDate date) {
        return date.getYear() >= sinceYear && day.test(date);
    }

    /**
     * Reads {@code 2026-02-03}, {@code 07-04} or {@code last MONDAY of MAY}, the last with {@code plus 1 day} where wanted; empty
     * where it is none of them.
     */
    static Optional<HolidayRule> parse(String on, int sinceYear) {
        try {
            return day(on).map(day -> new HolidayRule(day, sinceYear));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Predicate<LocalDate>> day(String on) {
        if (on.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return Optional.of(LocalDate.parse(on)::equals);
        }
        if (on.matches("\\d\\d-\\d\\d")) {
            MonthDay day = MonthDay.parse("--" + on);
            return Optional.of(date -> MonthDay.from(date).equals(day));
        }
        Matcher words = WEEKDAY_OF_MONTH.matcher(on);
        return words.matches() ? Optional.of(weekdayOfMonth(words)) : Optional.empty();
    }

    private static Predicate<LocalDate> weekdayOfMonth(Matcher words) {
        int ordinal = ORDINALS.indexOf(words.group(1));
        DayOfWeek weekday = DayOfWeek.valueOf(words.group(2).toUpperCase(Locale.ROOT));
        Month month = Month.valueOf(words.group(3).toUpperCase(Locale.ROOT));
        int later = words.group(4) == null ? 0 : Integer.parseInt(words.group(4));
        return date -> {
            LocalDate base = date.minusDays(later);
            int week = (base.getDayOfMonth() - 1) / 7;
            boolean rightWeek = ordinal < 0 ? base.getDayOfMonth() + 7 > base.lengthOfMonth() : week == ordinal;
            return base.getMonth() == month && base.getDayOfWeek() == weekday && rightWeek;
        };
    }
}
