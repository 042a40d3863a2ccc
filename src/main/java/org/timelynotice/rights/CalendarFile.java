package org.timelynotice.rights;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.settings.ConfigDocument;
import org.timelynotice.settings.ConfigProblems;

/** A file of {@code config/calendars/} as written. */
record CalendarFile(
        Set<DayOfWeek> rollingDays,
        boolean saturdayHolidayObservedFriday,
        boolean sundayHolidayObservedMonday,
        Optional<Integer> shortPeriodUnder,
        List<Holiday> holidays) {

    record Holiday(String on, Optional<Integer> since) {}

    static CourtCalendar calendar(ConfigDocument<CalendarFile> document, ConfigProblems problems) {
        CalendarFile file = document.content();
        var holidays = new ArrayList<HolidayRule>();
        for (int i = 0; i < file.holidays().size(); i++) {
            Holiday holiday = file.holidays().get(i);
            HolidayRule.parse(holiday.on(), holiday.since().orElse(0))
                    .ifPresentOrElse(holidays::add, problemAt(document, i, holiday.on(), problems));
        }
        return new CourtCalendar(
                file.rollingDays(),
                holidays,
                file.saturdayHolidayObservedFriday(),
                file.sundayHolidayObservedMonday(),
                file.shortPeriodUnder().orElse(0));
    }

    private static Runnable problemAt(
            ConfigDocument<CalendarFile> document, int index, String on, ConfigProblems problems) {
        return () -> problems.add(document.problem(
                "/holidays/" + index + "/on",
                "'" + on + "' is not a day; write 2026-02-03, 07-04, or 'third MONDAY of JANUARY'"));
    }
}
