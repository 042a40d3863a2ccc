package org.timelynotice.desk.adapter;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.timelynotice.desk.Task;
import org.timelynotice.desk.TaskOutcome;
import org.timelynotice.platform.SealedJson;
import org.timelynotice.stored.StoredFormat;
import org.timelynotice.vault.KeyName;

/** What came of tasks; the words of whoever says so are encrypted under the key of the case. */
final class OutcomeTable {

    static final StoredFormat<StoredWords> WORDS = StoredFormat.of("task_outcome.words", 1, StoredWords.class);

    private final JdbcTemplate jdbc;
    private final SealedJson sealed;

    OutcomeTable(JdbcTemplate jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    void add(Task task, TaskOutcome outcome, Instant now) {
        insert(
                task,
                outcome.told().name(),
                outcome.at(),
                outcome.means().map(Enum::name).orElse(null),
                outcome.by(),
                new StoredWords(outcome.to(), outcome.note()),
                now);
    }

    /** Somebody decided that the notice be sent. */
    void addDecision(Task task, String by, String reason, Instant now) {
        insert(task, "SEND", now, null, by, new StoredWords(Optional.empty(), Optional.of(reason)), now);
    }

    private void insert(
            Task task, String told, Instant at, @Nullable String means, String by, StoredWords words, Instant now) {
        jdbc.update(
                """
                insert into task_outcome (id, task_id, told, at, means, said_by, words, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                UUID.randomUUID(),
                task.id(),
                told,
                Timestamp.from(at),
                means,
                by,
                sealed.seal(key(task), WORDS, words),
                Timestamp.from(now));
    }

    private static KeyName key(Task task) {
        return new KeyName("case/" + task.theCase().orElseThrow());
    }
}
