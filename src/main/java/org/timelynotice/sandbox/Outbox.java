package org.timelynotice.sandbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.timelynotice.delivery.OutboundMessage;
import org.timelynotice.platform.SealedJson;
import org.timelynotice.stored.StoredFormat;
import org.timelynotice.vault.KeyName;

/** Where the built-in providers "deliver". */
public final class Outbox {

    private static final KeyName KEY = new KeyName("sandbox/outbox");

    static final StoredFormat<StoredText> BODY = StoredFormat.of("sandbox_outbox.body", 1, StoredText.class)
            .andOlder(0, StoredText.class, Function.identity());

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
        jdbc.update(
                "insert into sandbox_outbox (attempt, at, channel, body) values (?, ?, ?, ?) on conflict do nothing",
                UUID.fromString(message.attemptToken()),
                Timestamp.from(clock.instant()),
                channel,
                sealed.seal(KEY, BODY, StoredText.of(message)));
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
                    return sealed.open(KEY, BODY, row.getBytes(3))
                            .map(text -> new Delivered(
                                    at, channel, text.to(), text.subject(), text.body(), text.language(), notice));
                })
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }
}
