package org.timelynotice.casefile.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.platform.TestCases;
import org.timelynotice.platform.TestDatabase;
import org.timelynotice.vault.KeysInMemory;

class JdbcCaseFilesTest {

    private final DataSource database = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    private final JdbcCaseFiles cases =
            new JdbcCaseFiles(jdbc, TestCases.sealed(KeysInMemory.vault()), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        other.shutdownNow();
    }

    @Test
    void whoever_decides_in_a_case_keeps_others_out_of_it_until_the_end_and_of_no_other_case() {
        CaseId held = TestCases.add(database);
        CaseId free = TestCases.add(database);

        CompletableFuture<Void> second = Objects.requireNonNull(transaction.execute(status -> {
            cases.lock(Set.of(held));
            inOther(Set.of(free)).join();
            CompletableFuture<Void> waiting = inOther(Set.of(free, held));
            await().until(this::somebodyWaits);
            assertThat(waiting).isNotDone();
            return waiting;
        }));

        second.join();
    }

    @Test
    void what_is_known_of_a_defendant_may_change_and_of_nobody_else() {
        TraffickingCase changing = of("CP-76");
        TraffickingCase other = of("CP-76");
        cases.add(changing, UUID.randomUUID());
        cases.add(other, UUID.randomUUID());
        var more = new TraffickingCase(
                changing.id(), changing.jurisdiction(), changing.court(), List.of(new CaseNumber("CP-77")), List.of());

        cases.change(more);

        assertThat(cases.find(changing.id())).contains(more);
        assertThat(cases.find(other.id())).contains(other);
    }

    private static TraffickingCase of(String number) {
        return new TraffickingCase(
                new CaseId(UUID.randomUUID()), "PA", Optional.empty(), List.of(new CaseNumber(number)), List.of());
    }

    private CompletableFuture<Void> inOther(Set<CaseId> ids) {
        return CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> cases.lock(ids)), other);
    }

    private boolean somebodyWaits() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')",
                Boolean.class));
    }
}
