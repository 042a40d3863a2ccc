package org.timelynotice.rights;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.timelynotice.docket.CourtTime;

/**
 * How a jurisdiction counts time.
 *
 * <p>The law is rarely clear about periods that run backward from an event, so they are read the safe way: the day of the event
 * does not count, the last day counted rolls to the <em>earlier</em> open day, and the notice is due before that day begins.
 * That holds under the usual reading and under the stricter one that wants so many clear days. Periods that run forward end with
 * their last day and roll onward as the jurisdiction says.
 *
 * @param rollingDays weekdays on which a period does not end
 * @param saturdayHolidayObservedFriday whether the Friday before a Saturday holiday is closed too
 * @param sundayHolidayObservedMonday whether the Monday after a Sunday holiday is closed too
 * @param shortPeriodUnder periods of fewer days than this skip every closed day on the way; 0 for none
 */
record CourtCalendar(
        Set<DayOfWeek> rollingDays,
        List<HolidayRule> holidays,
        boolean saturdayHolidayObservedFriday,
        boolean sundayHolidayObservedMonday,
        int shortPeriodUnder) {

    private static final Set<DayOfWeek> WEEKEND = Set.of(SATURDAY, SUNDAY);

    /** The last safe instant to give notice at least {@code period} before {@code event}. */
    Instant before(CourtTime event, Period period) {
        if (period.unit() == Unit.HOURS) {
            return event.earliest().minus(Duration.ofHours(period.value()));
        }
        return stepped(event.date(), period, -1).atStartOfDay(event.zone()).toInstant();
    }

    /** The last instant that is within {@code period} after {@code event}. */
    Instant after(CourtTime event, Period period) {
        if (period.unit() == Unit.HOURS) {
            return event.earliest().plus(Duration.ofHours(period.value()));
        }
        LocalDate lastDay = stepped(event.date(), period, 1);
        return lastDay.plusDays(1).atStartOfDay(event.zone()).toInstant().minusSeconds(1);
    }

    boolean isHoliday(LocalDate date) {
        return falls(date)
                || (saturdayHolidayObservedFriday && date.getDayOfWeek() == FRIDAY && falls(date.plusDays(1)))
                || (sundayHolidayObservedMonday && date.getDayOfWeek() == MONDAY && falls(date.minusDays(1)));
    }

    private LocalDate stepped(LocalDate from, Period period, int direction) {
        int steps = direction * period.value();
        return switch (period.unit()) {
            case BUSINESS_DAYS -> openDays(from, period.value(), direction, true);
            case WEEKS -> rolled(from.plusWeeks(steps), direction);
            case MONTHS -> rolled(from.plusMonths(steps), direction);
            default ->
                period.value() < shortPeriodUnder
                        ? openDays(from, period.value(), direction, false)
                        : rolled(from.plusDays(steps), direction);
        };
    }

    private LocalDate rolled(LocalDate date, int direction) {
        LocalDate day = date;
        while (isClosed(day)) {
            day = day.plusDays(direction);
        }
        return day;
    }

    private LocalDate openDays(LocalDate from, int count, int direction, boolean business) {
        LocalDate day = from;
        for (int open = 0; open < count; ) {
            day = day.plusDays(direction);
            boolean counts = !isClosed(day) && !(business && WEEKEND.contains(day.getDayOfWeek()));
            open += counts ? 1 : 0;
        }
        return day;
    }

    private boolean isClosed(LocalDate date) {
        return rollingDays.contains(date.getDayOfWeek()) || isHoliday(date);
    }

    private boolean falls(LocalDate date) {
        return holidays.stream().anyMatch(holiday -> holiday.falls(date));
    }
}
