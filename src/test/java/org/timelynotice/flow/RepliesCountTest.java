package org.timelynotice.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.flow.SendingStage.NOON;
import static org.timelynotice.notice.Notices.email;
import static org.timelynotice.notice.Notices.sms;
import static org.timelynotice.notice.Notices.victim;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.delivery.KeptWords;
import org.timelynotice.delivery.ProviderStatus;
import org.timelynotice.delivery.Reply;
import org.timelynotice.delivery.SendResult;
import org.timelynotice.desk.Task;
import org.timelynotice.desk.TaskOutcome;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.AttemptState;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.NoticeStatus;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Proof;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContactState;
import org.timelynotice.recipient.Recipient;

/** What people text back has an effect, on what was sent and on what will be. */
class RepliesCountTest {

    private static final String NUMBER = sms().address();

    private final SendingStage stage = new SendingStage();

    private Attempt last(Notice notice) {
        List<Attempt> attempts = stage.attempts(notice);
        return attempts.get(attempts.size() - 1);
    }

    private Notice delivered(Recipient person) {
        Notice notice = stage.urgent(person);
        stage.send.sendAll();
        stage.reported(last(notice), ProviderStatus.DELIVERED);
        return notice;
    }

    private Proof proof(Notice notice) {
        return Proof.of(stage.ledger.get(notice.id()), stage.attempts(notice));
    }

    private List<String> actions() {
        return stage.audit.stream()
                .flatMap(List::stream)
                .map(AuditEntry::action)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.", "Yes", "Sí", "ok gracias", "👍🏽"})
    void an_answer_meets_what_waits_for_it_and_stops_the_ladder(String words) {
        Notice release = delivered(victim(sms(), sms("+12155550102")));

        Optional<RecordReply.Answer> answer = stage.says(NUMBER, words);

        assertThat(stage.state(release)).isInstanceOf(NoticeState.Met.class);
        assertThat(proof(release)).isEqualTo(Proof.CONFIRMED);
        assertThat(actions()).contains("REPLY_CONFIRMED", "ATTEMPT_CONFIRMED", "NOTICE_MET");
        assertThat(answer)
                .contains(new RecordReply.Answer(new Reply.Confirmed(), List.of(Locale.forLanguageTag("es"))));
        stage.later(Duration.ofMinutes(30));
        stage.clarify.clarifyAll();
        stage.send.sendAll();
        assertThat(stage.sms.asked()).hasSize(1);
    }

    @Test
    void an_answer_needs_no_receipt_and_is_shown_of_what_was_met_already() {
        Notice routine = stage.routine(victim(sms()));
        stage.send.sendAll();
        stage.reported(last(routine), ProviderStatus.DELIVERED);
        assertThat(proof(routine)).isEqualTo(Proof.DELIVERED);

        stage.says(NUMBER, "1");

        assertThat(proof(routine)).isEqualTo(Proof.CONFIRMED);
        assertThat(stage.state(routine)).isInstanceOf(NoticeState.Met.class);
    }

    @Test
    void an_answer_that_comes_when_a_person_has_the_notice_still_ends_it() {
        Notice release = delivered(victim(sms()));
        stage.later(Duration.ofMinutes(6));
        stage.clarify.clarifyAll();
        stage.send.sendAll();
        assertThat(stage.state(release)).isInstanceOf(NoticeState.Referred.class);

        stage.says(NUMBER, "1");

        assertThat(stage.state(release)).isInstanceOf(NoticeState.Met.class);
        assertThat(proof(release)).isEqualTo(Proof.CONFIRMED);
    }

    @Test
    void an_answer_is_kept_and_stops_the_ladder_but_does_not_meet_what_the_law_asks_for_beyond_the_message() {
        Notice routine = stage.lacking(stage.routine(victim(sms(), sms("+12155550102"))));
        stage.send.sendAll();
        stage.reported(last(routine), ProviderStatus.DELIVERED);
        assertThat(stage.state(routine)).isInstanceOf(NoticeState.Referred.class);

        stage.says(NUMBER, "1");

        assertThat(stage.state(routine)).isInstanceOf(NoticeState.Referred.class);
        assertThat(proof(routine)).isEqualTo(Proof.CONFIRMED);
        stage.later(Duration.ofHours(30));
        stage.clarify.clarifyAll();
        stage.send.sendAll();
        assertThat(stage.sms.asked()).hasSize(1);
    }

    @Test
    void an_answer_after_the_call_was_asked_for_leaves_the_rest_with_the_person_too() {
        Notice release = stage.lacking(delivered(victim(sms())));
        stage.later(Duration.ofMinutes(6));
        stage.clarify.clarifyAll();
        stage.send.sendAll();

        stage.says(NUMBER, "1");

        assertThat(stage.state(release)).isInstanceOf(NoticeState.Referred.class);
        assertThat(proof(release)).isEqualTo(Proof.CONFIRMED);
    }

    @Test
    void an_answer_speaks_of_the_latest_message_that_waits_and_not_of_an_earlier_one() {
        Recipient person = victim(sms());
        Notice escape = delivered(person);
        stage.later(Duration.ofMinutes(3));
        Notice recapture = delivered(person);

        stage.says(NUMBER, "1");
        assertThat(stage.state(recapture)).isInstanceOf(NoticeState.Met.class);
        assertThat(stage.state(escape)).as("nobody knows that it was read").isInstanceOf(NoticeState.Delivered.class);

        stage.says(NUMBER, "1");
        assertThat(stage.state(escape)).as("a second answer").isInstanceOf(NoticeState.Met.class);
    }

    @Test
    void messages_of_one_minute_are_answered_together_in_all_cases_of_the_number() {
        Notice one = stage.urgent(victim(sms()));
        Notice other = stage.urgent(victim(sms()));
        stage.send.sendAll();

        stage.says(NUMBER, "1");

        assertThat(stage.state(one)).isInstanceOf(NoticeState.Met.class);
        assertThat(stage.state(other)).isInstanceOf(NoticeState.Met.class);
    }

    @Test
    void an_answer_of_days_ago_confirms_nothing_new() {
        Notice old = stage.routine(victim(sms()));
        stage.send.sendAll();
        stage.later(Duration.ofDays(4));

        stage.says(NUMBER, "1");

        assertThat(last(old).state()).isEqualTo(AttemptState.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong number", "Who is this?", "no soy esa persona", "NUMERO EQUIVOCADO"})
    void a_number_that_is_somebody_elses_is_frozen_at_once_and_the_notice_goes_another_way(String words) {
        ContactPoint number = sms();
        Notice release = delivered(victim(number, sms("+12155550102")));

        stage.says(NUMBER, words);

        assertThat(stage.people.states).containsEntry(number.id(), ContactState.FROZEN);
        assertThat(last(release).state()).isEqualTo(AttemptState.MISDIRECTED);
        assertThat(stage.tasks.asked()).singleElement().asString().contains("somebody else");
        stage.send.sendAll();
        assertThat(stage.sms.asked()).hasSize(2);
        assertThat(stage.sms.asked().get(1).address()).isEqualTo("+12155550102");
    }

    @Test
    void what_a_stranger_read_proves_nothing_even_where_it_had_closed_the_duty() {
        Notice routine = stage.routine(victim(sms()));
        stage.send.sendAll();
        stage.reported(last(routine), ProviderStatus.DELIVERED);

        stage.says(NUMBER, "wrong number");

        assertThat(proof(routine)).isEqualTo(Proof.NONE);
        assertThat(stage.state(routine)).isInstanceOf(NoticeState.Referred.class);
        assertThat(stage.state(routine).reason()).get().asString().contains("somebody else", "tell them");
        assertThat(actions()).contains("NOTICE_REFERRED");

        stage.ledger.settle(
                stage.ledger.get(routine.id()).withPerson().orElseThrow().told(NOON, "a person told them by phone"),
                NOON);
        assertThat(proof(routine)).isEqualTo(Proof.PERSON);
    }

    @Test
    void what_a_stranger_read_proves_nothing_to_whoever_was_told_by_the_same_text_either() {
        Notice one = stage.routine(victim(sms()));
        Notice other = stage.alsoFor(victim(sms()), one);
        stage.send.sendAll();
        stage.reported(last(one), ProviderStatus.DELIVERED);
        stage.later(Duration.ofMinutes(1));
        stage.send.sendAll();
        assertThat(stage.state(other)).isInstanceOf(NoticeState.Met.class);

        stage.says(NUMBER, "wrong number");

        assertThat(stage.state(one)).isInstanceOf(NoticeState.Referred.class);
        assertThat(stage.state(other)).isInstanceOf(NoticeState.Referred.class);
    }

    @Test
    void who_answered_before_stays_told() {
        Notice routine = stage.routine(victim(sms()));
        stage.send.sendAll();
        stage.says(NUMBER, "1");

        stage.says(NUMBER, "wrong number");

        assertThat(stage.state(routine)).isInstanceOf(NoticeState.Met.class);
    }

    @Test
    void whom_a_person_told_as_well_stays_told_though_the_text_went_to_a_stranger() {
        Notice routine = stage.routine(victim(sms()));
        stage.send.sendAll();
        stage.reported(last(routine), ProviderStatus.DELIVERED);
        var task = new Task(
                new UUID(6, 1),
                "NOTICE",
                Optional.of(routine.caseId()),
                Optional.of(routine.id()),
                "tell them",
                NOON,
                NOON,
                Optional.empty());
        stage.tasks.add(task);
        stage.tasks.record(
                task,
                new TaskOutcome(
                        TaskOutcome.Told.YES,
                        NOON,
                        Optional.of(TaskOutcome.Means.PHONE),
                        Optional.empty(),
                        Optional.empty(),
                        "Cora"),
                Optional.of(NoticeStatus.MET),
                NOON);

        stage.says(NUMBER, "wrong number");

        assertThat(stage.state(routine)).isInstanceOf(NoticeState.Met.class);
    }

    @Test
    void words_of_danger_reach_a_person_in_minutes_and_stop_what_they_ask_to_stop() {
        ContactPoint number = sms();
        stage.people.add(victim(number));

        stage.says(NUMBER, "STOP he is outside my house");

        Task task = stage.tasks.tasks().get(0);
        assertThat(task.reason()).startsWith("it may be an emergency");
        assertThat(task.doBy()).isBeforeOrEqualTo(NOON.plus(Duration.ofMinutes(5)));
        assertThat(stage.people.states).containsEntry(number.id(), ContactState.STOPPED);
        assertThat(stage.audit.toString()).doesNotContain("outside my house");
    }

    @Test
    void words_from_a_number_on_no_record_reach_a_person_and_are_read_on_record() {
        stage.says("+12155550177", "this is Vera, new phone");

        Task task = stage.tasks.tasks().get(0);
        assertThat(task.reason()).contains("on no record");
        assertThat(task.doBy()).isBeforeOrEqualTo(NOON.plus(Duration.ofMinutes(15)));
        assertThat(stage.reading.read(task.id(), "Dana Example"))
                .map(KeptWords.Words::text)
                .contains("this is Vera, new phone");
        assertThat(actions()).contains("WORDS_READ");
        assertThat(stage.audit.toString()).contains("Dana Example").doesNotContain("Vera");
        assertThat(stage.reading.read(UUID.randomUUID(), "Dana Example")).isEmpty();
    }

    @Test
    void keywords_of_strangers_ask_nobody_and_are_answered_as_everybodys() {
        assertThat(stage.says("+12155550177", "PARAR"))
                .contains(new RecordReply.Answer(new Reply.Stop(false), List.of()));
        assertThat(stage.says("+12155550178", "1")).isPresent();
        assertThat(stage.tasks.asked()).isEmpty();
    }

    @Test
    void yes_lifts_a_stop_where_there_is_one() {
        ContactPoint number = sms();
        stage.people.add(victim(number));
        stage.says(NUMBER, "STOP");
        assertThat(stage.says(NUMBER, "1"))
                .as("nothing is sent to who said stop")
                .isEmpty();

        assertThat(stage.says(NUMBER, "YES").map(RecordReply.Answer::as)).contains(new Reply.Start());
        assertThat(stage.people.states).containsEntry(number.id(), ContactState.ACTIVE);
    }

    @Test
    void a_stop_that_arrives_while_a_notice_is_being_sent_is_obeyed_by_its_next_step() {
        Notice release = stage.urgent(victim(sms(), email()));
        stage.sms.answers(message -> {
            stage.says(NUMBER, "stop");
            return new SendResult.NotSent("no way there");
        });

        stage.send.sendAll();
        stage.later(Duration.ofMinutes(1));
        stage.send.sendAll();

        assertThat(stage.sms.asked()).as("the number is silent").hasSize(1);
        assertThat(stage.state(release)).isInstanceOf(NoticeState.Referred.class);
    }

    @Test
    void a_person_lifts_a_frozen_number_with_a_reason_that_stays_out_of_the_audit() {
        ContactPoint number = sms();
        Recipient person = victim(number);
        stage.people.add(person);
        stage.says(NUMBER, "wrong number");

        assertThat(lift(person, number)).isEqualTo(LiftAddress.Lifted.IN_USE_AGAIN);
        assertThat(lift(person, number)).isEqualTo(LiftAddress.Lifted.NOTHING_TO_LIFT);
        assertThat(lift(victim(number), number)).isEqualTo(LiftAddress.Lifted.UNKNOWN);
        assertThat(stage.people.states).containsEntry(number.id(), ContactState.ACTIVE);
        assertThat(actions()).contains("CONTACT_LIFTED");
        assertThat(stage.audit.toString()).doesNotContain("her sister");
        assertThat(stage.kept.about(number.id().value()))
                .map(KeptWords.Words::text)
                .contains("it was her sister");
    }

    private LiftAddress.Lifted lift(Recipient person, ContactPoint point) {
        return stage.lifting.lift(Notices.CASE.id(), person.id(), point.id(), "it was her sister", "Dana Example");
    }
}
