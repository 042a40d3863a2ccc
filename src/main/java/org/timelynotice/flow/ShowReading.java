package org.timelynotice.flow;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.timelynotice.flow.RehearseMessage.Rehearsed;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.flow.report.ReadingReport;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.MessageReader;
import org.timelynotice.intake.MessageRecord;
import org.timelynotice.intake.MessageState;
import org.timelynotice.intake.Receipt;
import org.timelynotice.intake.reading.Reading;
import org.timelynotice.intake.reading.Reading.Understood;
import org.timelynotice.intake.reading.Reading.Unreadable;
import org.timelynotice.intake.reading.UnreadableReason;

/**
 * Says to whoever sends messages how they are read. It never looks whom they concern, so neither its words nor its time tell that
 * somebody is followed.
 */
public final class ShowReading {

    private final Rooms rooms;
    private final Feeds feeds;
    private final MessageReader reader;
    private final Transactions transactions;
    private final Clock clock;

    public ShowReading(Rooms rooms, Feeds feeds, MessageReader reader, Transactions transactions, Clock clock) {
        this.rooms = rooms;
        this.feeds = feeds;
        this.reader = reader;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How a message that was handed in was read; empty if this feed has none of that receipt. */
    public Optional<ReadingReport> of(String feedName, UUID receipt) {
        return transactions.inOneView(() -> feeds.find(feedName)
                .flatMap(feed ->
                        rooms.messages().find(feedName, new Receipt(receipt)).map(message -> kept(feed, message))));
    }

    /** How a message would be read if it were handed in now. */
    public Rehearsed rehearse(String feedName, byte[] content) {
        return feeds.find(feedName)
                .map(feed -> RehearseMessage.refused(feed, content)
                        .orElseGet(
                                () -> new Rehearsed.ReadOnly(read(feed, Optional.empty(), content, clock.instant()))))
                .orElseGet(Rehearsed.UnknownFeed::new);
    }

    /** A message that is read again stays read: that it is, would tell that somebody is followed since. */
    private ReadingReport kept(Feed feed, MessageRecord message) {
        Optional<UUID> receipt = Optional.of(message.message().receipt().value());
        if (message.state() == MessageState.PARKED) {
            return new ReadingReport(
                    receipt, feed.name(), message.format(), MessageState.PARKED, message.reason(), List.of());
        }
        if (message.readAt().isEmpty()) {
            return new ReadingReport(
                    receipt, feed.name(), Optional.empty(), MessageState.KEPT, Optional.empty(), List.of());
        }
        return message.understood()
                .map(events -> new ReadingReport(
                        receipt, feed.name(), message.format(), MessageState.READ, Optional.empty(), events))
                .orElseGet(() -> read(
                        feed,
                        receipt,
                        message.message().content(),
                        message.message().keptAt()));
    }

    private ReadingReport read(Feed feed, Optional<UUID> receipt, byte[] content, Instant at) {
        Reading reading = reader.read(content, feed.context()).asOf(at);
        if (reading instanceof Unreadable unreadable) {
            Optional<UnreadableReason> reason = Optional.of(unreadable.reason());
            return new ReadingReport(receipt, feed.name(), unreadable.format(), MessageState.PARKED, reason, List.of());
        }
        var understood = (Understood) reading;
        Optional<String> format = Optional.of(understood.format());
        return new ReadingReport(
                receipt, feed.name(), format, MessageState.READ, Optional.empty(), understood.events());
    }
}
