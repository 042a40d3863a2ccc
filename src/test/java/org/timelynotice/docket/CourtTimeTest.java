package org.timelynotice.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CourtTimeTest {

    private static final ZoneId COURT = ZoneId.of("America/New_York");

    @Test
    void a_time_that_the_clocks_skip_is_the_first_that_exists() {
        assertThat(at("2027-03-14", "02:30").earliest()).isEqualTo(Instant.parse("2027-03-14T07:00:00Z"));
    }

    @Test
    void a_time_that_comes_twice_is_the_first_for_deadlines_and_the_second_for_the_past() {
        assertThat(at("2026-11-01", "01:30").earliest()).isEqualTo(Instant.parse("2026-11-01T05:30:00Z"));
        assertThat(at("2026-11-01", "01:30").latest()).isEqualTo(Instant.parse("2026-11-01T06:30:00Z"));
    }

    @Test
    void a_day_without_a_time_lasts_from_its_first_instant_to_its_last() {
        var day = new CourtTime(LocalDate.parse("2026-12-01"), Optional.empty(), COURT);

        assertThat(day.earliest()).isEqualTo(Instant.parse("2026-12-01T05:00:00Z"));
        assertThat(day.latest()).isEqualTo(Instant.parse("2026-12-02T05:00:00Z"));
    }

    private static CourtTime at(String date, String time) {
        return new CourtTime(LocalDate.parse(date), Optional.of(LocalTime.parse(time)), COURT);
    }
}
