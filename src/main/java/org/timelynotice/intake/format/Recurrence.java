package org.timelynotice.intake.format;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.intake.reading.PrintedTime;

/**
 * On which days something is that repeats, as RFC 5545 counts them; all of it on one clock.
 *
 * @param clock on which it begins
 * @param rule as printed in an iCalendar file
 */
record Recurrence(
        LocalDateTime start, ZoneId clock, Optional<String> rule, List<PrintedTime> more, List<PrintedTime> less) {

    /** So many steps reach over five centuries of a clock that changes once a year. */
    private static final int STEPS = 1_000;

    private static final Pattern UNTIL = Pattern.compile("(?i)(?:^|;)UNTIL=([^;]*)");

    Recurrence {
        more = List.copyOf(more);
        less = List.copyOf(less);
    }

    /** Something that is on a number of days, one after the other. */
    static Recurrence daily(LocalDateTime start, ZoneId clock, long days) {
        return new Recurrence(start, clock, Optional.of("FREQ=DAILY;COUNT=" + days), List.of(), List.of());
    }

    /** All its times, in order; empty where there are more than so many, or the rule cannot be read. */
    Optional<List<LocalDateTime>> all(int most) {
        return expanded(LocalDateTime.MAX, most + less.size() + 1)
                .map(times -> {
                    times.removeIf(this::isLeftOut);
                    return List.copyOf(times);
                })
                .filter(times -> !times.isEmpty() && times.size() <= most);
    }

    /** The last of its times that is not after another; empty also where it begins later or the rule cannot be read. */
    Optional<LocalDateTime> lastUntil(LocalDateTime limit) {
        return expanded(limit, STEPS)
                .filter(times -> times.size() < STEPS && !times.isEmpty())
                .map(SortedSet::last);
    }

    private Optional<SortedSet<LocalDateTime>> expanded(LocalDateTime limit, int most) {
        var times = new TreeSet<LocalDateTime>();
        try {
            times.add(start);
            if (rule.isPresent()) {
                repeat(rule.get(), limit, most, times);
            }
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            return Optional.empty();
        }
        more.forEach(day -> times.add(at(day)));
        times.removeIf(time -> time.isAfter(limit));
        return Optional.of(times);
    }

    private void repeat(String printed, LocalDateTime limit, int most, SortedSet<LocalDateTime> times)
            throws InvalidRecurrenceRuleException {
        Matcher until = UNTIL.matcher(printed);
        Optional<LocalDateTime> last = until.find() ? Optional.of(end(until.group(1))) : Optional.empty();
        String endless = until.reset().replaceFirst("").replaceFirst("^;", "").toUpperCase(Locale.ROOT);
        RecurrenceRuleIterator days = new RecurrenceRule(endless)
                .iterator(new DateTime(
                        start.getYear(),
                        start.getMonthValue() - 1,
                        start.getDayOfMonth(),
                        start.getHour(),
                        start.getMinute(),
                        start.getSecond()));
        while (days.hasNext() && times.size() < most) {
            LocalDateTime next = local(days.nextDateTime());
            if (next.isAfter(limit) || last.filter(next::isAfter).isPresent()) {
                return;
            }
            times.add(next);
        }
    }

    /** The end of a rule is a day, of which all counts, or a time, which counts itself. */
    private LocalDateTime end(String printed) {
        PrintedTime end = PrintedTime.parse(printed);
        if (end == null) {
            throw new IllegalArgumentException("the end of a rule is no time");
        }
        return end.time() == null ? end.date().atTime(LocalTime.MAX) : at(end);
    }

    private static LocalDateTime local(DateTime time) {
        return LocalDateTime.of(
                time.getYear(),
                time.getMonth() + 1,
                time.getDayOfMonth(),
                time.getHours(),
                time.getMinutes(),
                time.getSeconds());
    }

    private LocalDateTime at(PrintedTime printed) {
        CourtTime time = printed.onClock(clock, clock, false);
        return time.date().atTime(time.time().orElse(start.toLocalTime()));
    }

    /** What is on no more than once a day is left out by its day, whatever hour is printed beside it. */
    private boolean isLeftOut(LocalDateTime time) {
        return less.stream().anyMatch(day -> at(day).toLocalDate().equals(time.toLocalDate()));
    }
}
