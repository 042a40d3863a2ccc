package org.timelynotice.intake.adapter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.FeedHealth;
import org.timelynotice.intake.Kept;
import org.timelynotice.intake.KeptMessage;
import org.timelynotice.intake.MessageRecord;
import org.timelynotice.intake.MessageState;
import org.timelynotice.intake.MessageStore;
import org.timelynotice.intake.ReadOutcome;
import org.timelynotice.intake.Receipt;
import org.timelynotice.intake.reading.UnreadableReason;
import org.timelynotice.platform.Columns;
import org.timelynotice.vault.KeyName;
import org.timelynotice.vault.Opened;
import org.timelynotice.vault.Vault;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps messages in PostgreSQL, many to a commit. */
@Repository
class JdbcMessageStore implements MessageStore, DisposableBean {

    private static final int WRITERS = 2;

    private static final String INSERT = """
            insert into message (receipt, feed, content_hash, kept_at, key_name, body) values (?, ?, ?, ?, ?, ?)
            on conflict (content_hash) do nothing""";

    private static final String COLUMNS =
            "receipt, feed, kept_at, key_name, body, state, format, reason::text, outcomes::text";

    /** However large the messages of a batch are, reading it fits into memory; the first is read at any size. */
    private static final int BYTES_TOGETHER = 16_000_000;

    private static final String LOCK_UNREAD = """
            with unread as materialized (
                select receipt, octet_length(body) as size from message where state = 'KEPT'
                order by receipt limit ? for update skip locked),
            chosen as (
                select receipt from (
                    select receipt, sum(size) over (order by receipt) - size as before from unread) as counted
                where before < ?)
            select %s from message where receipt in (select receipt from chosen) order by receipt""".formatted(COLUMNS);

    /** Left among the unread, such messages would hold up all that come after them. */
    private static final UnreadableReason NOT_OPENED = new UnreadableReason(
            "it cannot be opened any more: its key was destroyed, or its row was changed outside this program",
            0,
            0,
            "",
            "");

    private record Incoming(UUID receipt, String feed, UUID hash, Timestamp keptAt, KeyName key, byte[] sealed) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate ownTransaction;
    private final Vault vault;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private final GroupCommit<Incoming, Kept> groupCommit;

    JdbcMessageStore(JdbcTemplate jdbc, TransactionTemplate transactions, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(required(transactions.getTransactionManager()));
        this.ownTransaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        this.vault = vault;
        this.clock = clock;
        this.groupCommit = new GroupCommit<>("keep", WRITERS, this::commit);
    }

    @Override
    public Kept keep(String feed, byte[] content) {
        try {
            return groupCommit.add(incoming(feed, content)).join();
        } catch (CompletionException e) {
            throw new DataAccessResourceFailureException("message not kept; hand it in again", e.getCause());
        }
    }

    @Override
    public List<Kept> keepAll(String feed, List<byte[]> contents) {
        return commit(contents.stream().map(content -> incoming(feed, content)).toList());
    }

    private Incoming incoming(String feed, byte[] content) {
        var now = clock.instant();
        var key = new KeyName("intake/" + LocalDate.ofInstant(now, ZoneOffset.UTC));
        UUID hash = contentHash(feed, content);
        return new Incoming(TimeOrdered.uuid(now), feed, hash, Timestamp.from(now), key, vault.seal(key, content));
    }

    private List<Kept> commit(List<Incoming> batch) {
        return required(ownTransaction.execute(
                status -> jdbc.execute((ConnectionCallback<List<Kept>>) connection -> insert(connection, batch))));
    }

    private static List<Kept> insert(Connection connection, List<Incoming> batch) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Incoming message : inOneOrder(batch)) {
                insert.setObject(1, message.receipt());
                insert.setString(2, message.feed());
                insert.setObject(3, message.hash());
                insert.setTimestamp(4, message.keptAt());
                insert.setString(5, message.key().value());
                insert.setBytes(6, message.sealed());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        Map<UUID, Kept> byHash = kept(connection, batch);
        return batch.stream()
                .map(message -> firstOrNot(required(byHash.get(message.hash())), message.receipt()))
                .toList();
    }

    /** Two commits that hold the same contents in different orders would each wait for the other. */
    private static List<Incoming> inOneOrder(List<Incoming> batch) {
        return batch.stream().sorted(Comparator.comparing(Incoming::hash)).toList();
    }

    private static Kept firstOrNot(Kept kept, UUID offered) {
        return new Kept(kept.receipt(), kept.state(), kept.receipt().value().equals(offered));
    }

    private static Map<UUID, Kept> kept(Connection connection, List<Incoming> batch) throws SQLException {
        UUID[] hashes = batch.stream().map(Incoming::hash).toArray(UUID[]::new);
        var kept = new HashMap<UUID, Kept>();
        try (PreparedStatement select = connection.prepareStatement(
                "select content_hash, receipt, state from message where content_hash = any (?)")) {
            select.setArray(1, connection.createArrayOf("uuid", hashes));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    var receipt = new Receipt(rows.getObject(2, UUID.class));
                    kept.put(
                            rows.getObject(1, UUID.class),
                            new Kept(receipt, MessageState.valueOf(rows.getString(3)), false));
                }
            }
        }
        return kept;
    }

    @Override
    public List<KeptMessage> lockUnread(int most) {
        var readable = new ArrayList<KeptMessage>();
        var closed = new ArrayList<ReadOutcome>();
        RowMapper<Optional<MessageRecord>> records = records();
        jdbc.query(
                LOCK_UNREAD,
                row -> {
                    var receipt = new Receipt(row.getObject("receipt", UUID.class));
                    required(records.mapRow(row, 0))
                            .ifPresentOrElse(
                                    found -> readable.add(found.message()),
                                    () -> closed.add(new ReadOutcome.Parked(receipt, Optional.empty(), NOT_OPENED)));
                },
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
                    outcomes = o.outcomes::jsonb, match_keys = o.keys::uuid[]
                from unnest(?, ?, ?, ?, ?, ?) as o (receipt, state, format, reason, outcomes, keys)
                where m.receipt = o.receipt""",
                Columns.of(outcomes, UUID[]::new, outcome -> outcome.receipt().value()),
                Columns.of(outcomes, String[]::new, outcome -> outcome instanceof ReadOutcome.Read ? "READ" : "PARKED"),
                Columns.of(outcomes, String[]::new, JdbcMessageStore::format),
                Columns.of(outcomes, String[]::new, this::reason),
                Columns.of(outcomes, String[]::new, this::outcomes),
                Columns.of(outcomes, String[]::new, JdbcMessageStore::keys));
    }

    private static @Nullable String format(ReadOutcome outcome) {
        return outcome instanceof ReadOutcome.Read read
                ? read.format()
                : ((ReadOutcome.Parked) outcome).format().orElse(null);
    }

    private @Nullable String reason(ReadOutcome outcome) {
        return outcome instanceof ReadOutcome.Parked parked ? json.writeValueAsString(parked.reason()) : null;
    }

    /** Nothing is written where none of the events concerned a case, which is what most messages are. */
    private @Nullable String outcomes(ReadOutcome outcome) {
        boolean telling = outcome instanceof ReadOutcome.Read read
                && read.outcomes().stream().anyMatch(one -> one.verdict() != EventOutcome.Verdict.UNRELATED);
        return telling ? json.writeValueAsString(((ReadOutcome.Read) outcome).outcomes()) : null;
    }

    private static @Nullable String keys(ReadOutcome outcome) {
        return outcome instanceof ReadOutcome.Read read
                ? read.matchKeys().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"))
                : null;
    }

    private UUID contentHash(String feed, byte[] content) {
        return vault.hash("message of " + feed, content);
    }

    @Override
    public Optional<Receipt> receiptOf(String feed, byte[] content) {
        return jdbc
                .query(
                        "select receipt from message where content_hash = ?",
                        (row, number) -> new Receipt(row.getObject(1, UUID.class)),
                        contentHash(feed, content))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<MessageRecord> find(String feed, Receipt receipt) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from message where feed = ? and receipt = ?",
                        records(),
                        feed,
                        receipt.value())
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public Optional<MessageRecord> find(Receipt receipt) {
        return jdbc.query("select " + COLUMNS + " from message where receipt = ?", records(), receipt.value()).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public void decided(Receipt receipt, int position, EventOutcome outcome) {
        jdbc.update(
                "update message set outcomes = jsonb_set(outcomes, array[?::text], ?::jsonb) where receipt = ?",
                String.valueOf(position),
                json.writeValueAsString(outcome),
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
    public int readAgain(Set<UUID> matchKeys) {
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
                (row, number) -> new FeedHealth(
                        Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant),
                        row.getInt(2),
                        row.getInt(3)),
                feed,
                feed,
                feed));
    }

    @Override
    public List<MessageRecord> latest(int most) {
        return jdbc.query("select " + COLUMNS + " from message order by receipt desc limit ?", records(), most).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** A message whose key was destroyed is as good as gone: no record. */
    private RowMapper<Optional<MessageRecord>> records() {
        return (row, number) -> {
            Opened opened = vault.open(new KeyName(row.getString("key_name")), row.getBytes("body"));
            if (!(opened instanceof Opened.Plain plain)) {
                return Optional.empty();
            }
            var message = new KeptMessage(
                    new Receipt(row.getObject("receipt", UUID.class)),
                    row.getString("feed"),
                    row.getTimestamp("kept_at").toInstant(),
                    plain.bytes());
            return Optional.of(new MessageRecord(
                    message,
                    MessageState.valueOf(row.getString("state")),
                    Optional.ofNullable(row.getString("format")),
                    Optional.ofNullable(row.getString("reason"))
                            .map(text -> json.readValue(text, UnreadableReason.class)),
                    Optional.ofNullable(row.getString("outcomes"))
                            .map(text -> json.readValue(text, new TypeReference<List<EventOutcome>>() {}))
                            .orElse(new ArrayList<>())));
        };
    }

    private static <T> T required(@org.jspecify.annotations.Nullable T value) {
        return java.util.Objects.requireNonNull(value);
    }

    @Override
    public void destroy() {
        groupCommit.close();
    }
}
