package org.timelynotice.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class AnswerInTimeTest {

    private final AnswerInTime database = new AnswerInTime(Duration.ofMillis(200));

    @Test
    void a_question_that_hangs_is_left_alone_and_the_next_are_not_even_asked_until_it_has_ended() {
        var hangs = new CountDownLatch(1);
        var asked = new AtomicInteger();

        assertThat(database.ask(() -> {
                    await(hangs);
                    return "late";
                }))
                .isEmpty();
        for (int i = 0; i < 100; i++) {
            assertThat(database.ask(asked::incrementAndGet)).isEmpty();
        }
        assertThat(asked).hasValue(0);

        hangs.countDown();
        Awaitility.await().until(() -> database.ask(() -> "well").isPresent());
        assertThat(asked).as("nor were they kept for later").hasValue(0);
    }

    @Test
    void a_question_that_fails_has_no_answer() {
        assertThat(database.<String>ask(() -> {
                    throw new IllegalStateException("a test");
                }))
                .isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
