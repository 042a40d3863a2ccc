package org.timelynotice.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

class BodyBudgetTest {

    private static final int BUDGET = 64 * 1024;
    private static final Duration NOT_AT_ALL = Duration.ZERO;

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);

    @AfterEach
    void close() {
        free.countDown();
        others.shutdownNow();
    }

    private Future<String> somebodyHolds(BodyBudget budget, int bytes) throws InterruptedException {
        Future<String> work = others.submit(() -> budget.within(bytes, () -> {
            held.countDown();
            free.await();
            return "kept";
        }));
        held.await();
        return work;
    }

    @Test
    void what_does_not_fit_beside_others_is_told_to_come_again() throws Exception {
        var budget = new BodyBudget(BUDGET, NOT_AT_ALL);
        somebodyHolds(budget, BUDGET / 2 + 1024);

        assertThatThrownBy(() -> budget.within(BUDGET / 2, () -> "kept"))
                .isInstanceOfSatisfying(ErrorResponseException.class, problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
                    assertThat(problem.getHeaders().getFirst("Retry-After")).isEqualTo("5");
                });
    }

    @Test
    void what_fits_beside_others_does_not_wait() throws Exception {
        var budget = new BodyBudget(BUDGET, NOT_AT_ALL);
        somebodyHolds(budget, BUDGET / 2);

        assertThat(budget.within(BUDGET / 4, () -> "kept")).isEqualTo("kept");
    }

    @Test
    void what_waits_gets_its_turn_once_there_is_room() throws Exception {
        var budget = new BodyBudget(BUDGET, Duration.ofMinutes(1));
        Future<String> first = somebodyHolds(budget, BUDGET);
        Future<String> second = others.submit(() -> budget.within(BUDGET, () -> "kept, too"));

        free.countDown();

        assertThat(first.get()).isEqualTo("kept");
        assertThat(second.get()).isEqualTo("kept, too");
    }

    @Test
    void a_body_larger_than_all_there_is_has_it_alone() throws Exception {
        assertThat(new BodyBudget(BUDGET, NOT_AT_ALL).within(10L * BUDGET, () -> "kept"))
                .isEqualTo("kept");
    }

    @Test
    void a_body_that_fails_leaves_its_room_to_others() throws Exception {
        var budget = new BodyBudget(BUDGET, NOT_AT_ALL);

        assertThatThrownBy(() -> budget.within(BUDGET, () -> {
                    throw new IllegalStateException("not kept");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(budget.within(BUDGET, () -> "kept")).isEqualTo("kept");
    }
}
