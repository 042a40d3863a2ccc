package org.timelynotice.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockOfAPlaceTest {

    private static final ZoneId HOME = ZoneId.of("America/New_York");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 16);

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Z", "GMT", "Etc/UTC", "+00:00"})
    void the_clock_of_greenwich_is_nobodys(String zone) {
        var time = new CourtTime(DAY, Optional.of(LocalTime.of(14, 30)), ZoneId.of(zone));

        assertThat(time.onClockOf(HOME)).isEqualTo(new CourtTime(DAY, Optional.of(LocalTime.of(9, 30)), HOME));
    }

    @Test
    void an_offset_is_nobodys_clock_and_a_day_stays_the_day() {
        var late = new CourtTime(DAY, Optional.of(LocalTime.of(2, 0)), ZoneId.of("+03:00"));
        var day = new CourtTime(DAY, Optional.empty(), ZoneId.of("UTC"));

        assertThat(late.onClockOf(HOME))
                .isEqualTo(new CourtTime(DAY.minusDays(1), Optional.of(LocalTime.of(18, 0)), HOME));
        assertThat(day.onClockOf(HOME)).isEqualTo(new CourtTime(DAY, Optional.empty(), HOME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Phoenix", "Pacific/Honolulu", "America/Chicago"})
    void the_clock_of_a_court_stays(String zone) {
        var time = new CourtTime(DAY, Optional.of(LocalTime.of(9, 30)), ZoneId.of(zone));

        assertThat(time.onClockOf(HOME)).isEqualTo(time);
    }
}
