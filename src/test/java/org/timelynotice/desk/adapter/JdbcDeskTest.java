package org.timelynotice.desk.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.desk.OutcomeOnRecord;
import org.timelynotice.desk.OutcomeOnRecord.Said;
import org.timelynotice.desk.Review;
import org.timelynotice.desk.Review.Decision;
import org.timelynotice.desk.Task;
import org.timelynotice.desk.TaskOutcome;
import org.timelynotice.desk.TaskOutcome.Means;
import org.timelynotice.desk.TaskOutcome.Told;
import org.timelynotice.notice.NoticeStatus;
import org.timelynotice.platform.TestCases;
import org.timelynotice.platform.TestDatabase;
import org.timelynotice.vault.KeysInMemory;

class JdbcDeskTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final DataSource database = TestDatabase.fresh();
    private final JdbcDesk desk = new JdbcDesk(new JdbcTemplate(database), TestCases.sealed(KeysInMemory.vault()));

    private static Review review(UUID receipt, int position, Instant decideBy) {
        return new Review(
                UUID.randomUUID(),
                receipt,
                position,
                "same name, other birth date",
                List.of(new Review.Candidate(
                        UUID.randomUUID(), List.of("same name", "same court"), List.of("different birth date"))),
                NOON,
                decideBy,
                Optional.empty());
    }

    private static Review review() {
        return review(UUID.randomUUID(), 0, NOON.plus(Duration.ofHours(4)));
    }

    @Test
    void a_review_comes_back_as_it_was_opened() {
        Review review = review();
        desk.open(review, Optional.empty());

        assertThat(desk.review(review.id())).contains(review);
        assertThat(desk.review(review.receipt(), 0)).contains(review);
        assertThat(desk.review(review.receipt(), 1)).isEmpty();
        assertThat(desk.review(UUID.randomUUID())).isEmpty();
    }

    @Test
    void one_event_of_a_message_has_one_review_however_often_it_is_read() {
        Review first = review();
        desk.open(first, Optional.empty());
        desk.open(review(first.receipt(), 0, NOON), Optional.empty());
        Review next = review(first.receipt(), 1, NOON.plus(Duration.ofHours(9)));
        desk.open(next, Optional.empty());

        assertThat(desk.openReviews(10)).containsExactly(first, next);
    }

    @Test
    void a_subject_has_one_open_review_at_a_time() {
        var subject = Optional.of(new UUID(7, 7));
        Review first = review();
        assertThat(desk.open(first, subject)).isTrue();
        assertThat(desk.open(review(), subject)).isFalse();
        Review elsewhere = review();
        desk.open(elsewhere, Optional.of(new UUID(8, 8)));
        assertThat(desk.openReviews(10)).containsExactlyInAnyOrder(first, elsewhere);

        desk.decide(first.id(), Decision.UNRELATED, "a clerk", NOON);
        Review again = review();
        desk.open(again, subject);

        assertThat(desk.openReviews(10)).containsExactlyInAnyOrder(elsewhere, again);
    }

    @Test
    void a_review_is_decided_once() {
        Review review = review();
        desk.open(review, Optional.empty());

        assertThat(desk.decide(review.id(), Decision.LINKED, "a clerk", NOON)).isTrue();
        assertThat(desk.decide(review.id(), Decision.UNRELATED, "another", NOON))
                .isFalse();
        assertThat(desk.decide(UUID.randomUUID(), Decision.LINKED, "a clerk", NOON))
                .isFalse();
        assertThat(desk.review(review.id()).orElseThrow().decision()).contains(Decision.LINKED);
        assertThat(desk.openReviews(10)).isEmpty();
    }

    @Test
    void what_must_be_decided_first_comes_first() {
        Review later = review(UUID.randomUUID(), 0, NOON.plus(Duration.ofHours(2)));
        Review sooner = review(UUID.randomUUID(), 0, NOON.plus(Duration.ofHours(1)));
        desk.open(later, Optional.empty());
        desk.open(sooner, Optional.empty());

        assertThat(desk.openReviews(10)).containsExactly(sooner, later);
        assertThat(desk.openReviews(1)).containsExactly(sooner);
    }

    @Test
    void a_task_about_a_case_waits_until_it_is_done_once() {
        CaseId theCase = TestCases.add(database);
        desk.ask(theCase, "no court calendar on file", NOON, NOON.plus(Duration.ofDays(2)));
        desk.ask(theCase, "the case was sealed", NOON, NOON.plus(Duration.ofDays(1)));

        List<Task> open = desk.openTasks(10);
        assertThat(open).extracting(Task::reason).containsExactly("the case was sealed", "no court calendar on file");
        Task task = open.get(0);
        assertThat(task)
                .isEqualTo(new Task(
                        task.id(),
                        "CASE",
                        Optional.of(theCase),
                        Optional.empty(),
                        "the case was sealed",
                        NOON,
                        NOON.plus(Duration.ofDays(1)),
                        Optional.empty()));
        assertThat(desk.done(task.id(), "a clerk", NOON)).get().satisfies(done -> {
            assertThat(done.id()).isEqualTo(task.id());
            assertThat(done.theCase()).contains(theCase);
            assertThat(done.doneAt()).contains(NOON);
        });
        assertThat(desk.done(task.id(), "another", NOON)).isEmpty();
        assertThat(desk.openTasks(10)).hasSize(1).doesNotContain(task);
    }

    @Test
    void what_was_asked_about_a_case_is_over_in_that_case_alone() {
        CaseId one = TestCases.add(database);
        CaseId other = TestCases.add(database);
        desk.ask(one, "the hold of somebody ends soon", NOON, NOON);
        desk.ask(one, "something else", NOON, NOON);
        desk.ask(other, "the hold of somebody ends soon", NOON, NOON);

        desk.over(one, "the hold of somebody", NOON);

        assertThat(desk.openTasks(9))
                .extracting(task -> task.theCase().orElseThrow() + " " + task.reason())
                .containsExactlyInAnyOrder(one + " something else", other + " the hold of somebody ends soon");
    }

    @Test
    void however_much_is_late_what_tells_of_danger_stands_first_and_nothing_is_cut_off_unseen() {
        CaseId theCase = TestCases.add(database);
        for (int i = 0; i < 5; i++) {
            desk.ask(theCase, "late " + i, NOON.minus(Duration.ofHours(9)), NOON.minus(Duration.ofHours(5 - i)));
        }
        desk.ask(theCase, "somebody is out", NOON, NOON.plus(Duration.ofMinutes(15)));

        assertThat(desk.openTaskCount()).isEqualTo(6);
        assertThat(desk.openTasks(0, 3))
                .extracting(Task::reason)
                .containsExactly("somebody is out", "late 0", "late 1");
        assertThat(desk.openTasks(3, 3)).extracting(Task::reason).containsExactly("late 2", "late 3", "late 4");
    }

    @Test
    void open_reviews_are_counted_and_come_in_pages() {
        for (int i = 0; i < 3; i++) {
            desk.open(review(UUID.randomUUID(), 0, NOON.plusSeconds(i)), Optional.empty());
        }

        assertThat(desk.openReviewCount()).isEqualTo(3);
        assertThat(desk.openReviews(2, 2))
                .singleElement()
                .satisfies(last -> assertThat(last.decideBy()).isEqualTo(NOON.plusSeconds(2)));
    }

    @Test
    void what_came_of_a_task_is_kept_for_good_with_its_words_sealed() {
        CaseId theCase = TestCases.add(database);
        desk.ask(theCase, "call them", NOON, NOON.plus(Duration.ofHours(2)));
        UUID id = desk.openTasks(1).get(0).id();
        var jdbc = new JdbcTemplate(database);

        Task tried = desk.record(desk.lock(id).orElseThrow(), outcome(Told.NOT_REACHED), Optional.empty(), NOON);
        assertThat(desk.openTasks(10)).containsExactly(tried);
        assertThat(tried.tries()).isEqualTo(1);
        assertThat(tried.tryAgainAt()).contains(NOON.plus(Duration.ofHours(1)));

        assertThat(desk.record(desk.lock(id).orElseThrow(), outcome(Told.YES), Optional.empty(), NOON)
                        .doneAt())
                .contains(NOON);
        assertThat(desk.lock(id)).isEmpty();
        assertThat(desk.task(id).orElseThrow().tries()).isEqualTo(1);
        assertThat(jdbc.queryForList(
                        "select told || ' ' || said_by from task_outcome order by told desc", String.class))
                .containsExactly("YES Cora", "NOT_REACHED Cora");
        assertThat(jdbc.queryForList("select words from task_outcome", byte[].class))
                .noneMatch(words -> new String(words, StandardCharsets.ISO_8859_1).contains("Vera"));
        for (String change : List.of("delete from task_outcome", "update task_outcome set told = 'NO'")) {
            assertThatThrownBy(() -> jdbc.execute(change)).hasMessageContaining("is kept for good");
        }
    }

    @Test
    void what_is_taken_back_counts_no_more_and_all_of_it_stays_on_record() {
        desk.ask(TestCases.add(database), "call them", NOON, NOON.plus(Duration.ofHours(2)));
        UUID id = desk.openTasks(1).get(0).id();
        assertThat(desk.lockDone(id)).isEmpty();
        desk.record(desk.lock(id).orElseThrow(), outcome(Told.NO), Optional.of(NoticeStatus.REFERRED), NOON);

        Task open = desk.takeBack(desk.lockDone(id).orElseThrow(), "Dana", "Vera was told after all", NOON);
        desk.record(desk.lock(id).orElseThrow(), outcome(Told.YES), Optional.of(NoticeStatus.REFERRED), NOON);

        assertThat(open.doneAt()).isEmpty();
        assertThat(desk.outcomes(id))
                .extracting(OutcomeOnRecord::said, OutcomeOnRecord::by, OutcomeOnRecord::takenBack)
                .containsExactly(
                        tuple(Said.NO, "Cora", true),
                        tuple(Said.TAKEN_BACK, "Dana", false),
                        tuple(Said.YES, "Cora", false));
        assertThat(desk.outcomes(id).get(0).was()).contains(NoticeStatus.REFERRED);
        assertThat(new JdbcTemplate(database).queryForList("select words from task_outcome", byte[].class))
                .noneMatch(words -> new String(words, StandardCharsets.ISO_8859_1).contains("Vera"));
    }

    @Test
    void what_came_of_words_that_are_of_no_case_is_kept_as_well() {
        UUID id = desk.askToRead(Optional.empty(), "a text from a number on no record", NOON, NOON);

        desk.record(desk.lock(id).orElseThrow(), outcome(Told.NOT_NEEDED), Optional.empty(), NOON);

        assertThat(desk.outcomes(id)).hasSize(1);
    }

    @Test
    void a_task_whose_notice_a_person_decides_to_send_is_done() {
        desk.ask(TestCases.add(database), "decide", NOON, NOON);
        Task task = desk.openTasks(1).get(0);

        desk.sends(task, "Cora", "her advocate asked for it", NOON);

        assertThat(desk.openTasks(1)).isEmpty();
        assertThat(new JdbcTemplate(database).queryForList("select told from task_outcome", String.class))
                .containsExactly("SEND");
    }

    private static TaskOutcome outcome(Told told) {
        return new TaskOutcome(
                told, NOON, Optional.of(Means.PHONE), Optional.of("Vera"), Optional.of("call Vera again"), "Cora");
    }
}
