package org.timelynotice.referral.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.platform.TestCases;
import org.timelynotice.platform.TestDatabase;
import org.timelynotice.referral.Review;
import org.timelynotice.referral.Review.Decision;
import org.timelynotice.referral.Task;

class JdbcReferralsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final DataSource database = TestDatabase.fresh();
    private final JdbcReferrals referrals = new JdbcReferrals(new JdbcTemplate(database));

    private static Review review(UUID receipt, int position, Instant decideBy) {
        return new Review(
                UUID.randomUUID(),
                receipt,
                position,
                "same name, other birth date",
                List.of(new Review.Candidate(UUID.randomUUID(), List.of("same name", "same court"))),
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
        referrals.open(review, Optional.empty());

        assertThat(referrals.review(review.id())).contains(review);
        assertThat(referrals.review(review.receipt(), 0)).contains(review);
        assertThat(referrals.review(review.receipt(), 1)).isEmpty();
        assertThat(referrals.review(UUID.randomUUID())).isEmpty();
    }

    @Test
    void one_event_of_a_message_has_one_review_however_often_it_is_read() {
        Review first = review();
        referrals.open(first, Optional.empty());
        referrals.open(review(first.receipt(), 0, NOON), Optional.empty());
        Review next = review(first.receipt(), 1, NOON.plus(Duration.ofHours(9)));
        referrals.open(next, Optional.empty());

        assertThat(referrals.openReviews(10)).containsExactly(first, next);
    }

    @Test
    void a_subject_has_one_open_review_at_a_time() {
        var subject = Optional.of(new UUID(7, 7));
        Review first = review();
        assertThat(referrals.open(first, subject)).isTrue();
        assertThat(referrals.open(review(), subject)).isFalse();
        Review elsewhere = review();
        referrals.open(elsewhere, Optional.of(new UUID(8, 8)));
        assertThat(referrals.openReviews(10)).containsExactlyInAnyOrder(first, elsewhere);

        referrals.decide(first.id(), Decision.UNRELATED, "a clerk", NOON);
        Review again = review();
        referrals.open(again, subject);

        assertThat(referrals.openReviews(10)).containsExactlyInAnyOrder(elsewhere, again);
    }

    @Test
    void a_review_is_decided_once() {
        Review review = review();
        referrals.open(review, Optional.empty());

        assertThat(referrals.decide(review.id(), Decision.LINKED, "a clerk", NOON))
                .isTrue();
        assertThat(referrals.decide(review.id(), Decision.UNRELATED, "another", NOON))
                .isFalse();
        assertThat(referrals.decide(UUID.randomUUID(), Decision.LINKED, "a clerk", NOON))
                .isFalse();
        assertThat(referrals.review(review.id()).orElseThrow().decision()).contains(Decision.LINKED);
        assertThat(referrals.openReviews(10)).isEmpty();
    }

    @Test
    void what_must_be_decided_first_comes_first() {
        Review later = review(UUID.randomUUID(), 0, NOON.plus(Duration.ofHours(2)));
        Review sooner = review(UUID.randomUUID(), 0, NOON.plus(Duration.ofHours(1)));
        referrals.open(later, Optional.empty());
        referrals.open(sooner, Optional.empty());

        assertThat(referrals.openReviews(10)).containsExactly(sooner, later);
        assertThat(referrals.openReviews(1)).containsExactly(sooner);
    }

    @Test
    void a_task_about_a_case_waits_until_it_is_done_once() {
        CaseId theCase = TestCases.add(database);
        referrals.ask(theCase, "no court calendar on file", NOON, NOON.plus(Duration.ofDays(2)));
        referrals.ask(theCase, "the case was sealed", NOON, NOON.plus(Duration.ofDays(1)));

        List<Task> open = referrals.openTasks(10);
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
        assertThat(referrals.done(task.id(), "a clerk", NOON)).get().satisfies(done -> {
            assertThat(done.id()).isEqualTo(task.id());
            assertThat(done.theCase()).contains(theCase);
            assertThat(done.doneAt()).contains(NOON);
        });
        assertThat(referrals.done(task.id(), "another", NOON)).isEmpty();
        assertThat(referrals.openTasks(10)).hasSize(1).doesNotContain(task);
    }
}
