package org.timelynotice.correlation.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.correlation.MatchKey;
import org.timelynotice.correlation.MatchKey.Kind;
import org.timelynotice.platform.TestCases;
import org.timelynotice.platform.TestDatabase;
import org.timelynotice.vault.KeysInMemory;

class JdbcTrackedKeysTest {

    private static final MatchKey BOOKING = new MatchKey(Kind.BOOKING, "1234");
    private static final MatchKey NUMBER = new MatchKey(Kind.CASE_NUMBER, "CP-51-CR-1234-2026");

    private final DataSource database = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    private final JdbcTrackedKeys keys = new JdbcTrackedKeys(jdbc, KeysInMemory.vault());
    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        other.shutdownNow();
    }

    @Test
    void a_key_finds_every_case_that_has_it_and_an_unknown_one_none() {
        CaseId first = TestCases.add(database);
        CaseId second = TestCases.add(database);
        keys.index(first, Set.of(BOOKING, NUMBER));
        keys.index(second, Set.of(NUMBER));

        assertThat(keys.find(Set.of(BOOKING, NUMBER, new MatchKey(Kind.SID, "1"))))
                .isEqualTo(Map.of(BOOKING, Set.of(first), NUMBER, Set.of(first, second)));
        assertThat(keys.find(Set.of())).isEmpty();
    }

    @Test
    void one_number_as_another_kind_of_key_is_another_key() {
        keys.index(TestCases.add(database), Set.of(BOOKING));

        assertThat(keys.find(Set.of(new MatchKey(Kind.INMATE, BOOKING.canonical()))))
                .isEmpty();
    }

    @Test
    void the_index_holds_the_hashes_under_which_messages_are_kept_and_nothing_to_read() {
        keys.index(TestCases.add(database), Set.of(NUMBER));

        assertThat(jdbc.queryForList("select hash from tracked_key", java.util.UUID.class))
                .containsExactlyElementsOf(keys.hashes(Set.of(NUMBER)));
        assertThat(jdbc.queryForObject("select string_agg(k::text, '') from tracked_key k", String.class))
                .doesNotContain("1234-2026");
    }

    @Test
    void a_change_waits_for_whoever_looks_up_and_lookers_up_do_not_wait_for_each_other() {
        CompletableFuture<Void> change = transaction.execute(status -> {
            keys.holdStill();
            inOther(keys::holdStill).join();
            CompletableFuture<Void> waiting = inOther(keys::change);
            await().until(() -> waitingForTheIndex() == 1);
            assertThat(waiting).isNotDone();
            return waiting;
        });
        assertThat(change).succeedsWithin(Duration.ofMinutes(1));
    }

    @Test
    void whoever_looks_up_waits_for_a_change_to_end_and_sees_it() {
        CaseId theCase = TestCases.add(database);
        CompletableFuture<Void> lookup = transaction.execute(status -> {
            keys.change();
            keys.index(theCase, Set.of(NUMBER));
            CompletableFuture<Void> waiting = inOther(() -> {
                keys.holdStill();
                assertThat(keys.find(Set.of(NUMBER))).containsEntry(NUMBER, Set.of(theCase));
            });
            await().until(() -> waitingForTheIndex() == 1);
            return waiting;
        });
        assertThat(lookup).succeedsWithin(Duration.ofMinutes(1));
    }

    private CompletableFuture<Void> inOther(Runnable work) {
        return CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> work.run()), other);
    }

    private int waitingForTheIndex() {
        Integer waiting = jdbc.queryForObject("""
                select count(*) from pg_locks where locktype = 'advisory' and not granted
                    and database = (select oid from pg_database where datname = current_database())""", Integer.class);
        return waiting == null ? 0 : waiting;
    }
}
