package org.timelynotice.audit.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.audit.AuditTrail;
import org.timelynotice.audit.AuditVerification.Broken;
import org.timelynotice.audit.Damage;
import org.timelynotice.platform.TestDatabase;

class JdbcAuditTrailTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final DataSource database = TestDatabase.fresh();
    private final AuditTrail trail = new JdbcAuditTrail(new JdbcTemplate(database));

    @BeforeEach
    void write() {
        var log = new JdbcAuditLog(new JdbcTemplate(database));
        new TransactionTemplate(new DataSourceTransactionManager(database))
                .executeWithoutResult(status -> log.appendAll(List.of(
                        entry("case-a", "notice-1", "NOTICE_PLANNED"),
                        entry("case-a", "notice-2", "NOTICE_PLANNED"),
                        entry("case-a", "notice-1", "NOTICE_MET"),
                        entry("case-b", "notice-1", "NOTICE_PLANNED"))));
    }

    private static AuditEntry entry(String chain, String subject, String action) {
        return new AuditEntry(chain, NOON, action, subject, Map.of());
    }

    @Test
    void a_notice_finds_its_own_entries_in_order_and_its_whole_chain_is_recomputed() {
        AuditTrail.Proof proof = trail.about("case-a", "notice-1");

        assertThat(proof.entries())
                .extracting(found -> found.sequence() + " " + found.entry().action())
                .containsExactly("1 NOTICE_PLANNED", "3 NOTICE_MET");
        assertThat(proof.length()).isEqualTo(3);
        assertThat(proof.broken()).isEmpty();
    }

    @Test
    void an_alteration_of_another_entry_of_the_same_case_shows() {
        asSuperuser("update audit_entry set action = 'NOTICE_WAIVED' where chain = 'case-a' and sequence = 2");

        assertThat(trail.about("case-a", "notice-1").broken()).contains(new Broken("case-a", 2, Damage.CHANGED));
        assertThat(trail.about("case-b", "notice-1").broken()).isEmpty();
    }

    @Test
    void a_chain_whose_entries_were_all_removed_is_broken() {
        asSuperuser("delete from audit_entry where chain = 'case-a'");

        assertThat(trail.about("case-a", "notice-1").broken()).isPresent();
    }

    private void asSuperuser(String statement) {
        var superuser = new JdbcTemplate(TestDatabase.asSuperuser(database));
        superuser.execute("alter table audit_entry disable trigger all");
        superuser.update(statement);
    }
}
