package org.timelynotice.flow;

import java.util.List;
import org.timelynotice.intake.Batches;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.Kept;
import org.timelynotice.intake.MessageStore;
import org.timelynotice.intake.envelope.Declared;
import org.timelynotice.intake.envelope.Opened;

/** Takes messages in: durably kept before anybody is told that they were. */
public final class ReceiveMessage {

    private final Feeds feeds;
    private final MessageStore messages;

    public ReceiveMessage(Feeds feeds, MessageStore messages) {
        this.feeds = feeds;
        this.messages = messages;
    }

    /** How handing in a message ended. */
    public sealed interface Received {
        record Taken(Kept kept) implements Received {}

        /** A batch, every message of which is durable. */
        record AllTaken(List<Kept> kept) implements Received {}

        record UnknownFeed() implements Received {}

        record TooLarge(int maxBytes) implements Received {}

        /** There is nothing in it. */
        record Empty() implements Received {}

        /**
         * Nothing here can read it, and its sender can be told so.
         *
         * @param reason what is wrong and what to do
         */
        record NotUnderstood(String reason) implements Received {}

        /** Nothing was kept, because the program is starting or stopping; the sender must send it again. */
        record NotOpen() implements Received {}
    }

    /** Whether a feed takes nothing that large, whatever it is; to be asked before it is read into memory. */
    public boolean refuses(String feedName, long bytes) {
        return feeds.find(feedName).filter(feed -> bytes > feed.maxBatchBytes()).isPresent();
    }

    /**
     * Keeps one message of a feed, or all messages of a ZIP archive in one commit. What nobody can be told that it is not understood is
     * kept as it came, and parked when it is read.
     */
    public Received receive(String feedName, byte[] content) {
        return feeds.find(feedName).map(feed -> orAsItCame(feed, content)).orElseGet(Received.UnknownFeed::new);
    }

    /** As {@link #receive}, for a sender who waits for the answer: what nothing here can read is not kept, and the sender is told why. */
    public Received hand(String feedName, byte[] content, Declared declared) {
        return feeds.find(feedName)
                .map(feed -> opened(feed, feed.open(content, declared)))
                .orElseGet(Received.UnknownFeed::new);
    }

    private Received orAsItCame(Feed feed, byte[] content) {
        Received received = opened(feed, feed.open(content, Declared.NOTHING));
        return received instanceof Received.NotUnderstood || received instanceof Received.Empty
                ? keep(feed, content)
                : received;
    }

    private Received opened(Feed feed, Opened opened) {
        if (opened instanceof Opened.Message message) {
            return keep(feed, message.content());
        }
        if (opened instanceof Opened.NotUnderstood not) {
            return new Received.NotUnderstood(not.reason());
        }
        return opened instanceof Opened.Empty ? new Received.Empty() : new Received.TooLarge(feed.maxBytes());
    }

    private Received keep(Feed feed, byte[] content) {
        return Batches.messages(content, feed)
                .<Received>map(batch -> new Received.AllTaken(messages.keepAll(feed.name(), batch)))
                .orElseGet(() -> keepOne(feed, content));
    }

    private Received keepOne(Feed feed, byte[] content) {
        return content.length > feed.maxBytes()
                ? new Received.TooLarge(feed.maxBytes())
                : new Received.Taken(messages.keep(feed.name(), content));
    }
}
