package org.timelynotice.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.desk.AnswerWithin;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.intake.Messages;
import org.timelynotice.intake.Receipt;
import org.timelynotice.intake.hl7.Hl7ReaderTest;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Occasion;
import org.timelynotice.notice.Planner;
import org.timelynotice.recipient.Elections;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.rights.Rulebook;

/** A jail cancels the last thing that it said of a stay, at whatever time; whoever was told of it is told that it is undone. */
class StaysTakenBackTest {

    private static final Instant NOON = Notices.at("2026-11-20T14:00");
    private static final Recipient VICTIM =
            Notices.person(Role.VICTIM, new Elections(Set.of(Topic.values()), Set.of()), Notices.smsThatMayWake());

    private final CaseOnRecord record = new CaseOnRecord(List.of(VICTIM));
    private final DecideForCase decide = new DecideForCase(
            Rulebook.load(Path.of("config")),
            new Planner(Notices.WAKING, Notices::id),
            AnswerWithin.USUAL,
            Notices::id,
            false);
    private int messages;

    private Decision arrives(String message) {
        CourtEvent event =
                Messages.event(message.replace("M-1|", "M-" + messages++ + "|")).asOf(NOON);
        var arrival = new Arrival(new Receipt(UUID.randomUUID()), 0, event, Optional.of("PA"), NOON);
        Decision decision = decide.decide(Notices.CASE.id(), arrival, List.of("same name"), record);
        record.carryOut(decision);
        record.send(NOON.plusSeconds(60));
        return decision;
    }

    /** Recorded at a minute of ten o'clock, with no word on when it happened. */
    private static String at(int minute, String message) {
        return message.replace("20261120101500", "202611201" + "0" + (minute < 10 ? "0" : "") + minute + "00")
                .replace("20261120100000-0500", "");
    }

    private static String ended(String how, String message) {
        return message.replace("|V-5" + "|".repeat(25), "|V-5" + "|".repeat(17) + how + "|".repeat(8));
    }

    private static String without(String segment, String message) {
        return message.replaceAll(segment + "\\|[^\r]*\r", "");
    }

    private List<Notice> corrections() {
        return record.told.stream()
                .filter(notice -> notice.occasion() == Occasion.CORRECTION)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "A01,A11,'',BOOKED",
        "A02,A12,'',TRANSFERRED",
        "A03,A13,01,RELEASED",
        "A03,A13,02,TRANSFERRED",
        "A03,A13,20,DIED",
        "A21,A52,'',TEMPORARY_LEAVE",
        "A22,A53,'',RETURNED"
    })
    void a_cancellation_takes_back_what_was_said_whatever_its_time_and_as_what_it_was_told(
            String said, String cancelled, String how, EventKind kind) {
        arrives(ended(how, at(5, Hl7ReaderTest.message(said))));
        Decision decision = arrives(at(9, Hl7ReaderTest.message(cancelled)));

        assertThat(decision.steps(Decision.TakeBack.class)).hasSize(1);
        assertThat(record.events.get(1).event().kind()).isEqualTo(kind);
        assertThat(record.events.get(1).event().header().action()).isEqualTo(EventAction.WITHDRAWAL);
        assertThat(corrections().isEmpty()).isEqualTo(record.told.stream().noneMatch(notice -> notice.kind() == kind));
    }

    @Test
    void whoever_was_told_of_a_release_is_told_that_it_was_a_mistake() {
        arrives(ended("01", at(5, Hl7ReaderTest.message("A03"))));
        arrives(at(9, Hl7ReaderTest.message("A13")));

        assertThat(corrections()).singleElement().satisfies(notice -> {
            assertThat(notice.recipient()).contains(VICTIM.id());
            assertThat(record.event(notice).kind()).isEqualTo(EventKind.RELEASED);
        });
    }

    @Test
    void a_cancelled_discharge_takes_back_no_transfer_within_the_house() {
        arrives(ended("01", at(5, Hl7ReaderTest.message("A03"))));
        arrives(at(6, Hl7ReaderTest.message("A02")));
        Decision decision = arrives(at(9, Hl7ReaderTest.message("A13")));

        assertThat(decision.steps(Decision.TakeBack.class).get(0).events())
                .containsExactly(record.events.get(0).id());
    }

    @Test
    void only_the_last_of_several_is_taken_back_and_a_later_one_is_not() {
        arrives(ended("01", at(5, Hl7ReaderTest.message("A03"))));
        arrives(ended("01", at(30, Hl7ReaderTest.message("A03"))));
        Decision decision = arrives(at(9, Hl7ReaderTest.message("A13")));

        assertThat(decision.steps(Decision.TakeBack.class).get(0).events())
                .containsExactly(record.events.get(0).id());
    }

    @Test
    void a_cancellation_that_comes_first_waits_for_what_was_said_before_it_alone() {
        arrives(at(9, Hl7ReaderTest.message("A13")));

        assertThat(arrives(ended("01", at(5, Hl7ReaderTest.message("A03")))).notices())
                .isEmpty();
        assertThat(arrives(ended("01", at(30, Hl7ReaderTest.message("A03")))).notices())
                .isNotEmpty();
    }

    @Test
    void a_cancellation_of_another_stay_than_the_one_that_was_told_asks_a_person() {
        arrives(ended("01", at(5, Hl7ReaderTest.message("A03"))));
        Decision decision = arrives(without("PV1", at(9, Hl7ReaderTest.message("A13"))));

        assertThat(decision.steps(Decision.TakeBack.class)).isEmpty();
        assertThat(decision.asked()).singleElement().asString().contains("never told");
    }

    @Test
    void a_discharge_of_which_nobody_can_say_how_it_ended_is_told_by_no_machine_and_changes_nothing() {
        arrives(at(1, Hl7ReaderTest.message("A16")).replace("PV1|", "PV2|||||||||20261201\rPV1|"));
        Decision decision = arrives(without("PV1", at(5, Hl7ReaderTest.message("A03"))));

        assertThat(decision.superseded()).isEmpty();
        assertThat(decision.notices()).isNotEmpty().allSatisfy(notice -> {
            assertThat(notice.state()).isInstanceOf(NoticeState.Referred.class);
            assertThat(notice.state().reason().orElseThrow()).contains("find out whether");
        });
    }

    @Test
    void what_was_in_doubt_is_told_once_it_is_sure() {
        arrives(ended("HOME", at(5, Hl7ReaderTest.message("A03"))));
        Decision sure = arrives(ended("01", at(5, Hl7ReaderTest.message("A03"))));

        assertThat(sure.notices())
                .anySatisfy(notice -> assertThat(notice.state()).isInstanceOf(NoticeState.Planned.class));
        assertThat(arrives(ended("HOME", at(5, Hl7ReaderTest.message("A03")))).notices())
                .isEmpty();
    }

    @Test
    void a_death_is_told_once_however_many_stays_and_messages_say_it() {
        String dead = Hl7ReaderTest.message("A31").replace("|19800102|M", "|19800102|M" + "|".repeat(22) + "Y");

        assertThat(arrives(ended("20", at(5, Hl7ReaderTest.message("A03")))).notices())
                .isNotEmpty();
        assertThat(arrives(at(6, dead)).notices()).isEmpty();
        assertThat(arrives(without("PV1", at(7, dead))).notices()).isEmpty();
    }

    @Test
    void a_death_in_doubt_stops_nothing() {
        String unclear = Hl7ReaderTest.message("A03").replace("|19800102|M", "|19800102|M" + "|".repeat(22) + "X");
        arrives(ended("20", at(5, unclear)));

        Decision release =
                arrives(ended("01", at(30, Hl7ReaderTest.message("A03")).replace("V-5", "V-6")));

        assertThat(release.notices())
                .anySatisfy(notice -> assertThat(notice.state()).isInstanceOf(NoticeState.Planned.class));
    }

    @Test
    void what_moves_nobody_for_sure_asks_a_person_though_no_rule_speaks_of_it() {
        var nobody = new CaseOnRecord(List.of());
        CourtEvent event = Messages.event(Hl7ReaderTest.message("Z77"));
        var arrival = new Arrival(new Receipt(UUID.randomUUID()), 0, event, Optional.of("PA"), NOON);

        assertThat(decide.decide(Notices.CASE.id(), arrival, List.of(), nobody).asked())
                .singleElement()
                .asString()
                .contains("not known here");
    }
}
