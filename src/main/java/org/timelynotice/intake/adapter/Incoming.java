package org.timelynotice.intake.adapter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.timelynotice.intake.Kept;
import org.timelynotice.intake.MessageState;
import org.timelynotice.intake.Receipt;
import org.timelynotice.vault.KeyName;

/** A message that is about to be kept, sealed already. */
record Incoming(UUID receipt, String feed, UUID hash, Timestamp keptAt, KeyName key, byte[] sealed) {

    private static final String INSERT = """
            insert into message (receipt, feed, content_hash, kept_at, key_name, body) values (?, ?, ?, ?, ?, ?)
            on conflict (content_hash) where last_word do nothing""";

    private static final String KEPT =
            "select content_hash, receipt, state from message where content_hash = any (?) and %s order by receipt";

    private static final String REPEAT = "insert into message_repeat (receipt, first) values (?, ?)";

    /** How long the database may be silent while messages are kept: a network that was cut tells nobody. */
    private static final int SILENCE_MILLIS = 30_000;

    /**
     * Keeps those that are new, in the caller's transaction; answers in the order of the batch. What is no news now may be once all that came
     * before it has been read, and is put down until then.
     */
    static List<Kept> insert(Connection connection, List<Incoming> batch) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
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
        List<Kept> answers = batch.stream()
                .map(message -> firstOrNot(Objects.requireNonNull(byHash.get(message.hash())), message.receipt()))
                .toList();
        putDownRepeats(connection, batch, answers);
        return answers;
    }

    private static void putDownRepeats(Connection connection, List<Incoming> batch, List<Kept> answers)
            throws SQLException {
        if (answers.stream().allMatch(Kept::first)) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(REPEAT)) {
            for (int i = 0; i < batch.size(); i++) {
                if (!answers.get(i).first()) {
                    insert.setObject(1, batch.get(i).receipt());
                    insert.setObject(2, answers.get(i).receipt().value());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** Two commits that hold the same contents in different orders would each wait for the other. */
    private static List<Incoming> inOneOrder(List<Incoming> batch) {
        return batch.stream().sorted(Comparator.comparing(Incoming::hash)).toList();
    }

    private static Kept firstOrNot(Kept kept, UUID offered) {
        return new Kept(kept.receipt(), kept.state(), kept.receipt().value().equals(offered));
    }

    private static Map<UUID, Kept> kept(Connection connection, List<Incoming> batch) throws SQLException {
        Set<UUID> hashes = batch.stream().map(Incoming::hash).collect(Collectors.toSet());
        Map<UUID, Kept> kept = kept(connection, hashes, "last_word");
        hashes.removeAll(kept.keySet());
        if (!hashes.isEmpty()) {
            kept.putAll(kept(connection, hashes, "not last_word"));
        }
        return kept;
    }

    /** Something later may have been read between the insert and this: then the last that was kept is the first message of the repeat. */
    private static Map<UUID, Kept> kept(Connection connection, Set<UUID> hashes, String which) throws SQLException {
        var kept = new HashMap<UUID, Kept>();
        try (PreparedStatement select = connection.prepareStatement(KEPT.formatted(which))) {
            select.setArray(1, connection.createArrayOf("uuid", hashes.toArray()));
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
}
