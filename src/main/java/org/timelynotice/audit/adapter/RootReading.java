package org.timelynotice.audit.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.timelynotice.audit.AuditVerification.Broken;
import org.timelynotice.audit.ChainHash;
import org.timelynotice.audit.ChainHead;
import org.timelynotice.audit.Damage;

/** Takes roots with what they seal, in their order, and recomputes each. */
final class RootReading implements RowCallbackHandler {

    static final String SQL = """
            select coalesce(r.id, h.root) as id, r.sealed_at, r.hash, h.chain, h.sequence, h.head
            from audit_root r full join audit_root_head h on h.root = r.id
            order by coalesce(r.id, h.root), h.chain collate "C"
            """;

    private final List<ChainHead> heads = new ArrayList<>();
    private long id;
    private Instant sealedAt = Instant.EPOCH;
    private byte[] hash = new byte[0];
    private byte[] previous = new byte[0];
    private Optional<Broken> broken = Optional.empty();

    @Override
    public void processRow(ResultSet row) throws SQLException {
        long next = row.getLong("id");
        if (next != id) {
            finish();
            begin(next, row);
        }
        if (broken.isEmpty()) {
            heads.add(new ChainHead(row.getString("chain"), row.getLong("sequence"), row.getBytes("head")));
        }
    }

    /** To be called after the last row as well. */
    void finish() {
        if (id > 0 && broken.isEmpty() && !Arrays.equals(hash, ChainHash.root(previous, id, sealedAt, heads))) {
            broken = Optional.of(new Broken("roots", id, Damage.ROOT_CHANGED));
        }
        previous = hash;
        heads.clear();
    }

    Optional<Broken> broken() {
        return broken;
    }

    private void begin(long next, ResultSet row) throws SQLException {
        boolean complete = row.getBytes("hash") != null && row.getBytes("head") != null;
        if (broken.isEmpty() && (next != id + 1 || !complete)) {
            broken = Optional.of(new Broken("roots", complete ? id + 1 : next, Damage.ROOT_CHANGED));
        }
        id = next;
        if (complete) {
            sealedAt = row.getTimestamp("sealed_at").toInstant();
            hash = row.getBytes("hash");
        }
    }
}
