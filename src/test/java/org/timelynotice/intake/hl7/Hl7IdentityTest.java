package org.timelynotice.intake.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.PersonName;
import org.timelynotice.intake.Messages;

class Hl7IdentityTest {

    @ParameterizedTest
    @ValueSource(strings = {"A18", "A30", "A34", "A36", "A39", "A40", "A46", "A47"})
    void a_number_from_before_stands_beside_the_new_one(String trigger) {
        CourtEvent event = Messages.event(merged(trigger, "MRG|I-66^^^SH^MR"));

        assertThat(event.kind()).isEqualTo(EventKind.NUMBER_CHANGED);
        assertThat(person(event).identifiers().inmates()).containsExactly("I-77", "I-66");
        assertThat(event.header().question()).isEmpty();
    }

    @Test
    void every_number_from_before_is_kept_that_the_facility_gave_out() {
        CourtEvent event = Messages.event(merged("A40", "MRG|999-99^^^X^SS~I-66^^^SH^MR~I-65^^^SH^PI|||I-64"));

        assertThat(person(event).identifiers().inmates()).containsExactly("I-77", "I-66", "I-65", "I-64");
        assertThat(event.toString()).doesNotContain("999-99");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MRG|", "MRG|999-99^^^X^SS", "MRG|I-77^^^SH^MR"})
    void a_merge_that_does_not_say_both_numbers_asks_a_person(String segment) {
        assertThat(Messages.event(merged("A40", segment)).header().question()).isPresent();
    }

    @Test
    void two_different_names_are_never_put_together_without_a_person() {
        CourtEvent other = Messages.event(merged("A40", "MRG|I-66^^^SH^MR||||||Marlow^Rex"));
        CourtEvent same = Messages.event(merged("A40", "MRG|I-66^^^SH^MR||||||SAMPLE^SAM"));

        assertThat(other.header().question()).isPresent();
        assertThat(person(other).aliases())
                .containsExactly(new PersonName(Optional.of("Rex"), Optional.empty(), Optional.of("Marlow")));
        assertThat(same.header().question()).isEmpty();
        assertThat(person(same).aliases()).isEmpty();
    }

    @Test
    void a_second_merge_in_the_same_message_is_not_passed_over() {
        String second = "PID|2||I-80^^^SH^MR||Tanager^Ivo||19810304|M\rMRG|I-81^^^SH^MR\r";

        assertThat(Messages.events(merged("A40", "MRG|I-66^^^SH^MR") + second))
                .extracting(event -> person(event).identifiers().inmates().toList())
                .containsExactly(List.of("I-77", "I-66"), List.of("I-80", "I-81"));
    }

    @Test
    void records_that_are_linked_are_of_one_person_and_those_that_are_taken_apart_ask_a_person() {
        String second = "PID|2||I-80^^^SH^MR||Sample^Sam||19800102|M\r";
        CourtEvent linked = Messages.event(Hl7ReaderTest.message("A24") + second);
        CourtEvent apart = Messages.event(Hl7ReaderTest.message("A37") + second);

        assertThat(linked.kind()).isEqualTo(EventKind.NUMBER_CHANGED);
        assertThat(person(linked).identifiers().inmates()).containsExactly("I-77", "I-80");
        assertThat(linked.header().question()).isEmpty();
        assertThat(apart.header().question()).isPresent();
        assertThat(person(apart).identifiers().inmates()).containsExactly("I-77", "I-80");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A43", "A44", "A45"})
    void what_is_moved_from_one_person_to_another_asks_a_person(String trigger) {
        CourtEvent event = Messages.event(merged(trigger, "MRG|I-66^^^SH^MR"));

        assertThat(event.kind()).isEqualTo(EventKind.CUSTODY_STATUS);
        assertThat(event.header().question()).isPresent();
        assertThat(person(event).identifiers().inmates()).contains("I-66");
    }

    @Test
    void that_a_number_changed_is_said_of_no_stay() {
        assertThat(Messages.event(merged("A40", "MRG|I-66^^^SH^MR")).matter())
                .isNotEqualTo(Messages.event(Hl7ReaderTest.message("A03")).matter());
    }

    private static Defendant person(CourtEvent event) {
        return event.header().defendants().get(0);
    }

    private static String merged(String trigger, String segment) {
        String message = Hl7ReaderTest.message(trigger);
        return message.substring(0, message.indexOf("PV1|")) + (segment.isEmpty() ? "" : segment + "\r");
    }
}
