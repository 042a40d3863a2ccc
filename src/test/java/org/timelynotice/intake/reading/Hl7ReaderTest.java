package org.timelynotice.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.CustodyEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;

class Hl7ReaderTest {

    @ParameterizedTest
    @CsvSource({
        "A01,BOOKED,NEW",
        "A02,TRANSFERRED,NEW",
        "A03,RELEASED,NEW",
        "A11,BOOKED,WITHDRAWAL",
        "A12,TRANSFERRED,WITHDRAWAL",
        "A13,RELEASED,WITHDRAWAL",
        "A21,TEMPORARY_LEAVE,NEW",
        "A22,RETURNED,NEW"
    })
    void a_trigger_says_what_became_of_the_persons_custody(String trigger, EventKind kind, EventAction action) {
        CustodyEvent event = (CustodyEvent) Messages.event(message(trigger));

        assertThat(event.kind()).isEqualTo(kind);
        assertThat(event.header().action()).isEqualTo(action);
        assertThat(event.custodyId()).isEqualTo("STATEHOSP:V-5");
    }

    @Test
    void a_discharge_names_person_number_and_time_and_nothing_of_health() {
        CustodyEvent event = (CustodyEvent) Messages.event(message("A03"));

        assertThat(event.header().at())
                .contains(
                        new CourtTime(LocalDate.parse("2026-11-20"), Optional.of(LocalTime.of(8, 0)), Messages.BOISE));
        var person = event.header().defendants().get(0);
        assertThat(person.identifiers().inmate()).contains("I-77");
        assertThat(person.identifiers().facility()).contains("STATEHOSP");
        assertThat(person.birthDate()).contains(LocalDate.parse("1980-01-02"));
        assertThat(event.toString()).doesNotContain("F20", "schizo", "999-99");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.1", "2.2", "2.3", "2.3.1", "2.4", "2.5", "2.5.1", "2.6", "2.7", "2.8"})
    void every_version_of_the_standard_is_read(String version) {
        assertThat(Messages.event(message("A03").replace("|2.5\r", "|" + version + "\r"))
                        .kind())
                .isEqualTo(EventKind.RELEASED);
    }

    @Test
    void frames_line_feeds_and_batches_are_taken_as_they_come() {
        assertThat(Messages.event("\u000B" + message("A03") + "\u001C\r").kind())
                .isEqualTo(EventKind.RELEASED);
        assertThat(Messages.event(message("A03").replace("\r", "\n")).kind()).isEqualTo(EventKind.RELEASED);
        assertThat(Messages.events("BHS|^~\\&\r" + message("A01") + message("A03") + "BTS|2\r"))
                .hasSize(2);
    }

    @Test
    void triggers_that_move_nobody_say_nothing() {
        assertThat(Messages.events(message("A08"))).isEmpty();
    }

    @Test
    void other_messages_and_damage_are_refused_without_quoting() {
        assertThat(Messages.reason(Messages.read(message("A03").replace("ADT^A03", "ORU^R01")))
                        .expected())
                .isEqualTo("ADT");
        assertThat(Messages.reason(Messages.read("MSH|garbage Sample")).toString())
                .doesNotContain("Sample");
    }

    @Test
    void an_acknowledgment_turns_the_header_round_and_names_no_program_part() {
        String ack = acknowledge(message("A03"), AckCode.AE, "java.lang.IllegalStateException: disk full | stop");

        assertThat(ack).startsWith("MSH|^~\\&|TN|COURT|HIS|STATEHOSP|20261120120000+0000||ACK^A03|M-1|P|2.5\r");
        assertThat(ack).contains("MSA|AE|M-1|: disk full stop\r").doesNotContain("java", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MSH", "MSH|^~\\&", "no hl7 at all", "MSH|^~\\&|||||||ADT"})
    void an_acknowledgment_is_made_for_whatever_came(String message) {
        assertThat(acknowledge(message, AckCode.AR, "not HL7")).contains("\rMSA|AR|");
    }

    private static String acknowledge(String message, AckCode code, String text) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
        byte[] answer = new Hl7Acknowledgment(clock).acknowledge(message.getBytes(StandardCharsets.UTF_8), code, text);
        return new String(answer, StandardCharsets.UTF_8);
    }

    static String message(String trigger) {
        return "MSH|^~\\&|HIS|STATEHOSP|TN|COURT|20261120101500||ADT^" + trigger + "|M-1|P|2.5\r"
                + "EVN|" + trigger + "|20261120101500\r"
                + "PID|1||999-99^^^X^SS~I-77^^^SH^MR||Sample^Sam^Q||19800102|M\r"
                + "PV1|1|I|W1^2^3^STATEHOSP||||||||||||||||V-5|||||||||||||||||||||||||20261101|20261120100000-0500\r"
                + "DG1|1||F20^schizo\r";
    }
}
