package org.timelynotice.audit.adapter;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.timelynotice.audit.AuditVerification;
import org.timelynotice.audit.AuditVerification.Broken;
import org.timelynotice.audit.AuditVerification.Intact;
import org.timelynotice.audit.AuditVerifier;
import org.timelynotice.audit.Damage;

/** Reads all tables in one snapshot, a chain at a time. */
final class JdbcAuditVerifier implements AuditVerifier {

    private static final String SEALED_BUT_GONE = """
            select h.chain, h.sequence, e.hash is null as missing
            from audit_root_head h left join audit_entry e on e.chain = h.chain and e.sequence = h.sequence
            where e.hash is distinct from h.head
            order by h.chain collate "C", h.sequence limit 1
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;

    JdbcAuditVerifier(DataSource dataSource, PlatformTransactionManager transactions) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(2000);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public AuditVerification verify() {
        AuditVerification found = snapshot.execute(status -> read());
        if (found == null) {
            throw new IllegalStateException("A verification always finds something");
        }
        return found;
    }

    private AuditVerification read() {
        var chains = new ChainReading();
        jdbc.query(ChainReading.SQL, chains);
        chains.finish();
        Optional<Broken> broken = chains.broken().or(this::sealedButGone).or(this::brokenRoot);
        return broken.<AuditVerification>map(found -> found)
                .orElseGet(() -> new Intact(chains.chains(), chains.entries(), JdbcAuditRoots.last(jdbc)));
    }

    private Optional<Broken> sealedButGone() {
        return jdbc
                .query(
                        SEALED_BUT_GONE,
                        (row, number) -> new Broken(
                                row.getString("chain"),
                                row.getLong("sequence"),
                                row.getBoolean("missing") ? Damage.TRUNCATED : Damage.CHANGED))
                .stream()
                .findFirst();
    }

    private Optional<Broken> brokenRoot() {
        var roots = new RootReading();
        jdbc.query(RootReading.SQL, roots);
        roots.finish();
        return roots.broken();
    }
}
