package org.timelynotice.flow;

import java.util.List;
import org.timelynotice.intake.Batches;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.Kept;
import org.timelynotice.intake.MessageStore;

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

        /** Nothing was kept, because the program is starting or stopping; the sender must send it again. */
        record NotOpen() implements Received {}
    }

    /** Whether a feed takes nothing that large, whatever it is; to be asked before it is read into memory. */
    public boolean refuses(String feedName, long bytes) {
        return feeds.find(feedName).filter(feed -> bytes > feed.maxBatchBytes()).isPresent();
    }

    /** Keeps one message of a feed, or all messages of a ZIP archive in one commit. */
    public Received receive(String feedName, byte[] content) {
        return feeds.find(feedName).map(feed -> keep(feed, content)).orElseGet(Received.UnknownFeed::new);
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
