package org.timelynotice.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HearingEventTest {

    private static Optional<CourtTime> at(Optional<LocalTime> time) {
        return Optional.of(new CourtTime(LocalDate.of(2026, 12, 1), time, ZoneId.of("America/New_York")));
    }

    private static HearingEvent named(String hearingId) {
        var header = new EventHeader(
                new EventSource("E-1", 1),
                EventAction.NEW,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new HearingEvent(EventKind.HEARING_SCHEDULED, header, hearingId, Optional.empty(), Optional.empty());
    }

    @Test
    void a_hearing_without_a_number_is_named_by_its_case_its_place_on_the_calendar_and_what_it_is_and_where() {
        assertThat(HearingEvent.derivedId(
                        "CP-1",
                        at(Optional.of(LocalTime.of(9, 30))),
                        Optional.of("Bail hearing"),
                        Optional.of("Courtroom 3")))
                .isEqualTo("CP-1@2026-12-01T09:30/BAILHEARING/COURTROOM3");
        assertThat(HearingEvent.derivedId("CP-1", at(Optional.empty()), Optional.empty(), Optional.empty()))
                .isEqualTo("CP-1@2026-12-01//");
        assertThat(HearingEvent.derivedId("CP-1", Optional.empty(), Optional.empty(), Optional.empty()))
                .isEqualTo("CP-1@undated//");
    }

    @Test
    void a_derived_name_is_no_number() {
        for (var first : List.of(
                at(Optional.of(LocalTime.of(9, 30, 15, 1))), at(Optional.empty()), Optional.<CourtTime>empty())) {
            HearingEvent derived = named(HearingEvent.derivedId("CP-1", first, Optional.of("Trial"), Optional.empty()));

            assertThat(derived.hasNumber()).isFalse();
            assertThat(derived.apart().hasNumber()).isFalse();
            assertThat(derived.apart().matter()).isNotEqualTo(derived.matter());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"H-123", "2026-12-01", "H@7", "CP-1@2026-12-01-A"})
    void whatever_else_names_a_hearing_is_the_courts_number(String hearingId) {
        assertThat(named(hearingId).hasNumber()).isTrue();
    }

    @Test
    void a_hearing_that_gets_its_number_is_about_the_matter_of_that_number() {
        HearingEvent numbered = named("CP-1@undated").of("H-123");

        assertThat(numbered.hasNumber()).isTrue();
        assertThat(numbered.matter()).isEqualTo(Matter.hearing("H-123"));
    }
}
