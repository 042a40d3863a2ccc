package org.timelynotice.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where messages are kept, encrypted. */
public interface MessageStore {

    /** Keeps a message durably and returns only then; callers that come at the same time share a commit. */
    Kept keep(String feed, byte[] content);

    /** Keeps many messages in one commit. */
    List<Kept> keepAll(String feed, List<byte[]> contents);

    /** Locks messages that wait to be read, oldest first, until the caller's transaction ends; skips what others hold. */
    List<KeptMessage> lockUnread(int most);

    /** Writes what came of messages, in the caller's transaction. */
    void record(List<ReadOutcome> outcomes);

    /** When this feed last handed in the very same content. */
    Optional<Came> last(String feed, byte[] content);

    /**
     * A message that came in before.
     *
     * @param lastWord whether nothing later was said of what it says, so that the same content is a repeat of it
     */
    record Came(Receipt receipt, boolean lastWord) {}

    Optional<MessageRecord> find(String feed, Receipt receipt);

    Optional<MessageRecord> find(Receipt receipt);

    /** Something later was said of what some messages say, in the caller's transaction: the same content is a repeat of them no longer. */
    void laterWord(Set<UUID> receipts);

    /**
     * Decides what came in as a repeat, in the caller's transaction, as far as all that came before it has been read: it is dropped where its
     * first message is still the last word, and kept as a message of its own where it is not.
     */
    void settleRepeats();

    /** Writes what a person decided about one event of a message that was read. */
    void decided(Receipt receipt, int position, EventOutcome outcome);

    /** Puts a parked message back among those to be read; false if it is not parked. */
    boolean replay(Receipt receipt);

    /**
     * Puts messages back among those to be read, because somebody they speak of is followed now; what they led to before stays.
     *
     * @param matchKeys keyed hashes
     * @return how many
     */
    int readAgain(Set<UUID> matchKeys);

    FeedHealth health(String feed);

    /**
     * Messages as they came in, newest first.
     *
     * @param from how many are passed over
     */
    List<MessageRecord> latest(int from, int most);

    /** How many are kept. */
    int count();

    /** How many came in at an instant or later. */
    int countSince(Instant start);
}
