package org.timelynotice.audit.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.audit.AuditVerification.Broken;
import org.timelynotice.audit.AuditVerification.Intact;
import org.timelynotice.audit.Damage;
import org.timelynotice.platform.TestDatabase;

class AuditTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456789Z");

    private final DataSource database = TestDatabase.fresh();
    private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
    private final TransactionTemplate transaction = new TransactionTemplate(transactions);
    private final JdbcAuditLog log = new JdbcAuditLog(new JdbcTemplate(database));
    private final JdbcAuditRoots roots = new JdbcAuditRoots(new JdbcTemplate(database), transactions);
    private final JdbcAuditVerifier verifier = new JdbcAuditVerifier(database, transactions);

    @Test
    void an_audit_nobody_wrote_to_is_intact() {
        assertThat(roots.sealRoots(NOON)).isEmpty();
        assertThat(verifier.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void what_was_written_is_found_intact_with_its_last_root() {
        writeTwoCases();
        var root = roots.sealRoots(NOON);
        append("case-a", "NOTICE_SENT");

        Intact intact = (Intact) verifier.verify();

        assertThat(intact.chains()).isEqualTo(2);
        assertThat(intact.entries()).isEqualTo(9);
        assertThat(intact.lastRoot()).isEqualTo(root);
        assertThat(root).isPresent();
        assertThat(root.get().hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void a_root_is_only_made_when_something_grew() {
        writeTwoCases();
        assertThat(roots.sealRoots(NOON)).get().returns(1L, found -> found.id());
        assertThat(roots.sealRoots(NOON)).get().returns(1L, found -> found.id());
        append("case-a", "NOTICE_SENT");
        assertThat(roots.sealRoots(NOON)).get().returns(2L, found -> found.id());
        assertThat(verifier.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void an_entry_falls_with_the_transaction_it_tells_of_and_needs_one() {
        append("case-a", "CASE_REGISTERED");
        transaction.executeWithoutResult(status -> {
            log.append(entry("case-a", "NOTICE_PLANNED"));
            status.setRollbackOnly();
        });
        assertThat(((Intact) verifier.verify()).entries()).isEqualTo(1);
        assertThatThrownBy(() -> log.append(entry("case-a", "NOTICE_PLANNED")))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set action = 'X'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_chain set sequence = sequence - 1",
                "update audit_chain set head = 'x'",
                "delete from audit_chain",
                "update audit_root set hash = 'x'",
                "delete from audit_root",
                "delete from audit_root_head",
            })
    void the_database_refuses_to_alter_what_was_written(String statement) {
        writeTwoCases();
        roots.sealRoots(NOON);
        assertThatThrownBy(() -> JdbcClient.create(database).sql(statement).update())
                .hasStackTraceContaining("append-only");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CHANGED | 2 | update audit_entry set action = 'X' where chain = 'case-b' and sequence = 2",
                "CHANGED | 2 | update audit_entry set at = at + interval '1 microsecond' where chain = 'case-b' and sequence = 2",
                "CHANGED | 2 | update audit_entry set subject = 'X' where chain = 'case-b' and sequence = 2",
                "CHANGED | 2 | update audit_entry set details = jsonb_set(details, '{rule}', '\"other\"') where chain = 'case-b' and sequence = 2",
                "CHANGED | 2 | update audit_entry set details = details - 'rule' where chain = 'case-b' and sequence = 2",
                "CHANGED | 2 | update audit_entry set hash = 'x' where chain = 'case-b' and sequence = 2",
                "REMOVED | 2 | delete from audit_entry where chain = 'case-b' and sequence = 2",
                "REMOVED | 1 | delete from audit_entry where chain = 'case-b' and sequence = 1",
                "REORDERED | 2 | update audit_entry set sequence = case sequence when 2 then 103 when 3 then 102 end where chain = 'case-b'"
                        + " and sequence in (2, 3); update audit_entry set sequence = sequence - 100 where sequence > 100",
                "INSERTED | 2 | update audit_entry set sequence = sequence + 101 where chain = 'case-b' and sequence > 1;"
                        + " update audit_entry set sequence = sequence - 100 where sequence > 100;"
                        + " insert into audit_entry values ('case-b', 2, now(), 'FORGED', 's', '{}', 'x')",
                "CHANGED | 5 | insert into audit_entry values ('case-b', 5, now(), 'FORGED', 's', '{}', 'x')",
                "TRUNCATED | 4 | delete from audit_entry where chain = 'case-b' and sequence = 4",
                "HEAD_CHANGED | 4 | update audit_chain set head = 'x' where chain = 'case-b'",
                "HEAD_CHANGED | 4 | delete from audit_chain where chain = 'case-b'",
            })
    void each_way_of_tampering_is_named_with_its_place(Damage damage, long sequence, String tampering) {
        writeTwoCases();
        tamper(tampering);

        assertThat(verifier.verify()).isEqualTo(new Broken("case-b", sequence, damage));
    }

    @ParameterizedTest
    @ValueSource(strings = {"case-a", "case-b"})
    void what_is_cut_off_with_its_head_is_missed_by_the_last_root(String chain) {
        writeTwoCases();
        roots.sealRoots(NOON);
        tamper(
                "delete from audit_entry where chain = '%1$s' and sequence = 4; update audit_chain set sequence = 3, head ="
                        .concat(
                                " (select hash from audit_entry where chain = '%1$s' and sequence = 3) where chain = '%1$s'")
                        .formatted(chain));
        assertThat(verifier.verify()).isEqualTo(new Broken(chain, 4, Damage.TRUNCATED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"case-a", "case-b"})
    void a_case_that_vanished_whole_is_missed_by_the_last_root(String chain) {
        writeTwoCases();
        roots.sealRoots(NOON);
        tamper("delete from audit_entry where chain = '%1$s'; delete from audit_chain where chain = '%1$s'"
                .formatted(chain));
        assertThat(verifier.verify()).isEqualTo(new Broken(chain, 4, Damage.TRUNCATED));
    }

    @Test
    void each_root_seals_the_head_of_every_chain_that_grew_and_of_no_other() {
        writeTwoCases();
        roots.sealRoots(NOON);
        append("case-a", "NOTICE_SENT");
        append("case-c", "CASE_REGISTERED");
        roots.sealRoots(NOON.plusSeconds(60));

        assertThat(sealed(1)).containsExactly("case-a 4", "case-b 4");
        assertThat(sealed(2)).containsExactly("case-a 5", "case-c 1");
    }

    private List<String> sealed(long root) {
        return JdbcClient.create(database)
                .sql("select chain || ' ' || sequence from audit_root_head where root = ? order by 1")
                .param(root)
                .query(String.class)
                .list();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 | delete from audit_root_head where chain = 'case-b'",
                "1 | delete from audit_root where id = 1",
                "1 | delete from audit_root where id = 1; delete from audit_root_head where root = 1",
                "2 | update audit_root set hash = 'x' where id = 2",
                "1 | update audit_root set sealed_at = now() where id = 1",
                "2 | delete from audit_root_head where root = 2",
            })
    void tampering_with_a_root_is_named(long root, String tampering) {
        writeTwoCases();
        roots.sealRoots(NOON);
        append("case-a", "NOTICE_SENT");
        roots.sealRoots(NOON.plusSeconds(60));
        tamper(tampering);
        assertThat(verifier.verify()).isEqualTo(new Broken("roots", root, Damage.ROOT_CHANGED));
    }

    @Test
    void writers_of_one_case_take_turns_and_none_is_lost() throws Exception {
        int writers = 8;
        int each = 10;
        var barrier = new CyclicBarrier(writers);
        var threads = Executors.newFixedThreadPool(writers);
        var done = new ArrayList<Future<?>>();
        for (int writer = 0; writer < writers; writer++) {
            done.add(threads.submit(() -> {
                barrier.await();
                for (int i = 0; i < each; i++) {
                    var entries = List.of(entry("case-b", "NOTICE_PLANNED"), entry("case-a", "NOTICE_PLANNED"));
                    transaction.executeWithoutResult(status -> log.appendAll(entries));
                    roots.sealRoots(NOON);
                }
                return null;
            }));
        }
        for (Future<?> one : done) {
            one.get();
        }
        threads.shutdown();
        Intact intact = (Intact) verifier.verify();
        assertThat(intact.entries()).isEqualTo(2L * writers * each);
    }

    @Test
    void writers_of_different_cases_never_wait_for_each_other() throws Exception {
        append("case-a", "CASE_REGISTERED");
        append("case-b", "CASE_REGISTERED");
        var threads = Executors.newSingleThreadExecutor();
        transaction.executeWithoutResult(status -> {
            log.append(entry("case-a", "NOTICE_PLANNED"));
            Future<?> other = threads.submit(() -> append("case-b", "NOTICE_PLANNED"));
            assertThat(other).succeedsWithin(Duration.ofMinutes(1));
        });
        threads.shutdown();
        assertThat(((Intact) verifier.verify()).entries()).isEqualTo(4);
    }

    private void writeTwoCases() {
        var entries = new ArrayList<AuditEntry>();
        for (int i = 1; i <= 4; i++) {
            entries.add(new AuditEntry(
                    "case-b",
                    NOON.plusSeconds(i),
                    "DECISION_" + i,
                    "event-" + i,
                    Map.of("rule", "id-19-5306", "n", "" + i)));
            entries.add(entry("case-a", "DECISION_" + i));
        }
        transaction.executeWithoutResult(status -> log.appendAll(entries));
    }

    private void append(String chain, String action) {
        transaction.executeWithoutResult(status -> log.append(entry(chain, action)));
    }

    private static AuditEntry entry(String chain, String action) {
        return new AuditEntry(chain, NOON, action, "notice-1", Map.of("reason", "größer \"than\" \\ 😀"));
    }

    private void tamper(String statements) {
        var intruder = JdbcClient.create(new SingleConnectionDataSource(superuserConnection(), true));
        intruder.sql("set session_replication_role = replica").update();
        for (String statement : statements.split(";")) {
            intruder.sql(statement).update();
        }
    }

    private Connection superuserConnection() {
        try {
            return TestDatabase.asSuperuser(database).getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
