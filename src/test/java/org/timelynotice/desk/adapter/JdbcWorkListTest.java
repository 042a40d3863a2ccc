package org.timelynotice.desk.adapter;

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
import org.timelynotice.desk.Review;
import org.timelynotice.desk.WorkList;
import org.timelynotice.desk.WorkList.Filter;
import org.timelynotice.platform.TestCases;
import org.timelynotice.platform.TestDatabase;
import org.timelynotice.vault.KeysInMemory;

class JdbcWorkListTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final DataSource database = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final JdbcDesk desk = new JdbcDesk(jdbc, TestCases.sealed(KeysInMemory.vault()));
    private final WorkList work = new JdbcWorkList(jdbc, desk);
    private final CaseId theCase = TestCases.add(database);

    private Review question(int minutes) {
        var review = new Review(
                UUID.randomUUID(),
                UUID.randomUUID(),
                0,
                "only the name agrees",
                List.of(),
                NOON,
                NOON.plus(Duration.ofMinutes(minutes)),
                Optional.empty());
        desk.open(review, Optional.empty());
        return review;
    }

    private void task(String reason, int minutes) {
        desk.ask(theCase, reason, NOON, NOON.plus(Duration.ofMinutes(minutes)));
    }

    private List<String> names(Filter filter, int from, int most) {
        return work.some(filter, NOON, from, most).stream()
                .map(item -> item instanceof WorkList.ToDo todo ? todo.task().reason() : "question")
                .toList();
    }

    @Test
    void questions_and_tasks_are_one_list_in_the_order_in_which_they_must_be_done() {
        question(10);
        task("last", 20);
        task("first", -5);

        assertThat(names(Filter.ALL, 0, 10)).containsExactly("first", "question", "last");
        assertThat(names(Filter.ALL, 1, 1)).containsExactly("question");
        assertThat(names(Filter.ALL, 3, 10)).isEmpty();
        assertThat(work.count(Filter.ALL, NOON)).isEqualTo(3);
    }

    @Test
    void each_filter_shows_and_counts_its_own() {
        question(10);
        task("late", -5);

        assertThat(names(Filter.OVERDUE, 0, 10)).containsExactly("late");
        assertThat(names(Filter.QUESTIONS, 0, 10)).containsExactly("question");
        assertThat(names(Filter.CASES, 0, 10)).containsExactly("late");
        assertThat(names(Filter.NOTICES, 0, 10)).isEmpty();
        assertThat(List.of(Filter.OVERDUE, Filter.QUESTIONS, Filter.CASES, Filter.NOTICES))
                .extracting(filter -> work.count(filter, NOON))
                .containsExactly(1, 1, 1, 0);
    }

    @Test
    void what_is_decided_or_done_waits_no_more() {
        Review review = question(10);
        task("done soon", 5);
        UUID task = desk.openTasks(1).get(0).id();
        assertThat(work.find(task)).isPresent();
        assertThat(work.find(review.id())).contains(new WorkList.Question(review));

        desk.decide(review.id(), Review.Decision.UNRELATED, "a clerk", NOON);
        desk.done(task, "a clerk", NOON);

        assertThat(work.count(Filter.ALL, NOON)).isZero();
        assertThat(work.find(task)).isEmpty();
        assertThat(work.find(review.id())).isEmpty();
    }
}
