package org.timelynotice.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Messages without a database, oldest first. */
final class MessagesInMemory implements MessageStore {

    private final Map<Receipt, KeptMessage> kept = new LinkedHashMap<>();
    private final Map<Receipt, ReadOutcome> outcomes = new LinkedHashMap<>();
    private final Set<Receipt> readBefore = new HashSet<>();
    private final List<String> happened;
    private final Set<Receipt> overtaken = new HashSet<>();
    private boolean full;

    /**
     * @param happened takes a line for each message that is kept
     */
    MessagesInMemory(List<String> happened) {
        this.happened = happened;
    }

    /** From now on nothing can be kept. */
    void full() {
        full = true;
    }

    /** As if a message had been read when readings were not kept yet. */
    void forgetReading(Receipt receipt) {
        readBefore.add(receipt);
    }

    /** What came of each message that was read or parked. */
    Map<Receipt, ReadOutcome> outcomes() {
        return outcomes;
    }

    @Override
    public Kept keep(String feed, byte[] content) {
        if (full) {
            throw new IllegalStateException("nothing can be kept");
        }
        var receipt = new Receipt(new UUID(0, kept.size()));
        kept.put(receipt, new KeptMessage(receipt, feed, Instant.EPOCH, content));
        happened.add("kept " + new String(content, UTF_8));
        return new Kept(receipt, MessageState.KEPT, true);
    }

    @Override
    public List<Kept> keepAll(String feed, List<byte[]> contents) {
        return contents.stream().map(content -> keep(feed, content)).toList();
    }

    @Override
    public List<KeptMessage> lockUnread(int most) {
        return kept.values().stream()
                .filter(message -> !outcomes.containsKey(message.receipt()))
                .limit(most)
                .toList();
    }

    @Override
    public void record(List<ReadOutcome> read) {
        read.forEach(outcome -> outcomes.put(outcome.receipt(), outcome));
    }

    @Override
    public Optional<Came> last(String feed, byte[] content) {
        return kept.values().stream()
                .filter(message -> message.feed().equals(feed) && Arrays.equals(message.content(), content))
                .map(message -> new Came(message.receipt(), !overtaken.contains(message.receipt())))
                .reduce((first, second) -> second);
    }

    @Override
    public Optional<MessageRecord> find(String feed, Receipt receipt) {
        return find(receipt).filter(message -> message.message().feed().equals(feed));
    }

    @Override
    public Optional<MessageRecord> find(Receipt receipt) {
        return Optional.ofNullable(kept.get(receipt)).map(message -> record(message, outcomes.get(receipt)));
    }

    private MessageRecord record(KeptMessage message, @Nullable ReadOutcome outcome) {
        if (outcome instanceof ReadOutcome.Read read) {
            return new MessageRecord(
                    message,
                    MessageState.READ,
                    Optional.of(read.read().format()),
                    Optional.empty(),
                    Optional.of(read.read()).filter(one -> !readBefore.contains(read.receipt())),
                    Optional.of(read.at()),
                    read.outcomes());
        }
        return outcome instanceof ReadOutcome.Parked parked
                ? record(message, MessageState.PARKED, parked.format(), Optional.of(parked.reason()))
                : record(message, MessageState.KEPT, Optional.empty(), Optional.empty());
    }

    private static MessageRecord record(
            KeptMessage message, MessageState state, Optional<String> format, Optional<UnreadableReason> reason) {
        return new MessageRecord(message, state, format, reason, Optional.empty(), Optional.empty(), List.of());
    }

    @Override
    public void laterWord(Set<UUID> receipts) {
        receipts.forEach(receipt -> overtaken.add(new Receipt(receipt)));
    }

    /** Whatever comes in here is a message of its own. */
    @Override
    public void settleRepeats() {}

    @Override
    public void decided(Receipt receipt, int position, EventOutcome outcome) {
        happened.add("decided " + position + " " + outcome.verdict());
    }

    @Override
    public boolean replay(Receipt receipt) {
        return outcomes.remove(receipt) instanceof ReadOutcome.Parked;
    }

    @Override
    public int readAgain(Set<UUID> matchKeys) {
        int before = outcomes.size();
        outcomes.values()
                .removeIf(outcome ->
                        outcome instanceof ReadOutcome.Read read && !Collections.disjoint(read.matchKeys(), matchKeys));
        return before - outcomes.size();
    }

    @Override
    public FeedHealth health(String feed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<MessageRecord> latest(int from, int most) {
        return kept.keySet().stream()
                .sorted(Comparator.comparing(Receipt::value).reversed())
                .skip(from)
                .limit(most)
                .flatMap(receipt -> find(receipt).stream())
                .toList();
    }

    @Override
    public int count() {
        return kept.size();
    }

    @Override
    public int countSince(Instant start) {
        throw new UnsupportedOperationException();
    }
}
