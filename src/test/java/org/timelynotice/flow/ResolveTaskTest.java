package org.timelynotice.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.flow.DeskStage.HEARD;
import static org.timelynotice.flow.DeskStage.NOON;
import static org.timelynotice.flow.DeskStage.RELEASED_AT;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.timelynotice.desk.Task;
import org.timelynotice.desk.TaskOutcome;
import org.timelynotice.desk.TaskOutcome.Means;
import org.timelynotice.desk.TaskOutcome.Told;
import org.timelynotice.docket.EventKind;
import org.timelynotice.flow.ResolveTask.Resolved;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;

class ResolveTaskTest {

    private static final Optional<Instant> ELEVEN = Optional.of(Notices.at("2026-11-02T11:00"));
    private static final NoticeState REFERRED = new NoticeState.Referred(Optional.of("no safe way is left"));
    private static final NoticeState MISSED = new NoticeState.NotMet(Optional.of("its time passed"));
    private static final NoticeState PLANNED = new NoticeState.Planned(NOON, Optional.empty());

    private final DeskStage stage = new DeskStage();
    private final ResolveTask resolve = new ResolveTask(stage.rooms, new AtOnce(), stage.clock);

    private Notice handed(NoticeState state, Optional<Instant> deadline) {
        return stage.notice(state, Notices.victim(Notices.sms()), deadline);
    }

    private static TaskOutcome outcome(Told told, Instant at) {
        return new TaskOutcome(
                told,
                at,
                told == Told.YES ? Optional.of(Means.PHONE) : Optional.empty(),
                Optional.of("Vera herself"),
                Optional.of("she stays with her sister"),
                "Cora");
    }

    private Resolved say(UUID task, Told told, Instant at) {
        return resolve.resolve(task, outcome(told, at));
    }

    @Test
    void a_notice_that_a_person_gave_in_time_is_met_by_them_and_their_task_is_done() {
        Notice notice = handed(REFERRED, ELEVEN);
        UUID task = stage.task("NOTICE", notice);

        assertThat(say(task, Told.YES, HEARD)).isInstanceOfSatisfying(Resolved.OnRecord.class, on -> {
            assertThat(on.task().doneAt()).contains(NOON);
            assertThat(on.notice().orElseThrow().state())
                    .isEqualTo(new NoticeState.Met(HEARD, Optional.of("a person told them by phone")));
        });
        assertThat(stage.state(notice)).isInstanceOf(NoticeState.Met.class);
        assertThat(say(task, Told.NO, HEARD)).isInstanceOf(Resolved.NotOpen.class);
    }

    @Test
    void what_counts_is_when_they_were_told_and_not_when_it_was_written_down() {
        Notice late = handed(REFERRED, ELEVEN);
        say(stage.task("NOTICE", late), Told.YES, NOON);

        assertThat(stage.state(late))
                .isEqualTo(
                        new NoticeState.MetLate(NOON, Optional.of("a person told them by phone; after the deadline")));
    }

    @Test
    void a_notice_that_a_machine_missed_may_have_been_given_by_a_person() {
        Notice missed = handed(MISSED, ELEVEN);
        say(stage.task("NOTICE", missed), Told.YES, NOON);

        assertThat(stage.state(missed)).isInstanceOf(NoticeState.MetLate.class);
    }

    @Test
    void a_person_who_answers_a_question_by_telling_them_spares_the_machine_the_message() {
        Notice planned = handed(PLANNED, ELEVEN);
        say(stage.task("QUESTION", planned), Told.YES, HEARD);

        assertThat(stage.state(planned)).isInstanceOf(NoticeState.Met.class);
    }

    @ParameterizedTest
    @EnumSource(value = Told.class, names = "YES", mode = EnumSource.Mode.EXCLUDE)
    void any_other_answer_to_a_question_leaves_the_notice_planned(Told told) {
        Notice planned = handed(PLANNED, ELEVEN);
        say(stage.task("QUESTION", planned), told, NOON);

        assertThat(stage.state(planned)).isEqualTo(PLANNED);
    }

    @ParameterizedTest
    @EnumSource(Told.class)
    void a_question_beside_a_notice_that_a_person_has_does_not_end_it(Told told) {
        Notice handed = handed(REFERRED, ELEVEN);
        say(stage.task("QUESTION", handed), told, NOON);

        assertThat(stage.state(handed)).isEqualTo(REFERRED);
    }

    @Test
    void nobody_told_them_is_not_met_with_the_cause_and_opens_no_new_task() {
        Notice notice = handed(REFERRED, ELEVEN);
        say(stage.task("NOTICE", notice), Told.NO, NOON);

        assertThat(stage.state(notice)).isInstanceOf(NoticeState.NotMet.class);
        assertThat(stage.state(notice).reason()).contains("the person who had the task says that they were not told");
        assertThat(stage.tasks.openTasks(10)).isEmpty();
    }

    @Test
    void what_is_not_needed_is_waived_and_says_by_whose_word() {
        Notice notice = handed(REFERRED, ELEVEN);
        say(stage.task("NOTICE", notice), Told.NOT_NEEDED, NOON);

        assertThat(stage.state(notice).word()).isEqualTo("WAIVED");
        assertThat(stage.state(notice).reason()).get().asString().contains("not needed");
    }

    @Test
    void whoever_was_not_reached_is_tried_again_and_the_tries_are_counted() {
        Notice notice = handed(REFERRED, ELEVEN);
        UUID id = stage.task("NOTICE", notice);
        say(id, Told.NOT_REACHED, NOON);
        say(id, Told.NOT_REACHED, NOON);

        Task task = stage.tasks.task(id).orElseThrow();
        assertThat(task.doneAt()).isEmpty();
        assertThat(task.tries()).isEqualTo(2);
        assertThat(task.tryAgainAt()).contains(NOON.plus(Duration.ofHours(1)));
        assertThat(task.doBy()).as("by when it is owed stays").isEqualTo(NOON.plus(Duration.ofHours(2)));
        assertThat(stage.state(notice)).isEqualTo(REFERRED);
    }

    @Test
    void nobody_was_told_in_the_future_nor_before_it_had_happened() {
        Notice notice = handed(REFERRED, ELEVEN);
        UUID task = stage.task("NOTICE", notice);

        assertThat(say(task, Told.YES, NOON.plusSeconds(1))).isInstanceOf(Resolved.Impossible.class);
        assertThat(say(task, Told.YES, RELEASED_AT.minusSeconds(1))).isInstanceOf(Resolved.Impossible.class);
        assertThat(stage.state(notice)).isEqualTo(REFERRED);
        assertThat(stage.tasks.outcomes()).isEmpty();
        assertThat(say(task, Told.YES, RELEASED_AT)).isInstanceOf(Resolved.OnRecord.class);
    }

    @Test
    void a_hearing_to_come_can_be_told_of_from_the_day_on_which_it_was_made_known() {
        Notice notice = stage.notice(
                REFERRED,
                Notices.victim(Notices.sms()),
                Notices.hearing(EventKind.HEARING_SCHEDULED, "2026-12-01T09:30", 1),
                Optional.empty());
        UUID task = stage.task("NOTICE", notice);

        assertThat(say(task, Told.YES, Notices.at("2026-11-01T23:59"))).isInstanceOf(Resolved.Impossible.class);
        assertThat(say(task, Told.YES, Notices.at("2026-11-02T09:00"))).isInstanceOf(Resolved.OnRecord.class);
    }

    @Test
    void the_audit_has_how_and_when_and_by_whom_and_no_word_of_whom_or_what_was_noted() {
        Notice notice = handed(REFERRED, ELEVEN);
        UUID task = stage.task("NOTICE", notice);
        say(task, Told.YES, HEARD);

        assertThat(stage.audit).extracting("action").containsExactly("TASK_OUTCOME", "NOTICE_MET");
        assertThat(stage.audit)
                .extracting("subject")
                .containsExactly(task.toString(), notice.id().toString());
        assertThat(stage.audit)
                .allSatisfy(entry -> assertThat(entry.details())
                        .containsAllEntriesOf(
                                Map.of("told", "YES", "at", HEARD.toString(), "means", "PHONE", "by", "Cora")));
        assertThat(stage.audit.toString()).doesNotContain("Vera").doesNotContain("sister");
    }
}
