package org.timelynotice.desk.adapter;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.timelynotice.desk.OutcomeOnRecord;
import org.timelynotice.desk.OutcomeOnRecord.Said;
import org.timelynotice.desk.Task;
import org.timelynotice.desk.TaskOutcome;
import org.timelynotice.notice.NoticeStatus;
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

    void add(Task task, TaskOutcome outcome, Optional<NoticeStatus> was, Instant now) {
        insert(
                task,
                outcome.told().name(),
                outcome.at(),
                outcome.means().map(Enum::name).orElse(null),
                outcome.by(),
                new StoredWords(outcome.to(), outcome.note()),
                was.map(Enum::name).orElse(null),
                now);
    }

    /** Somebody decided that the notice be sent. */
    void addDecision(Task task, String by, String reason, Instant now) {
        addReason(task, Said.SEND, by, reason, now);
    }

    /** What was said so far does not count any more. */
    void takeBack(Task task, String by, String reason, Instant now) {
        addReason(task, Said.TAKEN_BACK, by, reason, now);
    }

    private void addReason(Task task, Said said, String by, String reason, Instant now) {
        insert(task, said.name(), now, null, by, new StoredWords(Optional.empty(), Optional.of(reason)), null, now);
    }

    List<OutcomeOnRecord> of(String which, UUID id) {
        return jdbc.query(
                """
                select task_id, kind, told, at, means, said_by, notice_was, exists (select from task_outcome later
                    where later.task_id = said.task_id and later.told = 'TAKEN_BACK' and later.position > said.position)
                from task_outcome said join task on task.id = task_id where %s order by position""".formatted(which),
                (row, number) -> new OutcomeOnRecord(
                        row.getObject(1, UUID.class),
                        Task.isTheNotice(row.getString(2)),
                        Said.valueOf(row.getString(3)),
                        row.getTimestamp(4).toInstant(),
                        Optional.ofNullable(row.getString(5)).map(TaskOutcome.Means::valueOf),
                        row.getString(6),
                        Optional.ofNullable(row.getString(7)).map(NoticeStatus::valueOf),
                        row.getBoolean(8)),
                id);
    }

    private void insert(
            Task task,
            String told,
            Instant at,
            @Nullable String means,
            String by,
            StoredWords words,
            @Nullable String was,
            Instant now) {
        jdbc.update(
                """
                insert into task_outcome (id, task_id, told, at, means, said_by, words, notice_was, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                UUID.randomUUID(),
                task.id(),
                told,
                Timestamp.from(at),
                means,
                by,
                sealed.seal(key(task), WORDS, words),
                was,
                Timestamp.from(now));
    }

    /** What is of no case, because nobody knows who wrote it, lies with the messages of its day. */
    private static KeyName key(Task task) {
        return new KeyName(task.theCase()
                .map(theCase -> "case/" + theCase)
                .orElseGet(() -> "intake/" + LocalDate.ofInstant(task.openedAt(), ZoneOffset.UTC)));
    }
}
