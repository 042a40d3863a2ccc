package org.timelynotice.delivery.adapter;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.timelynotice.delivery.InboundTexts;

/** Texts that were taken, in PostgreSQL. */
@Repository
class JdbcInboundTexts implements InboundTexts {

    private final JdbcTemplate jdbc;

    JdbcInboundTexts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean take(String providerId, Instant now) {
        return jdbc.update(
                        "insert into inbound_text (provider_id, taken_at) values (?, ?) on conflict do nothing",
                        providerId,
                        Timestamp.from(now))
                == 1;
    }
}
