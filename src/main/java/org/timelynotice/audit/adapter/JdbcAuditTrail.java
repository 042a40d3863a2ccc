package org.timelynotice.audit.adapter;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.audit.AuditTrail;
import org.timelynotice.audit.StoredEntry;

/** Reads a chain in one statement, so that nothing is added to it meanwhile. */
final class JdbcAuditTrail implements AuditTrail {

    private final JdbcTemplate jdbc;

    JdbcAuditTrail(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Proof about(String chain, String subject) {
        var reading = new ChainReading();
        List<StoredEntry> found = new ArrayList<>();
        jdbc.query(
                ChainReading.ONE,
                row -> {
                    reading.processRow(row);
                    if (subject.equals(row.getString("subject"))) {
                        AuditEntry entry = ChainReading.entry(chain, row);
                        found.add(new StoredEntry(row.getLong("sequence"), entry, row.getBytes("hash")));
                    }
                },
                chain);
        reading.finish();
        return new Proof(found, reading.entries(), reading.broken());
    }
}
