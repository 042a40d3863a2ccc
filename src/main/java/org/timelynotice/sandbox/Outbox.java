package org.timelynotice.sandbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.timelynotice.delivery.OutboundMessage;
import org.timelynotice.platform.SealedJson;
import org.timelynotice.vault.KeyName;

/** Where the built-in providers "deliver". */
public final class Outbox {

    private static final KeyName KEY = new KeyName("sandbox/outbox");

    /**
     * @param language empty for what was delivered before it was kept
     */
    private record Content(String to, Optional<String> subject, String body, Optional<Locale> language) {}

    /**
     * @param language that the words are in
     * @param notice the notice it was sent for
     */
    public record Delivered(
            Instant at,
            String channel,
            String to,
            Optional<String> subject,
            String body,
            Optional<Locale> language,
            Optional<UUID> notice) {}

    private final JdbcTemplate jdbc;
    private final SealedJson sealed;
    private final Clock clock;

    Outbox(JdbcTemplate jdbc, SealedJson sealed, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.clock = clock;
    }

    void deliver(String channel, OutboundMessage message) {
        var content =
                new Content(message.address(), message.subject(), message.text(), Optional.of(message.language()));
        jdbc.update(
                "insert into sandbox_outbox (attempt, at, channel, body) values (?, ?, ?, ?) on conflict do nothing",
                UUID.fromString(message.attemptToken()),
                Timestamp.from(clock.instant()),
                channel,
                sealed.seal(KEY, content));
    }

    boolean has(UUID attempt) {
        return !jdbc.queryForList("select 1 from sandbox_outbox where attempt = ?", attempt)
                .isEmpty();
    }

    /** Everything delivered, oldest first. */
    public List<Delivered> all() {
        return jdbc
                .query("""
                        select o.at, o.channel, o.body, a.notice_id from sandbox_outbox o
                        left join attempt a on a.id = o.attempt order by o.at, o.attempt""", (row, number) -> {
                    Instant at = row.getTimestamp(1).toInstant();
                    String channel = row.getString(2);
                    Optional<UUID> notice = Optional.ofNullable(row.getObject(4, UUID.class));
                    return sealed.open(KEY, row.getBytes(3), Content.class)
                            .map(c -> new Delivered(at, channel, c.to(), c.subject(), c.body(), c.language(), notice));
                })
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }
}
