package org.timelynotice.intake.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.CustodyEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.docket.EventKind;
import org.timelynotice.intake.Messages;
import org.timelynotice.intake.reading.Reading;
import org.timelynotice.intake.reading.UnreadableReason;

public class Hl7ReaderTest {

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
        assertThat(event.header().source().said().orElseThrow().toString()).contains("2026-11-20", "10:15");
        var person = event.header().defendants().get(0);
        assertThat(person.identifiers().inmate()).contains("I-77");
        assertThat(person.identifiers().facility()).contains("STATEHOSP");
        assertThat(person.birthDate()).contains(LocalDate.parse("1980-01-02"));
        assertThat(event.toString()).doesNotContain("F20", "schizo", "999-99");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2.1", "2.2", "2.3", "2.3.1", "2.4", "2.5", "2.5.1", "2.6", "2.7", "2.8", "2.8.2", "2.9", "", "4"
            })
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
    void the_trigger_may_stand_in_the_event_segment_and_the_header_may_be_short() {
        assertThat(Messages.event(message("A03").replace("ADT^A03", "ADT")).kind())
                .isEqualTo(EventKind.RELEASED);
        assertThat(Messages.event(message("A03").replace("|M-1|P|2.5\r", "\r")).kind())
                .isEqualTo(EventKind.RELEASED);
        assertThat(Messages.event(message("A03").replace("MSH|^~\\&|", "MSH|^~\\&#|"))
                        .kind())
                .isEqualTo(EventKind.RELEASED);
    }

    @Test
    void a_message_that_says_of_no_event_is_not_passed_over() {
        String message = message("A03").replace("ADT^A03", "ADT").replace("EVN|A03", "EVN|");

        assertThat(Messages.reason(Messages.read(message)).path()).isEqualTo("MSH-9-2");
        assertThat(Messages.reason(Messages.read(message("A03").replace("ADT^A03", "ADT^A?3")))
                        .path())
                .isEqualTo("MSH-9-2");
    }

    @Test
    void a_release_of_nobody_is_refused_with_the_segment_that_is_missing() {
        UnreadableReason missing = Messages.reason(Messages.read(without("PID")));

        assertThat(missing.message()).contains("PID");
        assertThat(missing.path()).isEqualTo("PID");
        assertThat(missing.line()).isEqualTo(1);

        UnreadableReason empty = Messages.reason(
                Messages.read(message("A03").replaceAll("PID\\|[^\r]*", "PID|1||999-99^^^X^SS||^||19800102|M")));
        assertThat(empty.path()).isEqualTo("PID");
        assertThat(empty.line()).isEqualTo(3);
    }

    @Test
    void a_discharge_without_a_visit_asks_a_person() {
        CustodyEvent event = (CustodyEvent) Messages.event(without("PV1"));

        assertThat(event.header().question()).isPresent();

        assertThat(event.kind()).isEqualTo(EventKind.RELEASED);
        assertThat(event.facility()).contains("STATEHOSP");
        assertThat(event.header().notUnderstood()).anyMatch(note -> note.startsWith("PV1: "));
    }

    @Test
    void a_reason_names_the_line_and_the_place() {
        UnreadableReason reason = Messages.reason(
                Messages.read("FHS|^~\\&\nBHS|^~\\&\n" + message("A03").replace("ADT^A03", "ORU^R01")));

        assertThat(reason.line()).isEqualTo(3);
        assertThat(reason.path()).isEqualTo("MSH-9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", "\r\n\r\n", "\uFEFF\n", "\u000B", " \u000B\uFEFF", "\n\n\n\n\n\n\n\n\n"})
    void what_stands_before_the_header_does_no_harm(String before) {
        assertThat(Messages.event(before.repeat(8) + message("A03")).kind()).isEqualTo(EventKind.RELEASED);
        assertThat(acknowledge(before.repeat(8) + message("A03"), AckCode.AA, ""))
                .contains("\rMSA|AA|M-1|");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n", "\r\r", "\r\n\r\n", " \r", "\u001C\r\u000B"})
    void segments_end_as_their_sender_ends_them(String end) {
        CustodyEvent event = (CustodyEvent) Messages.event(message("A03").replace("\r", end));

        assertThat(event.custodyId()).isEqualTo("STATEHOSP:V-5");
        assertThat(event.header().notUnderstood()).isEmpty();
    }

    @Test
    void messages_that_were_kept_with_their_frames_are_read_one_by_one() {
        String framed = "\u000B" + message("A01") + "\u001C\r\u000B" + message("A03") + "\u001C\r";

        assertThat(Messages.events(framed)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,UNICODE UTF-8",
        "UTF-8,''",
        "UTF-8,8859/1",
        "ISO-8859-1,8859/1",
        "ISO-8859-1,''",
        "ISO-8859-1,UNICODE UTF-8",
        "ISO-8859-2,8859/2",
        "ISO-8859-15,8859/15",
        "ISO-8859-1,8859/99"
    })
    void a_name_is_read_in_the_characters_that_its_sender_used(String written, String declared) {
        String message = message("A03")
                .replace("|P|2.5\r", "|P|2.5||||||" + declared + "\r")
                .replace("Sample", "M\u00fcller");

        CourtEvent event = Messages.events(
                        Messages.READER.read(message.getBytes(Charset.forName(written)), Messages.CONTEXT))
                .get(0);

        assertThat(event.header().defendants().get(0).name().orElseThrow().surname())
                .contains("M\u00fcller");
    }

    @Test
    void a_broken_character_in_a_note_does_not_garble_the_name() {
        byte[] message = message("A03").replace("Sample", "M\u00fcller").getBytes(StandardCharsets.UTF_8);
        message[message.length - 3] = (byte) 0xE9;

        CourtEvent event =
                Messages.events(Messages.READER.read(message, Messages.CONTEXT)).get(0);

        assertThat(event.header().defendants().get(0).name().orElseThrow().surname())
                .contains("M\u00fcller");
    }

    @Test
    void the_second_character_set_of_the_east_is_known_by_its_name() {
        String message =
                message("A03").replace("|P|2.5\r", "|P|2.5||||||8859/2\r").replace("Sample", "\u0141ukasz");

        CourtEvent event = Messages.events(
                        Messages.READER.read(message.getBytes(Charset.forName("ISO-8859-2")), Messages.CONTEXT))
                .get(0);

        assertThat(event.header().defendants().get(0).name().orElseThrow().surname())
                .contains("\u0141ukasz");
    }

    @ParameterizedTest
    @CsvSource({
        "20261120,,",
        "20261120-0500,,",
        "20261120100000-0500,08:00,",
        "202611201000-0500,08:00,",
        "2026112010,10:00,",
        "20261120100000,10:00,",
        "20261120100000.25-0500,08:00,",
        "noon,10:15,PV1-45-1: not a date"
    })
    void a_time_is_read_as_exactly_as_it_is_printed(String printed, LocalTime time, String note) {
        CustodyEvent event = (CustodyEvent) Messages.event(message("A03").replace("20261120100000-0500", printed));

        assertThat(event.header().at())
                .contains(new CourtTime(LocalDate.parse("2026-11-20"), Optional.ofNullable(time), Messages.BOISE));
        assertThat(event.header().notUnderstood()).isEqualTo(note == null ? List.of() : List.of(note));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A04", "A05", "A08", "A28", "A31", "A60"})
    void triggers_that_move_nobody_say_nothing_and_why(String trigger) {
        Reading.Understood read = (Reading.Understood) Messages.read(message(trigger));

        assertThat(read.events()).isEmpty();
        assertThat(read.passedOver().orElseThrow()).contains("message 1: " + trigger);
    }

    @ParameterizedTest
    @CsvSource({"A06,CUSTODY_STATUS", "A07,RELEASED", "A23,CUSTODY_STATUS", "A29,CUSTODY_STATUS", "Z77,CUSTODY_STATUS"})
    void a_trigger_that_may_mean_danger_asks_a_person(String trigger, EventKind kind) {
        CourtEvent event = Messages.event(message(trigger));

        assertThat(event.kind()).isEqualTo(kind);
        assertThat(event.header().question()).isPresent();
    }

    @Test
    void a_trigger_that_is_not_known_is_noted_without_its_code() {
        assertThat(Messages.event(message("Z77")).header().notUnderstood())
                .containsExactly("MSH-9-2: an event that is not known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"T", "D", "t"})
    void a_test_is_told_to_nobody_and_takes_nothing_back(String mode) {
        CourtEvent release = Messages.event(message("A03").replace("|P|2.5\r", "|" + mode + "|2.5\r"));
        CourtEvent cancelled = Messages.event(message("A13").replace("|P|2.5\r", "|" + mode + "|2.5\r"));

        assertThat(release.header().question()).isPresent();
        assertThat(cancelled.header().question()).isPresent();
        assertThat(cancelled.header().action()).isEqualTo(EventAction.NEW);
    }

    @Test
    void a_time_without_an_offset_is_on_the_clock_of_the_message() {
        String message = message("A03")
                .replace("|20261120101500||ADT", "|20261120101500-0500||ADT")
                .replace("20261120100000-0500", "20261120100000");

        EventHeader header = Messages.event(message).header();

        assertThat(header.at().orElseThrow().time()).contains(LocalTime.of(8, 0));
        assertThat(header.source().said().orElseThrow().time()).contains(LocalTime.of(8, 15));
    }

    @Test
    void a_cancellation_is_never_at_the_time_at_which_it_was_recorded() {
        String cancelled = message("A13").replace("20261120100000-0500", "");

        assertThat(Messages.event(cancelled).header().at()).isEmpty();
        assertThat(Messages.event(cancelled).header().source().said()).isPresent();
        assertThat(Messages.event(
                                cancelled.replace("EVN|A13|20261120101500", "EVN|A13|20261120101500||||20261120095500"))
                        .header()
                        .at()
                        .orElseThrow()
                        .time())
                .contains(LocalTime.of(9, 55));
    }

    @Test
    void a_release_to_come_is_not_at_the_time_at_which_it_was_recorded() {
        assertThat(Messages.event(message("A16")).header().at()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"A03,A03", "A13,A03", "A11,A01", "A12,A02", "A25,A16", "A52,A21", "A53,A22"})
    void a_cancellation_names_what_it_cancels_by_the_trigger_that_said_it(String trigger, String act) {
        assertThat(Messages.event(message(trigger)).header().source().act()).contains(act);
    }

    @Test
    void two_patients_who_change_beds_are_two_events() {
        String second = "PID|2||I-78^^^SH^MR||Tanager^Ivo||19810304|M\rPV1|2|I|W2^1^1^STATEHOSP\r";

        assertThat(Messages.events(message("A17") + second))
                .hasSize(2)
                .extracting(CourtEvent::kind)
                .containsOnly(EventKind.TRANSFERRED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Sam\\H\\ple\\N\\;Sample",
                "Sam\\.br\\ple;Sam ple",
                "Sam\\.sp+2\\ple;Sam ple",
                "Sam\\X0D\\ple;Sam ple",
                "Samp\\X6C\\e;Sample",
                "M\\XC3BC\\ller;M\u00fcller",
                "M\\XFC\\ller;M\u00fcller",
                "O\\T\\Neil;O&Neil",
                "Sam\\C2842\\ple\\M2442\\;Sample",
                "Sam\\Zown1\\ple;Sample",
                "Sam\\ple;Sample",
                "Sam\\E\\ple;Sam\\ple"
            })
    void an_escape_sequence_is_no_letter_of_a_name(String printed, String surname) {
        CourtEvent event = Messages.event(message("A03").replace("|Sample^Sam^Q|", "|" + printed + "^Sam^Q|"));

        assertThat(event.header().defendants().get(0).name().orElseThrow().surname())
                .contains(surname);
    }

    @Test
    void what_a_message_says_of_health_is_never_named() {
        String health =
                "DG1|2||F20\rAL1|1||penicillin\rAL1|2||latex\rIN1|1|A\rIN1|2|B\rZHX|1\rZHX|2\rOBX|1||x\rOBX|2||y\r";

        assertThat(Messages.event(message("A03") + health).header().notUnderstood())
                .isEmpty();
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

    @Test
    void a_rejection_says_where_and_why_and_what_was_expected() {
        UnreadableReason reason = Messages.reason(Messages.read(without("PID")));
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
        byte[] answer = new Hl7Acknowledgment(clock).reject(message("A03").getBytes(StandardCharsets.UTF_8), reason);

        assertThat(new String(answer, StandardCharsets.UTF_8))
                .contains("\rMSA|AR|M-1|The message has no PID segment, so it is about nobody.\r")
                .contains("\rERR||PID^1|100^Segment sequence error^HL70357|E||||The message has no PID")
                .contains("Expected: an ADT message")
                .doesNotContain("Sample");
    }

    @ParameterizedTest
    @CsvSource({"MSH-9,MSH^1^9|200^", "MSH-9-2,MSH^1^9^^2|201^", "PID-5,PID^1^5|100^", "BTS,BTS^1|100^", "'',|100^"})
    void a_rejection_names_the_place_as_the_standard_does(String path, String expected) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
        byte[] answer = new Hl7Acknowledgment(clock)
                .reject(new byte[0], new UnreadableReason("It is damaged.", 1, 0, path, ""));

        assertThat(new String(answer, StandardCharsets.UTF_8)).contains("\rERR||" + expected);
    }

    private static String without(String segment) {
        return message("A03").replaceAll(segment + "[^\r]*\r", "");
    }

    private static String acknowledge(String message, AckCode code, String text) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
        byte[] answer = new Hl7Acknowledgment(clock).acknowledge(message.getBytes(StandardCharsets.UTF_8), code, text);
        return new String(answer, StandardCharsets.UTF_8);
    }

    public static String message(String trigger) {
        return "MSH|^~\\&|HIS|STATEHOSP|TN|COURT|20261120101500||ADT^" + trigger + "|M-1|P|2.5\r"
                + "EVN|" + trigger + "|20261120101500\r"
                + "PID|1||999-99^^^X^SS~I-77^^^SH^MR||Sample^Sam^Q||19800102|M\r"
                + "PV1|1|I|W1^2^3^STATEHOSP||||||||||||||||V-5|||||||||||||||||||||||||20261101|20261120100000-0500\r"
                + "DG1|1||F20^schizo\r";
    }
}
