package org.timelynotice.delivery.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.timelynotice.platform.TestDatabase;

class JdbcInboundTextsTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private final DataSource database = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    private final JdbcInboundTexts texts = new JdbcInboundTexts(jdbc);
    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        other.shutdownNow();
    }

    @Test
    void a_text_is_taken_once() {
        assertThat(texts.take("SM-1", NOON)).isTrue();
        assertThat(texts.take("SM-1", NOON.plusSeconds(60))).isFalse();
        assertThat(texts.take("SM-2", NOON)).isTrue();
    }

    @Test
    void a_text_whose_transaction_was_undone_is_new_again() {
        transaction.executeWithoutResult(status -> {
            assertThat(texts.take("SM-1", NOON)).isTrue();
            status.setRollbackOnly();
        });

        assertThat(texts.take("SM-1", NOON)).isTrue();
    }

    @Test
    void of_two_that_come_together_the_second_waits_for_the_first_and_is_none() {
        CompletableFuture<Boolean> second = Objects.requireNonNull(transaction.execute(status -> {
            assertThat(texts.take("SM-1", NOON)).isTrue();
            var waiting = CompletableFuture.supplyAsync(() -> texts.take("SM-1", NOON), other);
            await().during(Duration.ofMillis(300)).atMost(Duration.ofSeconds(5)).until(() -> !waiting.isDone());
            return waiting;
        }));

        assertThat(second.join()).isFalse();
    }
}
