package org.timelynotice.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CustodyEventTest {

    /** On the facility's wall it is still the evening of the 1st. */
    private static final Instant EVENING = Instant.parse("2026-12-02T03:00:00Z");

    private static CustodyEvent event(EventKind kind, Optional<CourtTime> at) {
        var header = new EventHeader(
                new EventSource("C-1", 1),
                EventAction.NEW,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                at,
                Optional.empty(),
                List.of());
        return new CustodyEvent(kind, header, "B-77", Optional.empty(), Optional.empty());
    }

    private static Optional<CourtTime> on(int day) {
        return Optional.of(new CourtTime(
                LocalDate.of(2026, 12, day), Optional.of(LocalTime.of(23, 30)), ZoneId.of("America/New_York")));
    }

    @Test
    void a_release_on_a_day_to_come_is_one_that_is_planned() {
        assertThat(event(EventKind.RELEASED, on(2)).asOf(EVENING)).isEqualTo(event(EventKind.RELEASE_SCHEDULED, on(2)));
    }

    @Test
    void a_release_of_today_or_of_no_day_is_a_release() {
        assertThat(event(EventKind.RELEASED, on(1)).asOf(EVENING).kind()).isEqualTo(EventKind.RELEASED);
        assertThat(event(EventKind.RELEASED, Optional.empty()).asOf(EVENING).kind())
                .isEqualTo(EventKind.RELEASED);
    }

    @Test
    void no_other_event_changes_with_the_day() {
        assertThat(event(EventKind.ESCAPED, on(2)).asOf(EVENING).kind()).isEqualTo(EventKind.ESCAPED);
    }
}
