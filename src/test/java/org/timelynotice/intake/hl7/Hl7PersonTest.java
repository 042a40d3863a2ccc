package org.timelynotice.intake.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.PersonName;
import org.timelynotice.intake.Messages;

class Hl7PersonTest {

    @ParameterizedTest
    @ValueSource(strings = {"MR", "MRN", "PI", "PT", "PN", "mr", ""})
    void a_number_of_the_facilitys_own_is_the_inmate_number(String type) {
        assertThat(person("I-77^^^SH^" + type).identifiers().inmate()).contains("I-77");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SS", "SID", "DL", "XX", "MA"})
    void a_number_of_somebody_else_is_never_the_inmate_number(String type) {
        CourtEvent event = event("999-99^^^X^" + type, "Sample^Sam");

        assertThat(event.header().defendants().get(0).identifiers().inmate()).isEmpty();
        assertThat(event.header().notUnderstood()).anyMatch(note -> note.startsWith("PID-3: "));
        assertThat(event.toString()).doesNotContain("999-99");
    }

    @Test
    void of_several_numbers_the_one_that_this_facility_gave_out_is_taken() {
        assertThat(person("A-1^^^OTHER^MR~I-77^^^STATEHOSP^MR").identifiers().inmate())
                .contains("I-77");
        assertThat(person("A-1^^^OTHER^MR~I-77^^^THIRD^PI").identifiers().inmate())
                .contains("A-1");
    }

    @Test
    void a_number_from_before_there_were_several_counts_unless_it_says_that_it_is_not_the_facilitys() {
        assertThat(old("I-77").identifiers().inmate()).contains("I-77");
        assertThat(old("999-99^^^X^SS").identifiers().inmate()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1234567^^^PA^SID,PA1234567",
        "PA1234567^^^PA^SID,PA1234567",
        "1234567^^^X^SID^^^^PA,PA1234567",
        "1234567^^^^SID,",
        "1234567^^^STATE POLICE^SID,"
    })
    void a_state_number_counts_only_where_it_says_of_which_state(String number, String sid) {
        CourtEvent event = event(number, "Sample^Sam");

        assertThat(event.header().defendants().get(0).identifiers().sid()).isEqualTo(Optional.ofNullable(sid));
        assertThat(event.header().notUnderstood().isEmpty()).isEqualTo(sid != null);
    }

    @ParameterizedTest
    @CsvSource({"Jr,Sample Jr", "JR.,Sample JR.", "III,Sample III", "MD,Sample", "'',Sample"})
    void a_generation_belongs_to_the_surname_and_a_title_does_not(String suffix, String surname) {
        assertThat(name("Sample^Sam^Q^" + suffix)).contains(name("Sam", "Q", surname));
    }

    @Test
    void every_other_name_is_an_alias_unless_it_is_to_protect_somebody() {
        CourtEvent event = event("I-77", "Marlow^Rex^^^^^A~Sample^Sam^Q^^^^L~Hidden^One^^^^^S~Tanager^Ivo");

        assertThat(event.header().defendants().get(0).aliases())
                .containsExactly(
                        new PersonName(Optional.of("Rex"), Optional.empty(), Optional.of("Marlow")),
                        new PersonName(Optional.of("Ivo"), Optional.empty(), Optional.of("Tanager")));
    }

    @Test
    void an_alias_counts_where_the_standard_had_it_once() {
        CourtEvent event =
                Messages.event(Hl7ReaderTest.message("A03").replace("|19800102|M\r", "|19800102|M|Marlow^Rex\r"));

        assertThat(event.header().defendants().get(0).aliases())
                .containsExactly(new PersonName(Optional.of("Rex"), Optional.empty(), Optional.of("Marlow")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Alias^Al^^^^^A~Sample^Sam^Q^^^^L",
                "Sample^Sam^Q^^^^L~Alias^Al^^^^^A",
                "Alias^Al^^^^^N~Sample^Sam^Q",
                "~Sample^Sam^Q",
                "\"\"~Sample^Sam^Q^^^^D"
            })
    void the_legal_name_goes_before_an_alias(String names) {
        assertThat(name(names)).contains(name("Sam", "Q", "Sample"));
    }

    @Test
    void an_alias_is_better_than_no_name() {
        assertThat(name("Alias^Al^^^^^A"))
                .contains(new PersonName(Optional.of("Al"), Optional.empty(), Optional.of("Alias")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19800102",
                "19800102-0500",
                "198001020000",
                "19800102233000-0500",
                "1980010223",
                "19800102233000.1234+0000",
                "1980-01-02"
            })
    void a_birth_date_is_a_date_however_exactly_it_is_printed(String printed) {
        String message = Hl7ReaderTest.message("A03").replace("|19800102|", "|" + printed + "|");

        assertThat(Messages.event(message).header().defendants().get(0).birthDate())
                .contains(LocalDate.parse("1980-01-02"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1980", "198001", "19801302", "unknown"})
    void a_birth_date_that_is_none_is_noted_and_not_guessed(String printed) {
        CourtEvent event = Messages.event(Hl7ReaderTest.message("A03").replace("|19800102|", "|" + printed + "|"));

        assertThat(event.header().defendants().get(0).birthDate()).isEmpty();
        assertThat(event.header().notUnderstood()).contains("PID-7-1: not a date");
    }

    private static Optional<PersonName> name(String printed) {
        return event("I-77", printed).header().defendants().get(0).name();
    }

    private static PersonName name(String given, String middle, String surname) {
        return new PersonName(Optional.of(given), Optional.of(middle), Optional.of(surname));
    }

    private static Defendant person(String numbers) {
        return event(numbers, "Sample^Sam").header().defendants().get(0);
    }

    private static Defendant old(String number) {
        String message = Hl7ReaderTest.message("A03").replace("||999-99^^^X^SS~I-77^^^SH^MR|", "|" + number + "||");
        return Messages.event(message).header().defendants().get(0);
    }

    private static CourtEvent event(String numbers, String names) {
        return Messages.event(Hl7ReaderTest.message("A03")
                .replace("|999-99^^^X^SS~I-77^^^SH^MR|", "|" + numbers + "|")
                .replace("|Sample^Sam^Q|", "|" + names + "|"));
    }
}
