package org.timelynotice.intake.adapter;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.FeedHealth;
import org.timelynotice.intake.Kept;
import org.timelynotice.intake.KeptMessage;
import org.timelynotice.intake.MessageRecord;
import org.timelynotice.intake.MessageStore;
import org.timelynotice.intake.ReadOutcome;
import org.timelynotice.intake.Receipt;
import org.timelynotice.intake.reading.UnreadableReason;
import org.timelynotice.platform.Columns;
import org.timelynotice.platform.SealedJson;
import org.timelynotice.sweep.Sweeps;
import org.timelynotice.sweep.Work;
import org.timelynotice.vault.KeyName;
import org.timelynotice.vault.Vault;

/** Keeps messages in PostgreSQL, many to a commit. */
@Repository
class JdbcMessageStore implements MessageStore, DisposableBean {

    private static final int WRITERS = 2;

    /** Longer than a commit may take, so that a caller hears how it ended. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /** However large the messages of a batch are, reading it fits into memory; the first is read at any size. */
    private static final int BYTES_TOGETHER = 16_000_000;

    private static final String LOCK_UNREAD = """
            with unread as materialized (
                select receipt, octet_length(body) as size from message where state = 'KEPT'
                    and receipt < coalesce((select receipt from message_repeat order by receipt limit 1), ?)
                order by receipt limit ? for update skip locked),
            chosen as (
                select receipt from (
                    select receipt, sum(size) over (order by receipt) - size as before from unread) as counted
                where before < ?)
            select %s, exists (select from message earlier where earlier.content_hash = message.content_hash
                and not earlier.last_word and earlier.receipt < message.receipt) as again
            from message where receipt in (select receipt from chosen) order by receipt""".formatted(MessageColumns.AS_IT_CAME);

    private static final UUID AFTER_ALL = new UUID(-1L, -1L);

    private static final int REPEATS_TOGETHER = 1_000;

    private static final String REPEATS = """
            select r.receipt, r.first, coalesce(m.last_word, true)
            from message_repeat r left join message m on m.receipt = r.first
            where r.receipt < coalesce((select receipt from message where state = 'KEPT' order by receipt limit 1), ?)
            order by r.receipt limit ? for update of r""";

    /** Left among the unread, such messages would hold up all that come after them. */
    private static final UnreadableReason NOT_OPENED = new UnreadableReason(
            "it cannot be opened any more: its key was destroyed, or its row was changed outside this program",
            0,
            0,
            "",
            "");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate ownTransaction;
    private final Vault vault;
    private final SealedJson sealed;
    private final MessageColumns columns;
    private final Clock clock;
    private final GroupCommit<Incoming, Kept> groupCommit;

    JdbcMessageStore(
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            Vault vault,
            SealedJson sealed,
            Sweeps sweeps,
            Clock clock) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(required(transactions.getTransactionManager()));
        this.ownTransaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        this.vault = vault;
        this.sealed = sealed;
        this.columns = new MessageColumns(vault, sealed);
        this.clock = clock;
        this.groupCommit = new GroupCommit<>("keep", WRITERS, PATIENCE, sweeps.of(Work.KEEPING), this::commit);
    }

    @Override
    public Kept keep(String feed, byte[] content) {
        try {
            return groupCommit.write(incoming(feed, content));
        } catch (GroupCommit.NotWritten e) {
            throw new DataAccessResourceFailureException("message not kept; send it again", e.getCause());
        }
    }

    @Override
    public List<Kept> keepAll(String feed, List<byte[]> contents) {
        return commit(contents.stream().map(content -> incoming(feed, content)).toList());
    }

    private Incoming incoming(String feed, byte[] content) {
        Instant now = clock.instant();
        UUID receipt = TimeOrdered.uuid(now);
        KeyName key = key(receipt);
        UUID hash = contentHash(feed, content);
        return new Incoming(receipt, feed, hash, Timestamp.from(now), key, vault.seal(key, content));
    }

    /** By the receipt, so that what is read in a message later lies under the same key. */
    private static KeyName key(UUID receipt) {
        return new KeyName("intake/" + LocalDate.ofInstant(TimeOrdered.instant(receipt), ZoneOffset.UTC));
    }

    private List<Kept> commit(List<Incoming> batch) {
        return required(ownTransaction.execute(status ->
                jdbc.execute((ConnectionCallback<List<Kept>>) connection -> Incoming.insert(connection, batch))));
    }

    @Override
    public List<KeptMessage> lockUnread(int most) {
        var readable = new ArrayList<KeptMessage>();
        var closed = new ArrayList<ReadOutcome>();
        jdbc.query(
                LOCK_UNREAD,
                row -> {
                    Receipt receipt = MessageColumns.receipt(row);
                    boolean again = row.getBoolean("again");
                    columns.message(row)
                            .map(message -> again ? message.comeAgain() : message)
                            .ifPresentOrElse(
                                    readable::add,
                                    () -> closed.add(new ReadOutcome.Parked(receipt, Optional.empty(), NOT_OPENED)));
                },
                AFTER_ALL,
                most,
                BYTES_TOGETHER);
        if (closed.isEmpty()) {
            return readable;
        }
        record(closed);
        return readable.isEmpty() ? lockUnread(most) : readable;
    }

    /** One statement for the whole batch: a row's keys and texts travel as the text of an array or a document. */
    @Override
    public void record(List<ReadOutcome> outcomes) {
        jdbc.update(
                """
                update message m set state = o.state, format = o.format, reason = o.reason::jsonb,
                    reading = o.reading, read_at = o.read_at::timestamptz, outcomes = o.outcomes::jsonb, match_keys = o.keys::uuid[]
                from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                    as o (receipt, state, format, reason, reading, read_at, outcomes, keys)
                where m.receipt = o.receipt""",
                Columns.of(outcomes, UUID[]::new, outcome -> outcome.receipt().value()),
                Columns.of(outcomes, String[]::new, outcome -> outcome instanceof ReadOutcome.Read ? "READ" : "PARKED"),
                Columns.of(outcomes, String[]::new, MessageColumns::format),
                Columns.of(outcomes, String[]::new, MessageColumns::reason),
                readings(outcomes),
                Columns.of(outcomes, String[]::new, MessageColumns::readAt),
                Columns.of(outcomes, String[]::new, MessageColumns::outcomes),
                Columns.of(outcomes, String[]::new, MessageColumns::keys));
    }

    /** Sealed by all processors: the thread that decides has no time to spare. */
    private Object readings(List<ReadOutcome> outcomes) {
        return outcomes.parallelStream().map(this::reading).toArray(byte[][]::new);
    }

    private byte @Nullable [] reading(ReadOutcome outcome) {
        return outcome instanceof ReadOutcome.Read read
                ? sealed.seal(key(read.receipt().value()), MessageColumns.READING, read.read())
                : null;
    }

    private UUID contentHash(String feed, byte[] content) {
        return vault.hash("message of " + feed, content);
    }

    @Override
    public Optional<Came> last(String feed, byte[] content) {
        return jdbc
                .query(
                        """
                        select receipt, last_word from message where content_hash = ? and last_word
                        union all select receipt, last_word from message where content_hash = ? and not last_word
                        order by receipt desc""",
                        (row, number) -> new Came(new Receipt(row.getObject(1, UUID.class)), row.getBoolean(2)),
                        contentHash(feed, content),
                        contentHash(feed, content))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<MessageRecord> find(String feed, Receipt receipt) {
        return records("where feed = ? and receipt = ?", feed, receipt.value()).stream()
                .findFirst();
    }

    @Override
    public Optional<MessageRecord> find(Receipt receipt) {
        return records("where receipt = ?", receipt.value()).stream().findFirst();
    }

    @Override
    public void decided(Receipt receipt, int position, EventOutcome outcome) {
        jdbc.update(
                "update message set outcomes = jsonb_set(outcomes, array[?::text], ?::jsonb -> 0) where receipt = ?",
                String.valueOf(position),
                MessageColumns.OUTCOMES.writeText(List.of(outcome)),
                receipt.value());
    }

    @Override
    public boolean replay(Receipt receipt) {
        return jdbc.update(
                        "update message set state = 'KEPT', reason = null, tries = tries + 1"
                                + " where receipt = ? and state = 'PARKED'",
                        receipt.value())
                == 1;
    }

    @Override
    public void laterWord(Set<UUID> receipts) {
        jdbc.update("update message set last_word = false where receipt = any (?) and last_word", (Object)
                receipts.toArray(UUID[]::new));
    }

    private record Repeat(UUID receipt, UUID first, boolean lastWord) {}

    /** Up to the first that is a message of its own: what came after that is a repeat, or not, of what it leads to. */
    @Override
    public void settleRepeats() {
        List<Repeat> repeats = jdbc.query(
                REPEATS,
                (row, number) ->
                        new Repeat(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getBoolean(3)),
                AFTER_ALL,
                REPEATS_TOGETHER);
        var settled = new ArrayList<Repeat>();
        for (Repeat repeat : repeats) {
            settled.add(repeat);
            if (!repeat.lastWord()) {
                keepAnew(repeat);
                break;
            }
        }
        if (!settled.isEmpty()) {
            settle(settled);
        }
    }

    /** Whoever is followed later hears of it in its place: when it was said last is put down at the message. */
    private void settle(List<Repeat> settled) {
        UUID[] receipts = Columns.of(settled, UUID[]::new, Repeat::receipt);
        jdbc.update("""
                update message m set said_again = r.receipt
                from (select first, max(receipt::text)::uuid as receipt from message_repeat where receipt = any (?) group by first) r
                where m.receipt = r.first and m.last_word""", (Object) receipts);
        jdbc.update("delete from message_repeat where receipt = any (?)", (Object) receipts);
    }

    private void keepAnew(Repeat repeat) {
        records("where receipt = ?", repeat.first()).stream().findFirst().ifPresent(first -> {
            KeptMessage message = first.message();
            KeyName key = key(repeat.receipt());
            jdbc.update(
                    """
                    insert into message (receipt, feed, content_hash, kept_at, key_name, body) values (?, ?, ?, ?, ?, ?)
                    on conflict (content_hash) where last_word do nothing""",
                    repeat.receipt(),
                    message.feed(),
                    contentHash(message.feed(), message.content()),
                    Timestamp.from(TimeOrdered.instant(repeat.receipt())),
                    key.value(),
                    vault.seal(key, message.content()));
        });
    }

    @Override
    public int readAgain(Set<UUID> matchKeys) {
        jdbc.update("""
                insert into message_repeat (receipt, first) select said_again, receipt from message
                where state = 'READ' and match_keys && ? and said_again is not null on conflict do nothing""", (Object) matchKeys.toArray(UUID[]::new));
        return jdbc.update("update message set state = 'KEPT' where state = 'READ' and match_keys && ?", (Object)
                matchKeys.toArray(UUID[]::new));
    }

    @Override
    public FeedHealth health(String feed) {
        return required(jdbc.queryForObject(
                """
                select (select kept_at from message where feed = ? order by receipt desc limit 1),
                    (select count(*) from message where feed = ? and state = 'KEPT'),
                    (select count(*) from message where feed = ? and state = 'PARKED')""",
                (row, number) -> new FeedHealth(Columns.instant(row, 1), row.getInt(2), row.getInt(3)),
                feed,
                feed,
                feed));
    }

    @Override
    public List<MessageRecord> latest(int from, int most) {
        return records("order by receipt desc limit ? offset ?", most, from);
    }

    @Override
    public int count() {
        return required(jdbc.queryForObject("select count(*) from message", Integer.class));
    }

    @Override
    public int countSince(Instant start) {
        return required(jdbc.queryForObject(
                "select count(*) from message where receipt >= ?", Integer.class, TimeOrdered.first(start)));
    }

    private List<MessageRecord> records(String which, Object... parameters) {
        return jdbc
                .query(
                        "select " + MessageColumns.ALL + " from message " + which,
                        (row, number) -> columns.record(row),
                        parameters)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static <T> T required(@org.jspecify.annotations.Nullable T value) {
        return java.util.Objects.requireNonNull(value);
    }

    @Override
    public void destroy() {
        groupCommit.close();
    }
}
