package org.timelynotice.intake.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.docket.CustodyEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.intake.Messages;

class Hl7DischargeTest {

    @ParameterizedTest
    @ValueSource(strings = {"20", "40", "41", "42"})
    void a_death_is_told_as_one(String code) {
        assertThat(discharged(code, "", "").kind()).isEqualTo(EventKind.DIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"21", "87"})
    void handed_to_law_enforcement_is_no_release(String code) {
        CustodyEvent event = discharged(code, "", "N");

        assertThat(event.kind()).isEqualTo(EventKind.TRANSFERRED);
        assertThat(event.destination()).contains("law enforcement");
        assertThat(event.facility()).contains("STATEHOSP");
        assertThat(event.header().place()).contains("law enforcement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"02", "2", "03", "04", "05", "43", "51", "61", "62", "63", "65", "66", "70", "82", "93"})
    void moved_to_another_facility_is_no_release(String code) {
        CustodyEvent event = discharged(code, "", "");

        assertThat(event.kind()).isEqualTo(EventKind.TRANSFERRED);
        assertThat(event.facility()).contains("STATEHOSP");
        assertThat(event.header().place()).isEmpty();
    }

    @Test
    void the_place_discharged_to_is_named_on_a_transfer_and_never_on_a_release() {
        assertThat(discharged("02", "Sample General", "").destination()).contains("Sample General");
        assertThat(discharged("21", "Sample Jail", "").destination()).contains("law enforcement, Sample Jail");
        assertThat(discharged("01", "Sample Street 5", "").toString()).doesNotContain("Sample Street");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "01", "1", "06", "07", "08", "50", "81", "86"})
    void going_home_or_leaving_is_a_release(String code) {
        CustodyEvent event = discharged(code, "", "");

        assertThat(event.kind()).isEqualTo(EventKind.RELEASED);
        assertThat(event.destination()).isEmpty();
        assertThat(event.header().notUnderstood()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"09", "22", "30", "99", "HOME", "0x1", "2 1"})
    void a_code_that_is_not_known_is_told_as_a_release_and_noted(String code) {
        CustodyEvent event = discharged(code, "", "");

        assertThat(event.kind()).isEqualTo(EventKind.RELEASED);
        assertThat(event.header().notUnderstood())
                .singleElement()
                .asString()
                .startsWith("PV1-36: ")
                .doesNotContain(code);
    }

    @ParameterizedTest
    @CsvSource({"'',DIED", "41,DIED", "HOME,DIED", "01,RELEASED", "03,TRANSFERRED", "21,TRANSFERRED"})
    void a_death_indicator_counts_unless_the_disposition_says_that_the_person_lives(String code, EventKind kind) {
        assertThat(discharged(code, "", "Y").kind()).isEqualTo(kind);
    }

    @Test
    void a_death_indicator_that_the_disposition_contradicts_is_noted() {
        assertThat(discharged("01", "", "Y").header().notUnderstood()).anyMatch(note -> note.startsWith("PID-30: "));
    }

    @Test
    void a_discharge_taken_back_takes_back_what_it_was_told_as() {
        CustodyEvent event = (CustodyEvent) Messages.event(message("A13", "21", "", ""));

        assertThat(event.kind()).isEqualTo(EventKind.TRANSFERRED);
        assertThat(event.header().action()).isEqualTo(EventAction.WITHDRAWAL);
    }

    @Test
    void other_triggers_do_not_ask_how_the_stay_ended() {
        assertThat(Messages.event(message("A01", "21", "", "Y")).kind()).isEqualTo(EventKind.BOOKED);
    }

    private static CustodyEvent discharged(String code, String to, String died) {
        return (CustodyEvent) Messages.event(message("A03", code, to, died));
    }

    private static String message(String trigger, String code, String to, String died) {
        return Hl7ReaderTest.message(trigger)
                .replace("|19800102|M", "|19800102|M" + "|".repeat(22) + died)
                .replace("|V-5" + "|".repeat(25), "|V-5" + "|".repeat(17) + code + "|" + to + "|".repeat(7));
    }
}
