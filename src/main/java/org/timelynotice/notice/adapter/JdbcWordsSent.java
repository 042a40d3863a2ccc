package org.timelynotice.notice.adapter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.timelynotice.notice.WordsSent;
import org.timelynotice.platform.Columns;
import org.timelynotice.platform.SealedJson;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.stored.StoredFormat;
import org.timelynotice.vault.KeyName;

/** The words that went to people in PostgreSQL, encrypted under the key of their reader. */
@Repository
class JdbcWordsSent implements WordsSent {

    static final StoredFormat<StoredWords> WORDS = StoredFormat.of("attempt_words.body", 1, StoredWords.class);

    private final JdbcTemplate jdbc;
    private final SealedJson sealed;

    JdbcWordsSent(JdbcTemplate jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    @Override
    public void keep(List<Words> words) {
        if (!words.isEmpty()) {
            jdbc.update(
                    "insert into attempt_words (attempt, recipient_id, body)"
                            + " select attempt, reader, body from unnest(?, ?, ?) as w (attempt, reader, body)",
                    Columns.of(words, UUID[]::new, Words::attempt),
                    Columns.of(words, UUID[]::new, one -> one.reader().value()),
                    words.parallelStream().map(this::seal).toArray(byte[][]::new));
        }
    }

    private byte[] seal(Words words) {
        return sealed.seal(key(words.reader()), WORDS, StoredWords.of(words));
    }

    @Override
    public Map<UUID, Words> of(List<UUID> attempts) {
        var found = new HashMap<UUID, Words>();
        jdbc.query(
                "select attempt, recipient_id, body from attempt_words where attempt = any (?)",
                row -> {
                    UUID attempt = row.getObject(1, UUID.class);
                    var reader = new RecipientId(row.getObject(2, UUID.class));
                    sealed.open(key(reader), WORDS, row.getBytes(3))
                            .ifPresent(stored -> found.put(attempt, stored.words(attempt, reader)));
                },
                (Object) attempts.toArray(UUID[]::new));
        return found;
    }

    private static KeyName key(RecipientId reader) {
        return new KeyName("recipient/" + reader.value());
    }
}
