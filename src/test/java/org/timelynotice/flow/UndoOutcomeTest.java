package org.timelynotice.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.flow.DeskStage.HEARD;
import static org.timelynotice.flow.DeskStage.NOON;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timelynotice.desk.OutcomeOnRecord;
import org.timelynotice.desk.TaskOutcome;
import org.timelynotice.desk.TaskOutcome.Means;
import org.timelynotice.desk.TaskOutcome.Told;
import org.timelynotice.flow.UndoOutcome.Reopened;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.AttemptState;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeSchedule;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPointId;

class UndoOutcomeTest {

    private static final Optional<Instant> ELEVEN = Optional.of(Notices.at("2026-11-02T11:00"));
    private static final NoticeState REFERRED = new NoticeState.Referred(Optional.of("why a person has it"));
    private static final NoticeState MISSED = new NoticeState.NotMet(Optional.of("why a person has it"));
    private static final NoticeState PLANNED = new NoticeState.Planned(NOON, Optional.empty());

    private final DeskStage stage = new DeskStage();
    private final ResolveTask resolve = new ResolveTask(stage.rooms, new AtOnce(), stage.clock);
    private final UndoOutcome reopen = new UndoOutcome(stage.rooms, new AtOnce(), stage.clock);

    private Notice notice(NoticeState state) {
        return stage.notice(state, Notices.victim(Notices.sms()), ELEVEN);
    }

    private void say(UUID task, Told told, Instant at) {
        Optional<Means> means = told == Told.YES ? Optional.of(Means.PHONE) : Optional.empty();
        resolve.resolve(task, new TaskOutcome(told, at, means, Optional.empty(), Optional.empty(), "Cora"));
    }

    private Reopened back(UUID task) {
        return reopen.reopen(task, "Dana", "Vera was meant");
    }

    @ParameterizedTest
    @CsvSource({"YES", "NO", "NOT_NEEDED"})
    void a_wrong_outcome_is_taken_back_and_the_notice_is_where_it_was(Told told) {
        Notice notice = notice(REFERRED);
        UUID task = stage.task("NOTICE", notice);
        say(task, told, HEARD);
        assertThat(stage.state(notice)).isNotEqualTo(REFERRED);

        assertThat(back(task)).isInstanceOfSatisfying(Reopened.Open.class, open -> {
            assertThat(open.task().doneAt()).isEmpty();
            assertThat(open.notice().orElseThrow().state()).isEqualTo(REFERRED);
        });
        assertThat(stage.tasks.outcomes(task))
                .extracting(OutcomeOnRecord::takenBack)
                .containsExactly(true, false);
        say(task, Told.YES, HEARD);
        assertThat(stage.state(notice)).isInstanceOf(NoticeState.Met.class);
    }

    @Test
    void who_is_told_after_all_is_told_late_where_the_deadline_has_passed() {
        Notice notice = notice(REFERRED);
        UUID task = stage.task("NOTICE", notice);
        say(task, Told.YES, HEARD);
        back(task);
        say(task, Told.YES, NOON);

        assertThat(stage.state(notice)).isInstanceOf(NoticeState.MetLate.class);
    }

    @Test
    void what_had_been_missed_before_is_missed_again() {
        Notice notice = notice(MISSED);
        UUID task = stage.task("NOTICE", notice);
        say(task, Told.YES, HEARD);
        assertThat(stage.state(notice)).isInstanceOf(NoticeState.Met.class);

        back(task);

        assertThat(stage.state(notice)).isEqualTo(MISSED);
    }

    @Test
    void an_answer_to_a_question_that_had_ended_the_notice_hands_the_notice_to_a_person() {
        Notice notice = notice(PLANNED);
        UUID task = stage.task("QUESTION", notice);
        say(task, Told.YES, HEARD);

        back(task);

        assertThat(stage.state(notice)).isInstanceOf(NoticeState.Referred.class);
    }

    @Test
    void an_answer_that_had_ended_nothing_opens_the_question_alone() {
        Notice notice = notice(PLANNED);
        UUID task = stage.task("QUESTION", notice);
        say(task, Told.NO, NOON);

        back(task);

        assertThat(stage.state(notice)).isEqualTo(PLANNED);
        assertThat(stage.tasks.lock(task)).isPresent();
    }

    @Test
    void what_another_proof_says_as_well_stays_met() {
        Notice notice = notice(REFERRED);
        UUID task = stage.task("NOTICE", notice);
        say(task, Told.YES, HEARD);
        Attempt sent = Attempt.started(
                new UUID(4, 4), notice.id(), Channel.SMS, new ContactPointId(new UUID(5, 5)), new UUID(3, 3), HEARD);
        stage.ledger.start(List.of(sent.ended(AttemptState.CONFIRMED, Optional.empty(), Optional.empty(), NOON)));

        back(task);

        assertThat(stage.state(notice)).isInstanceOf(NoticeState.Met.class);
        assertThat(stage.tasks.lock(task)).isPresent();
    }

    @Test
    void a_mail_of_which_nobody_knows_whether_it_went_out_is_no_other_proof() {
        var routine = new NoticeSchedule(HEARD, HEARD, ELEVEN, Optional.empty(), false);
        Notice urgent = notice(REFERRED);
        Notice notice = new Notice(
                urgent.id(),
                urgent.caseId(),
                urgent.event(),
                urgent.kind(),
                urgent.matter(),
                urgent.occasion(),
                urgent.basis(),
                List.of(),
                urgent.role(),
                urgent.recipient(),
                routine,
                REFERRED);
        stage.ledger.add(notice);
        UUID task = stage.task("NOTICE", notice);
        say(task, Told.YES, HEARD);
        stage.ledger.start(List.of(Attempt.started(
                        new UUID(4, 4),
                        notice.id(),
                        Channel.EMAIL,
                        new ContactPointId(new UUID(5, 5)),
                        new UUID(3, 3),
                        HEARD)
                .ended(AttemptState.UNKNOWN, Optional.empty(), Optional.empty(), NOON)));

        back(task);

        assertThat(stage.state(notice)).isEqualTo(REFERRED);
    }

    @Test
    void a_task_that_was_only_marked_as_done_opens_again() {
        Notice notice = notice(REFERRED);
        UUID task = stage.task("NOTICE", notice);
        stage.tasks.done(task, "Cora", NOON);

        assertThat(back(task)).isInstanceOf(Reopened.Open.class);
        assertThat(stage.state(notice)).isEqualTo(REFERRED);
    }

    @Test
    void what_is_open_or_unknown_was_replaced_or_sent_by_decision_is_not_taken_back() {
        UUID open = stage.task("NOTICE", notice(REFERRED));
        assertThat(back(open)).isInstanceOf(Reopened.NotDone.class);
        assertThat(back(UUID.randomUUID())).isInstanceOf(Reopened.NotDone.class);

        UUID replaced = stage.task("NOTICE", notice(new NoticeState.Superseded(Optional.empty())));
        stage.tasks.done(replaced, "Cora", NOON);
        assertThat(back(replaced)).isInstanceOf(Reopened.Refused.class);

        stage.tasks.sends(stage.tasks.task(open).orElseThrow(), "Cora", "she waits", NOON);
        assertThat(back(open)).isInstanceOf(Reopened.Refused.class);
    }

    @Test
    void the_audit_has_who_took_it_back_and_no_word_of_why() {
        UUID task = stage.task("NOTICE", notice(REFERRED));
        say(task, Told.NO, NOON);
        stage.audit.clear();

        back(task);

        assertThat(stage.audit).extracting("action").containsExactly("TASK_REOPENED", "NOTICE_REFERRED");
        assertThat(stage.audit).allSatisfy(entry -> assertThat(entry.details()).containsEntry("by", "Dana"));
        assertThat(stage.audit.toString()).doesNotContain("Vera");
    }
}
