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
        assertThat(event.header().question()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"09", "22", "30", "99", "HOME", "0x1", "2 1"})
    void a_code_that_is_not_known_may_be_a_release_and_asks_a_person(String code) {
        CustodyEvent event = discharged(code, "", "");

        assertThat(event.header().question()).isPresent();

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
    void a_death_indicator_that_the_disposition_contradicts_is_noted_and_asks_a_person() {
        assertThat(discharged("01", "", "Y").header().notUnderstood()).anyMatch(note -> note.startsWith("PID-30: "));
        assertThat(discharged("01", "", "Y").header().question()).isPresent();
        assertThat(discharged("21", "", "Y").header().question()).isPresent();
        assertThat(discharged("20", "", "Y").header().question()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "2", "DEAD"})
    void a_death_indicator_that_cannot_be_read_asks_a_person(String indicator) {
        assertThat(discharged("01", "", indicator).header().question()).isPresent();
        assertThat(Messages.event(message("A08", "", "", indicator)).header().question())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A08", "A31", "A04", "A28"})
    void a_death_is_told_whatever_message_says_it(String trigger) {
        CustodyEvent event = (CustodyEvent) Messages.event(message(trigger, "01", "", "Y"));

        assertThat(event.kind()).isEqualTo(EventKind.DIED);
        assertThat(event.header().at()).isEmpty();
        assertThat(event.header().question()).isEmpty();
    }

    @Test
    void a_date_of_death_says_so_too_and_when() {
        String dated = message("A31", "", "", "")
                .replace("|19800102|M" + "|".repeat(22), "|19800102|M" + "|".repeat(21) + "20261119|");

        assertThat(Messages.event(dated).kind()).isEqualTo(EventKind.DIED);
        assertThat(Messages.event(dated).header().at().orElseThrow().date()).isEqualTo("2026-11-19");
        assertThat(Messages.event(dated.replace("|20261119|", "|20261119|N"))
                        .header()
                        .question())
                .isPresent();
    }

    @Test
    void a_move_of_somebody_who_is_said_to_be_dead_asks_a_person() {
        assertThat(Messages.event(message("A02", "", "", "Y")).header().question())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"O", "E", "P", "e"})
    void the_end_of_a_visit_that_kept_nobody_asks_a_person(String visit) {
        String message = message("A03", "01", "", "");

        assertThat(Messages.event(message.replace("PV1|1|I|", "PV1|1|" + visit + "|"))
                        .header()
                        .question())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PV1|1|I",
                "PV1|1|I|W1|||||||||||||||||||||||||||||||||",
                "PV1|1|I|W1|||||||||||||||||||||||||||||||||2"
            })
    void a_discharge_that_breaks_off_before_it_says_how_asks_a_person(String cut) {
        String message = message("A03", "20", "", "");
        String broken = message.substring(0, message.indexOf("PV1|")) + cut;

        assertThat(Messages.event(broken).header().question()).isPresent();
        assertThat(Messages.event(broken).header().notUnderstood()).anyMatch(note -> note.startsWith("PV1: "));
    }

    @Test
    void a_discharge_without_a_last_end_of_line_is_whole_where_it_says_how_or_its_frame_ends() {
        String message = message("A03", "20", "", "");
        String whole = message.substring(0, message.indexOf("DG1|") - 1);

        assertThat(Messages.event(whole).header().question()).isEmpty();
        assertThat(Messages.event(whole.substring(0, whole.indexOf("|20|") + 3)).kind())
                .isEqualTo(EventKind.DIED);
        String bare = message.substring(0, message.indexOf("PV1|")) + "PV1|1|I";
        assertThat(Messages.event("\u000B" + bare + "\u001C").header().question())
                .isEmpty();
        assertThat(Messages.event(bare + "\n").header().question()).isEmpty();
    }

    @Test
    void a_discharge_taken_back_takes_back_what_it_was_told_as() {
        CustodyEvent event = (CustodyEvent) Messages.event(message("A13", "21", "", ""));

        assertThat(event.kind()).isEqualTo(EventKind.TRANSFERRED);
        assertThat(event.header().action()).isEqualTo(EventAction.WITHDRAWAL);
        assertThat(Messages.event(message("A13", "HOME", "", "")).header().question())
                .isEmpty();
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
