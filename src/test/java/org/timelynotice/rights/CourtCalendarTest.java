package org.timelynotice.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.rights.Events.BOISE;
import static org.timelynotice.rights.Events.PHILADELPHIA;
import static org.timelynotice.rights.Events.instant;
import static org.timelynotice.rights.Events.on;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.settings.ConfigProblems;
import org.timelynotice.settings.ConfigReader;

class CourtCalendarTest {

    private static final CourtCalendar PLAIN = new CourtCalendar(Set.of(), List.of(), false, false, 0);
    private static final CourtCalendar SHORT_PERIODS = new CourtCalendar(
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            List.of(HolidayRule.parse("2026-11-26", 0).orElseThrow()),
            false,
            false,
            7);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # the clocks go forward on 2027-03-14 and back on 2027-11-07
            2027-03-15T02:30, 24, HOURS,  2027-03-14T01:30-05:00
            2027-11-08T01:30, 24, HOURS,  2027-11-07T01:30-05:00
            2027-03-15T09:00, 1,  DAYS,   2027-03-14T00:00-05:00
            2027-11-08T09:00, 1,  DAYS,   2027-11-07T00:00-04:00
            # a time that the night leaves out is the first that exists
            2027-03-14T02:30, 1,  HOURS,  2027-03-14T01:00-05:00
            # leap day
            2028-03-01T09:00, 1,  DAYS,   2028-02-29T00:00-05:00
            2028-02-29T09:00, 12, MONTHS, 2027-02-28T00:00-05:00
            2028-03-31T09:00, 1,  MONTHS, 2028-02-29T00:00-05:00
            2028-03-14T09:00, 2,  WEEKS,  2028-02-29T00:00-05:00
            """)
    void backward_periods_count_hours_as_elapsed_and_days_as_dates(
            String event, int value, Unit unit, OffsetDateTime expected) {
        assertThat(PLAIN.before(on(event, PHILADELPHIA), new Period(value, unit)))
                .isEqualTo(expected.toInstant());
    }

    @Test
    void seventy_two_hours_over_a_spring_change_are_seventy_two_elapsed_hours() {
        assertThat(PLAIN.after(on("2027-03-12T12:00", PHILADELPHIA), new Period(72, Unit.HOURS)))
                .isEqualTo(instant("2027-03-15T13:00", PHILADELPHIA));
    }

    @Test
    void the_clock_is_that_of_the_court_not_of_its_state() {
        Period day = new Period(1, Unit.DAYS);

        assertThat(PLAIN.before(on("2026-12-02T09:00", BOISE), day))
                .isBefore(PLAIN.before(on("2026-12-02T09:00", java.time.ZoneId.of("America/Los_Angeles")), day));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # six days before Tuesday the 1st, weekends and Thanksgiving skipped
            6, DAYS, 2026-11-20T00:00
            # seven is no short period any more: the 24th is an open Tuesday
            7, DAYS, 2026-11-24T00:00
            2, BUSINESS_DAYS, 2026-11-27T00:00
            3, BUSINESS_DAYS, 2026-11-25T00:00
            """)
    void short_periods_skip_closed_days_on_the_way(int value, Unit unit, String expected) {
        assertThat(SHORT_PERIODS.before(on("2026-12-01T09:00", PHILADELPHIA), new Period(value, unit)))
                .isEqualTo(instant(expected, PHILADELPHIA));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # Saturday holidays are observed on Friday, Sunday ones on Monday; the list has no 19 June
            2026-07-03, true
            2026-07-04, true
            2027-07-05, true
            2027-12-31, true
            2026-06-19, false
            2027-11-11, true
            2026-11-27, false
            """)
    void idaho_keeps_its_own_holidays(LocalDate day, boolean holiday) {
        assertThat(calendar("idaho").isHoliday(day)).isEqualTo(holiday);
    }

    @Test
    void idaho_rolls_off_a_sunday_but_not_off_a_saturday() {
        CourtCalendar idaho = calendar("idaho");

        assertThat(idaho.before(on("2026-12-15T09:00", BOISE), new Period(10, Unit.DAYS)))
                .isEqualTo(instant("2026-12-05T00:00", BOISE));
        assertThat(idaho.before(on("2026-12-16T09:00", BOISE), new Period(10, Unit.DAYS)))
                .isEqualTo(instant("2026-12-05T00:00", BOISE));
        assertThat(idaho.after(on("2026-11-26T09:00", BOISE), new Period(10, Unit.DAYS)))
                .isEqualTo(instant("2026-12-07T23:59:59", BOISE));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-01-19, true
            2026-05-25, true
            2026-06-19, true
            2020-06-19, false
            2026-11-03, true
            2026-11-27, true
            2027-03-26, true
            2026-11-24, false
            """)
    void pennsylvania_keeps_its_own_holidays(LocalDate day, boolean holiday) {
        assertThat(calendar("pennsylvania").isHoliday(day)).isEqualTo(holiday);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4 July",
                "13-01",
                "2026-02-30",
                "fifth MONDAY of MAY",
                "last SOMEDAY of MAY",
                "last MONDAY of Mai"
            })
    void what_is_no_day_is_no_holiday(String on) {
        assertThat(HolidayRule.parse(on, 0)).isEmpty();
    }

    private static CourtCalendar calendar(String name) {
        return CalendarFile.calendar(
                new ConfigReader<>(CalendarFile.class, "calendar").read(Path.of("config/calendars/" + name + ".yaml")),
                new ConfigProblems());
    }
}
