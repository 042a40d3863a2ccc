package org.timelynotice.audit.adapter;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.timelynotice.audit.AuditRoot;
import org.timelynotice.audit.AuditRoots;
import org.timelynotice.audit.ChainHash;
import org.timelynotice.audit.ChainHead;

/** Seals heads into {@code audit_root} and {@code audit_root_head}. */
final class JdbcAuditRoots implements AuditRoots {

    /** The same order at sealing and at verifying, whatever the database's own language is. */
    private static final String GROWN = """
            select chain, sequence, head from audit_chain where sequence > sealed_sequence
            order by chain collate "C" for update skip locked
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    JdbcAuditRoots(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Optional<AuditRoot> sealRoots(Instant now) {
        Optional<AuditRoot> root = transaction.execute(status -> seal(now.truncatedTo(ChronoUnit.MICROS)));
        return root == null ? Optional.empty() : root;
    }

    private Optional<AuditRoot> seal(Instant now) {
        jdbc.execute("lock table audit_root in share row exclusive mode");
        Optional<AuditRoot> last = last(jdbc);
        List<ChainHead> grown = jdbc.query(
                GROWN,
                (row, number) -> new ChainHead(row.getString("chain"), row.getLong("sequence"), row.getBytes("head")));
        if (grown.isEmpty()) {
            return last;
        }
        long id = last.map(AuditRoot::id).orElse(0L) + 1;
        byte[] previous = last.map(root -> HexFormat.of().parseHex(root.hash())).orElse(new byte[0]);
        byte[] hash = ChainHash.root(previous, id, now, grown);
        jdbc.update("insert into audit_root (id, sealed_at, hash) values (?, ?, ?)", id, Timestamp.from(now), hash);
        keep(id, grown);
        return Optional.of(new AuditRoot(id, now, HexFormat.of().formatHex(hash)));
    }

    private void keep(long id, List<ChainHead> heads) {
        jdbc.batchUpdate(
                "insert into audit_root_head (root, chain, sequence, head) values (?, ?, ?, ?)",
                heads,
                1000,
                (statement, head) -> {
                    statement.setLong(1, id);
                    statement.setString(2, head.chain());
                    statement.setLong(3, head.sequence());
                    statement.setBytes(4, head.hash());
                });
        jdbc.update("""
                update audit_chain c set sealed_sequence = h.sequence from audit_root_head h
                where h.root = ? and h.chain = c.chain
                """, id);
    }

    static Optional<AuditRoot> last(JdbcTemplate jdbc) {
        return jdbc
                .query(
                        "select id, sealed_at, hash from audit_root order by id desc limit 1",
                        (row, number) -> new AuditRoot(
                                row.getLong("id"),
                                row.getTimestamp("sealed_at").toInstant(),
                                HexFormat.of().formatHex(row.getBytes("hash"))))
                .stream()
                .findFirst();
    }
}
