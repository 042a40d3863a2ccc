package org.timelynotice.intake.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.KeptMessage;
import org.timelynotice.intake.MessageRecord;
import org.timelynotice.intake.MessageState;
import org.timelynotice.intake.ReadEvents;
import org.timelynotice.intake.ReadOutcome;
import org.timelynotice.intake.Receipt;
import org.timelynotice.intake.reading.UnreadableReason;
import org.timelynotice.platform.SealedJson;
import org.timelynotice.stored.StoredFormat;
import org.timelynotice.vault.KeyName;
import org.timelynotice.vault.Opened;
import org.timelynotice.vault.Vault;

/** A message as the columns of its row. */
final class MessageColumns {

    static final StoredFormat<ReadEvents> READING = StoredFormat.of(
                    "message.reading", 3, StoredReading.class, StoredReading::of, StoredReading::read)
            .andOlder(2, StoredReading.class, StoredReading::read)
            .andOlder(1, StoredReading.class, StoredReading::read);

    static final StoredFormat<UnreadableReason> REASON =
            StoredFormat.of("message.reason", 0, StoredReason.class, StoredReason::of, StoredReason::reason);

    static final StoredFormat<List<EventOutcome>> OUTCOMES =
            StoredFormat.of("message.outcomes", 0, StoredOutcome[].class, StoredOutcome::of, StoredOutcome::outcomes);

    static final String AS_IT_CAME = "receipt, feed, kept_at, key_name, body";
    static final String ALL = AS_IT_CAME + ", state, format, reason::text, reading, read_at, outcomes::text";

    private final Vault vault;
    private final SealedJson sealed;

    MessageColumns(Vault vault, SealedJson sealed) {
        this.vault = vault;
        this.sealed = sealed;
    }

    static @Nullable String format(ReadOutcome outcome) {
        return outcome instanceof ReadOutcome.Read read
                ? read.read().format()
                : ((ReadOutcome.Parked) outcome).format().orElse(null);
    }

    static @Nullable String reason(ReadOutcome outcome) {
        return outcome instanceof ReadOutcome.Parked parked ? REASON.writeText(parked.reason()) : null;
    }

    /** Nothing is written where none of the events concerned a case, which is what most messages are. */
    static @Nullable String outcomes(ReadOutcome outcome) {
        boolean telling = outcome instanceof ReadOutcome.Read read
                && read.outcomes().stream().anyMatch(one -> one.verdict() != EventOutcome.Verdict.UNRELATED);
        return telling ? OUTCOMES.writeText(((ReadOutcome.Read) outcome).outcomes()) : null;
    }

    static @Nullable String readAt(ReadOutcome outcome) {
        return outcome instanceof ReadOutcome.Read read ? read.at().toString() : null;
    }

    static @Nullable String keys(ReadOutcome outcome) {
        return outcome instanceof ReadOutcome.Read read
                ? read.matchKeys().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"))
                : null;
    }

    static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(row.getObject("receipt", UUID.class));
    }

    /** Empty once its key was destroyed, or where its row was changed outside this program. */
    Optional<KeptMessage> message(ResultSet row) throws SQLException {
        Opened opened = vault.open(key(row), row.getBytes("body"));
        return opened instanceof Opened.Plain plain
                ? Optional.of(new KeptMessage(
                        receipt(row),
                        row.getString("feed"),
                        row.getTimestamp("kept_at").toInstant(),
                        plain.bytes()))
                : Optional.empty();
    }

    /** A message whose key was destroyed is as good as gone: no record. */
    Optional<MessageRecord> record(ResultSet row) throws SQLException {
        Optional<KeptMessage> message = message(row);
        return message.isEmpty() ? Optional.empty() : Optional.of(record(message.get(), row));
    }

    private MessageRecord record(KeptMessage message, ResultSet row) throws SQLException {
        return new MessageRecord(
                message,
                MessageState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("format")),
                Optional.ofNullable(row.getString("reason")).map(REASON::readText),
                reading(key(row), row.getBytes("reading")),
                Optional.ofNullable(row.getTimestamp("read_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("outcomes"))
                        .map(OUTCOMES::readText)
                        .orElse(List.of()));
    }

    private Optional<ReadEvents> reading(KeyName key, byte @Nullable [] reading) {
        return reading == null ? Optional.empty() : sealed.open(key, READING, reading);
    }

    private static KeyName key(ResultSet row) throws SQLException {
        return new KeyName(row.getString("key_name"));
    }
}
