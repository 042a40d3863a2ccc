package org.timelynotice.intake.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventKind;
import org.timelynotice.intake.Messages;
import org.timelynotice.intake.reading.UnreadableReason;

class Hl7BatchTest {

    private static final String RELEASE = Hl7ReaderTest.message("A03");
    private static final String RESULT = RELEASE.replace("ADT^A03", "ORU^R01");

    @Test
    void a_release_is_told_though_a_laboratory_result_and_a_damaged_message_stand_beside_it() {
        List<CourtEvent> events = Messages.events("BHS|^~\\&\r" + RESULT + "MSH|^~\r" + RELEASE + "BTS|3\r");

        assertThat(events).extracting(CourtEvent::kind).containsExactly(EventKind.RELEASED);
        assertThat(events.get(0).header().notUnderstood())
                .anyMatch(note -> note.startsWith("message 1, MSH-9: "))
                .anyMatch(note -> note.startsWith("message 2, MSH-2: "))
                .noneMatch(note -> note.contains("Sample"));
    }

    @Test
    void several_messages_without_a_batch_header_are_read_one_by_one() {
        assertThat(Messages.events(RELEASE + RESULT + Hl7ReaderTest.message("A01")))
                .extracting(CourtEvent::kind)
                .containsExactly(EventKind.RELEASED, EventKind.BOOKED);
    }

    @Test
    void where_nothing_can_be_read_the_first_reason_stands() {
        UnreadableReason reason = Messages.reason(Messages.read(RESULT + "MSH|^~\r"));

        assertThat(reason.path()).isEqualTo("MSH-9");
        assertThat(reason.line()).isEqualTo(1);
    }

    @Test
    void damage_beside_messages_that_say_nothing_is_not_passed_over() {
        UnreadableReason reason =
                Messages.reason(Messages.read(Hl7ReaderTest.message("A08") + RELEASE.replace("MSH|^~", "MSH|sam")));

        assertThat(reason.path()).isEqualTo("MSH-2");
        assertThat(reason.line()).isEqualTo(6);
    }

    @Test
    void a_message_whose_header_is_destroyed_is_not_lost_in_the_one_before() {
        String destroyed = RELEASE.replace("MSH|", "MXX|");

        assertThat(Messages.event(RELEASE + destroyed).header().notUnderstood())
                .anyMatch(note -> note.startsWith("message 2, MSH: "));
        UnreadableReason reason = Messages.reason(Messages.read(Hl7ReaderTest.message("A08") + destroyed));
        assertThat(reason.path()).isEqualTo("MSH");
        assertThat(reason.line()).isEqualTo(7);
    }

    @Test
    void a_second_person_in_a_message_is_not_passed_over() {
        String rest = RELEASE.substring(RELEASE.indexOf("PID|"));

        assertThat(Messages.event(RELEASE + rest).header().notUnderstood()).anyMatch(note -> note.startsWith("PID: "));
    }

    @Test
    void a_segment_without_end_is_refused_by_its_line() {
        UnreadableReason reason = Messages.reason(Messages.read(RELEASE.replace("~I-77", "~".repeat(70_000))));

        assertThat(reason.path()).isEqualTo("PID");
        assertThat(reason.line()).isEqualTo(3);
    }

    @Test
    void a_batch_that_was_cut_off_says_so() {
        assertThat(Messages.event("BHS|^~\\&\r" + RELEASE).header().notUnderstood())
                .anyMatch(note -> note.startsWith("BTS: "));
        assertThat(Messages.event("BHS|^~\\&\r" + RELEASE + "BTS|2\r").header().notUnderstood())
                .anyMatch(note -> note.startsWith("BTS-1: "));
        assertThat(Messages.event("FHS|^~\\&\rBHS|^~\\&\r" + RELEASE + "BTS|1\rFTS|1\r")
                        .header()
                        .notUnderstood())
                .isEmpty();
    }

    @Test
    void an_empty_batch_says_nothing_and_half_of_one_is_refused() {
        assertThat(Messages.events("BHS|^~\\&\rBTS|0\r")).isEmpty();
        assertThat(Messages.reason(Messages.read("BHS|^~\\&\r")).path()).isEqualTo("BTS");
    }

    @Test
    void a_batch_full_of_other_messages_does_not_drown_the_one_that_counts() {
        CourtEvent event = Messages.event(RESULT.repeat(300) + RELEASE);

        assertThat(event.header().notUnderstood()).hasSizeLessThan(60).contains("and 250 more messages: not read");
    }
}
