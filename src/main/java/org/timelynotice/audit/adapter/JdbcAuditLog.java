package org.timelynotice.audit.adapter;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.audit.AuditLog;
import org.timelynotice.audit.ChainHash;
import org.timelynotice.audit.ChainHead;
import org.timelynotice.audit.StoredEntry;

/** Two round trips for chains that exist, four where some are new, however many entries. */
final class JdbcAuditLog implements AuditLog {

    private static final String LOCK_HEADS =
            "select chain, sequence, head from audit_chain where chain = any (?) order by chain for update";

    private static final String BEGIN_CHAINS = """
            insert into audit_chain (chain, sequence, head)
            select chain, 0, '' from unnest(?) as new (chain) order by chain
            on conflict do nothing
            """;

    private static final String ADD = """
            with added as (
                insert into audit_entry (chain, sequence, at, action, subject, details, hash)
                select chain, sequence, at, action, subject, details, hash
                from unnest(?::text[], ?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::jsonb[], ?::bytea[])
                    as new (chain, sequence, at, action, subject, details, hash))
            update audit_chain c set sequence = h.sequence, head = h.head
            from unnest(?::text[], ?::bigint[], ?::bytea[]) as h (chain, sequence, head)
            where c.chain = h.chain
            """;

    private final JdbcTemplate jdbc;

    JdbcAuditLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void appendAll(List<AuditEntry> entries) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "An audit entry is written in the transaction of what it records; there is none");
        }
        if (entries.isEmpty()) {
            return;
        }
        Map<String, ChainHead> heads = lockedHeads(chainsOf(entries));
        var added = new ArrayList<StoredEntry>(entries.size());
        for (AuditEntry entry : entries) {
            ChainHead head = ChainHash.headAfter(requireNonNull(heads.get(entry.chain())), entry);
            heads.put(entry.chain(), head);
            added.add(new StoredEntry(head.sequence(), entry, head.hash()));
        }
        write(added, List.copyOf(heads.values()));
    }

    private Map<String, ChainHead> lockedHeads(String[] chains) {
        Map<String, ChainHead> heads = lock(chains);
        if (heads.size() < chains.length) {
            jdbc.update(BEGIN_CHAINS, (Object) chains);
            heads = lock(chains);
        }
        return heads;
    }

    private Map<String, ChainHead> lock(String[] chains) {
        var heads = new HashMap<String, ChainHead>();
        jdbc.query(
                LOCK_HEADS,
                row -> {
                    var head = new ChainHead(row.getString("chain"), row.getLong("sequence"), row.getBytes("head"));
                    heads.put(head.chain(), head);
                },
                (Object) chains);
        return heads;
    }

    private void write(List<StoredEntry> added, List<ChainHead> heads) {
        jdbc.update(connection -> {
            PreparedStatement statement = connection.prepareStatement(ADD);
            array(
                    connection,
                    statement,
                    1,
                    "text",
                    added,
                    stored -> stored.entry().chain());
            array(connection, statement, 2, "bigint", added, StoredEntry::sequence);
            array(
                    connection,
                    statement,
                    3,
                    "text",
                    added,
                    stored -> stored.entry().at().toString());
            array(
                    connection,
                    statement,
                    4,
                    "text",
                    added,
                    stored -> stored.entry().action());
            array(
                    connection,
                    statement,
                    5,
                    "text",
                    added,
                    stored -> stored.entry().subject());
            array(
                    connection,
                    statement,
                    6,
                    "text",
                    added,
                    stored -> DetailsJson.write(stored.entry().details()));
            hashes(connection, statement, 7, added, StoredEntry::hash);
            array(connection, statement, 8, "text", heads, ChainHead::chain);
            array(connection, statement, 9, "bigint", heads, ChainHead::sequence);
            hashes(connection, statement, 10, heads, ChainHead::hash);
            return statement;
        });
    }

    private static <T> void array(
            Connection connection,
            PreparedStatement statement,
            int at,
            String type,
            List<T> items,
            Function<T, Object> column)
            throws SQLException {
        Object[] values = items.stream().map(column).toArray();
        statement.setArray(at, connection.createArrayOf(type, values));
    }

    private static <T> void hashes(
            Connection connection, PreparedStatement statement, int at, List<T> items, Function<T, byte[]> column)
            throws SQLException {
        byte[][] values = items.stream().map(column).toArray(byte[][]::new);
        statement.setArray(at, connection.createArrayOf("bytea", values));
    }

    private static String[] chainsOf(List<AuditEntry> entries) {
        return entries.stream().map(AuditEntry::chain).distinct().sorted().toArray(String[]::new);
    }
}
