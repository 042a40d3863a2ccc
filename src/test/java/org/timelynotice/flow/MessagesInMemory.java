package org.timelynotice.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.FeedHealth;
import org.timelynotice.intake.Kept;
import org.timelynotice.intake.KeptMessage;
import org.timelynotice.intake.MessageRecord;
import org.timelynotice.intake.MessageState;
import org.timelynotice.intake.MessageStore;
import org.timelynotice.intake.ReadOutcome;
import org.timelynotice.intake.Receipt;

/** Messages without a database, oldest first. */
final class MessagesInMemory implements MessageStore {

    private final Map<Receipt, KeptMessage> kept = new LinkedHashMap<>();
    private final Map<Receipt, ReadOutcome> outcomes = new LinkedHashMap<>();
    private final List<String> happened;
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
    public Optional<Receipt> receiptOf(String feed, byte[] content) {
        return Optional.empty();
    }

    @Override
    public Optional<MessageRecord> find(String feed, Receipt receipt) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<MessageRecord> find(Receipt receipt) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void decided(Receipt receipt, int position, EventOutcome outcome) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean replay(Receipt receipt) {
        return outcomes.remove(receipt) instanceof ReadOutcome.Parked;
    }

    @Override
    public int readAgain(Set<UUID> matchKeys) {
        return 0;
    }

    @Override
    public FeedHealth health(String feed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<MessageRecord> latest(int most) {
        throw new UnsupportedOperationException();
    }
}
