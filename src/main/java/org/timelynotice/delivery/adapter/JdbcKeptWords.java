package org.timelynotice.delivery.adapter;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.timelynotice.delivery.KeptWords;
import org.timelynotice.platform.SealedJson;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.stored.StoredFormat;
import org.timelynotice.vault.KeyName;

/** Words in PostgreSQL, under the key of whoever wrote them, or of the day where nobody knows who that is. */
@Repository
class JdbcKeptWords implements KeptWords {

    static final StoredFormat<StoredWords> BODY = StoredFormat.of("kept_words.body", 0, StoredWords.class);

    private final JdbcTemplate jdbc;
    private final SealedJson sealed;

    JdbcKeptWords(JdbcTemplate jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    @Override
    public void keep(Words words) {
        jdbc.update(
                "insert into kept_words (id, about, recipient_id, at, body) values (gen_random_uuid(), ?, ?, ?, ?)",
                words.about(),
                words.person().map(RecipientId::value).orElse(null),
                Timestamp.from(words.at()),
                sealed.seal(key(words.person(), words.at()), BODY, new StoredWords(words.from(), words.text())));
    }

    @Override
    public Optional<Words> about(UUID task) {
        return jdbc
                .query(
                        "select recipient_id, at, body from kept_words where about = ? order by at desc limit 1",
                        (row, number) -> {
                            Optional<RecipientId> person = Optional.ofNullable(row.getObject(1, UUID.class))
                                    .map(RecipientId::new);
                            Instant at = row.getTimestamp(2).toInstant();
                            return sealed.open(key(person, at), BODY, row.getBytes(3))
                                    .map(words -> new Words(task, person, words.from(), words.text(), at));
                        },
                        task)
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static KeyName key(Optional<RecipientId> person, Instant at) {
        return new KeyName(person.map(id -> "recipient/" + id)
                .orElseGet(() -> "intake/" + LocalDate.ofInstant(at, ZoneOffset.UTC)));
    }
}
