package org.timelynotice.docket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind of event is carried by one type of event and refused by the others. */
class EventTypesTest {

    private static final EventHeader HEADER = new EventHeader(
            new EventSource("E-1", 1),
            EventAction.NEW,
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    @ParameterizedTest
    @EnumSource(
            names = {"HEARING_SCHEDULED", "HEARING_RESCHEDULED", "HEARING_CANCELLED", "HEARING_HELD", "PAROLE_HEARING"})
    void a_hearing_is_a_hearing_alone(EventKind kind) {
        assertThat(hearing(kind)).returns(kind, CourtEvent::kind).returns(Matter.hearing("H-1"), CourtEvent::matter);
        assertRefused(() -> custody(kind));
        assertRefused(() -> step(kind));
    }

    @ParameterizedTest
    @EnumSource(names = {"BOOKED", "TRANSFERRED", "RELEASE_SCHEDULED", "RELEASED", "ESCAPED", "RECAPTURED", "DIED"})
    void a_change_of_custody_is_one_alone(EventKind kind) {
        assertThat(custody(kind)).returns(kind, CourtEvent::kind).returns(Matter.custody("B-77"), CourtEvent::matter);
        assertRefused(() -> hearing(kind));
        assertRefused(() -> step(kind));
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCKET_ENTRY", "CHARGES_FILED", "PLEA", "DISPOSITION", "SENTENCE", "APPEAL", "BAIL"})
    void a_step_of_a_case_is_one_alone(EventKind kind) {
        assertThat(step(kind)).returns(kind, CourtEvent::kind).returns(Matter.entry("E-1"), CourtEvent::matter);
        assertRefused(() -> hearing(kind));
        assertRefused(() -> custody(kind));
    }

    @Test
    void who_may_see_a_case_is_none_of_them() {
        assertRefused(() -> hearing(EventKind.CASE_ACCESS));
        assertRefused(() -> custody(EventKind.CASE_ACCESS));
        assertRefused(() -> step(EventKind.CASE_ACCESS));
    }

    @Test
    void the_kinds_of_hearing_are_those_that_speak_of_a_hearing() {
        var speaking = EnumSet.allOf(EventKind.class);
        speaking.removeIf(kind -> !kind.isHearing());

        assertThat(EventKind.hearings()).isNotEmpty().containsExactlyInAnyOrderElementsOf(speaking);
    }

    private static void assertRefused(Runnable event) {
        assertThatIllegalArgumentException().isThrownBy(event::run);
    }

    private static CourtEvent hearing(EventKind kind) {
        return new HearingEvent(kind, HEADER, "H-1", Optional.empty(), Optional.empty());
    }

    private static CourtEvent custody(EventKind kind) {
        return new CustodyEvent(kind, HEADER, "B-77", Optional.empty(), Optional.empty());
    }

    private static CourtEvent step(EventKind kind) {
        return new CaseEvent(kind, HEADER, Optional.empty());
    }
}
