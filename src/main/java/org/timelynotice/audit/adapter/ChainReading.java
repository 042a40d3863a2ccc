package org.timelynotice.audit.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.audit.AuditVerification.Broken;
import org.timelynotice.audit.ChainCheck;
import org.timelynotice.audit.ChainHead;
import org.timelynotice.audit.StoredEntry;

/** Takes entries in the order of chain and sequence and checks each chain when its last entry has come; holds one chain at a time. */
final class ChainReading implements RowCallbackHandler {

    static final String SQL = """
            select coalesce(c.chain, e.chain) as chain, c.sequence as head_sequence, c.head,
                   e.sequence, e.at, e.action, e.subject, e.details, e.hash
            from audit_chain c full join audit_entry e on e.chain = c.chain
            order by coalesce(c.chain, e.chain) collate "C", e.sequence
            """;

    /** The same for one chain. */
    static final String ONE = """
            select c.chain, c.sequence as head_sequence, c.head,
                   e.sequence, e.at, e.action, e.subject, e.details, e.hash
            from audit_chain c left join audit_entry e on e.chain = c.chain
            where c.chain = ? order by e.sequence
            """;

    private final List<StoredEntry> entries = new ArrayList<>();
    private @Nullable String chain;
    private Optional<ChainHead> head = Optional.empty();
    private Optional<Broken> broken = Optional.empty();
    private long chainCount;
    private long entryCount;

    @Override
    public void processRow(ResultSet row) throws SQLException {
        String next = row.getString("chain");
        if (!next.equals(chain)) {
            finish();
            chain = next;
            byte[] hash = row.getBytes("head");
            head = hash == null
                    ? Optional.empty()
                    : Optional.of(new ChainHead(next, row.getLong("head_sequence"), hash));
        }
        long sequence = row.getLong("sequence");
        if (!row.wasNull() && broken.isEmpty()) {
            entries.add(new StoredEntry(sequence, entry(next, row), row.getBytes("hash")));
        }
    }

    /** To be called after the last row as well. */
    void finish() {
        if (chain != null && broken.isEmpty()) {
            broken = ChainCheck.firstBroken(chain, entries, head);
            chainCount++;
            entryCount += entries.size();
        }
        entries.clear();
    }

    Optional<Broken> broken() {
        return broken;
    }

    long chains() {
        return chainCount;
    }

    long entries() {
        return entryCount;
    }

    static AuditEntry entry(String chain, ResultSet row) throws SQLException {
        return new AuditEntry(
                chain,
                row.getTimestamp("at").toInstant(),
                row.getString("action"),
                row.getString("subject"),
                DetailsJson.read(row.getString("details")));
    }
}
