package org.timelynotice.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedTimeTest {

    private static final ZoneId BOISE = ZoneId.of("America/Boise");

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 2026-12-01, ",
        "2026-12-01Z, 2026-12-01, ",
        "2026-12-01-07:00, 2026-12-01, ",
        "2026-12-01T09:30:00, 2026-12-01, 09:30",
        "2026-12-01 09:30, 2026-12-01, 09:30",
        "2026-12-01T02:30:00Z, 2026-11-30, 19:30",
        "20261201T093000, 2026-12-01, 09:30",
        "20261201T093015, 2026-12-01, 09:30:15",
        "2026-12-01T09:30:15.250, 2026-12-01, 09:30:15",
        "20261201, 2026-12-01, ",
        "20261201Z, 2026-12-01, ",
        "1880-01-01, 1880-01-01, ",
        "2199-12-31, 2199-12-31, ",
        "20261201T0930-0700, 2026-12-01, 09:30",
        "2026-12-01 9:30, 2026-12-01, 09:30",
        "2026-12-01T9:30 am, 2026-12-01, 09:30",
        "2026-12-01T01:30:00 PM, 2026-12-01, 13:30",
        "2026-12-01T09:30:00 -07:00, 2026-12-01, 09:30",
        "2026-12-01Tnoon, 2026-12-01, ",
        "2026-12-01T24:00:00, 2026-12-01, ",
        "2026-12-01T2:30-07:00, 2026-12-01, 02:30",
        "2026-12-01T02:30:00-06:00, 2026-12-01, 01:30",
        "2026-12-01 02:30:00-06:00, 2026-12-01, 01:30",
        "2026-12-01T09:30-11:00, 2026-12-01, 09:30",
        "2026-12-01T09:30-06:00, 2026-12-01, 08:30",
        "20261201T1300-1430, 2026-12-01, 13:00",
        "'Dec 1, 2026 9:30-11:00', 2026-12-01, 09:30",
        "'Dec 1, 2026 at 1:30 - 3:00 PM', 2026-12-01, 13:30",
        "18-DEC-2026, 2026-12-18, ",
        "18-OCT-2026, 2026-10-18, ",
        "18DEC2026 13:30, 2026-12-18, 13:30",
        "12/18/2026, 2026-12-18, ",
        "18.12.2026, 2026-12-18, ",
        "5/5/2026, 2026-05-05, ",
        "2026/03/04 09:30, 2026-03-04, 09:30",
        "'Dec 18, 2026 1:30 PM', 2026-12-18, 13:30",
        "'Sept. 3, 2026, 9 a.m.', 2026-09-03, 09:00",
        "'Friday, December 18th, 2026 at 1:30 p.m.', 2026-12-18, 13:30",
        "'Tues., 1 December 2026 09:30', 2026-12-01, 09:30"
    })
    void the_shapes_of_the_field_are_read(String text, String date, String time) {
        var read = PrintedTime.parse(text).onClock(BOISE, BOISE, false);

        assertThat(read.date()).hasToString(date);
        assertThat(read.time().map(Object::toString).orElse(null)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({
        "08:45-10:15, 08:45",
        "8:45 - 10:15, 08:45",
        "0845-1015, 08:45",
        "10:00-12:00, 10:00",
        "13:00-14:30, 13:00",
        "8:45 a.m. to 10:15 a.m., 08:45",
        "11:30 - 1:00 PM, 11:30",
        "1:15-2:45 PM, 13:15",
        "09:00:00-12:00, 09:00",
        "09:00-17:00, 09:00",
        "8:45\u201310:15, 08:45",
        "09:30:00-05:00, 07:30",
        "13:30-05:00, 11:30",
        "14:30Z, 07:30",
        "20:00+05:30, 07:30"
    })
    void a_range_of_hours_is_its_beginning_and_an_offset_is_that_of_a_zone(String text, String told) {
        PrintedTime read = PrintedTime.parse("2026-12-01").at(text);

        assertThat(read.onClock(BOISE, BOISE, false).time().orElseThrow()).hasToString(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "09:30-05:00",
                "9:30-1:00",
                "0930-0130",
                "13:30-13:00",
                "13:30-05:10",
                "20:00+15:00",
                "09:30-11:00-12:00",
                "24:00",
                "24:00:00",
                "2400",
                "9-11",
                "09:30-",
                "-05:00"
            })
    void what_may_be_two_hours_or_is_none_is_no_time_of_day(String text) {
        assertThat(PrintedTime.parse("2026-12-01").at(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "12/01/2026",
                "12/18/26",
                "02/30/2026",
                "Friday, December 19, 2026",
                "Febtember 3, 2026",
                "2026-13-01",
                "0001-01-01",
                "1879-12-31",
                "2200-01-01",
                "9999-12-31",
                "T",
                "2026",
                ""
            })
    void what_is_no_day_in_court_is_no_date(String text) {
        assertThat(PrintedTime.parse(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, false",
        "' 2026-12-01 ', false",
        "20261201, false",
        "2026-12-01T09:30, true",
        "2026-12-01 9:30, true",
        "2026-12-01Tnoon, true",
        "'Dec 1, 2026 at noon', true",
        "'Dec 1, 2026', false",
        "T09:30, false"
    })
    void a_text_names_a_clock_where_something_stands_beside_the_day(String text, boolean names) {
        assertThat(PrintedTime.namesClock(text, Optional.empty())).isEqualTo(names);
    }

    @Test
    void midnight_is_unknown_only_where_the_format_says_so() {
        PrintedTime midnight = PrintedTime.parse("2026-12-01T00:00:00Z");

        assertThat(midnight.onClock(BOISE, BOISE, true).time()).isEmpty();
        assertThat(midnight.onClock(BOISE, BOISE, true).date()).hasToString("2026-12-01");
        assertThat(midnight.onClock(BOISE, BOISE, false).date()).hasToString("2026-11-30");
    }

    @Test
    void midnight_in_the_court_is_unknown_however_it_was_printed() {
        var read = PrintedTime.parse("2026-12-01T07:00:00Z").onClock(BOISE, BOISE, true);

        assertThat(read.date()).hasToString("2026-12-01");
        assertThat(read.time()).isEmpty();
    }
}
