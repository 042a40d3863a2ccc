package org.timelynotice.flow;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.timelynotice.decision.Decision;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.flow.report.MessageReport;
import org.timelynotice.flow.report.ReadingReport;
import org.timelynotice.intake.Batches;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.MessageReader;
import org.timelynotice.intake.MessageState;
import org.timelynotice.intake.MessageStore;
import org.timelynotice.intake.Receipt;
import org.timelynotice.intake.envelope.Declared;
import org.timelynotice.intake.envelope.Opened;
import org.timelynotice.intake.reading.Reading;
import org.timelynotice.intake.reading.Reading.Understood;
import org.timelynotice.intake.reading.Reading.Unreadable;
import org.timelynotice.intake.reading.Unused;

/** Says what would come of a message: it is decided as a received message is, and nothing of it is carried out. */
public final class RehearseMessage {

    private final Rooms rooms;
    private final Feeds feeds;
    private final MessageReader reader;
    private final DecideMessages decide;
    private final Transactions transactions;
    private final Clock clock;

    public RehearseMessage(
            Rooms rooms,
            Feeds feeds,
            MessageReader reader,
            DecideMessages decide,
            Transactions transactions,
            Clock clock) {
        this.rooms = rooms;
        this.feeds = feeds;
        this.reader = reader;
        this.decide = decide;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How a rehearsal ended. */
    public sealed interface Rehearsed {
        record Report(MessageReport report) implements Rehearsed {}

        /** How it would be read, for whoever may know no more. */
        record ReadOnly(ReadingReport report) implements Rehearsed {}

        record UnknownFeed() implements Rehearsed {}

        /** Handed in earnest, it would be refused as well. */
        record TooLarge(int maxBytes) implements Rehearsed {}

        /** There is nothing in it. */
        record Empty() implements Rehearsed {}

        /** Handed in earnest, it would not be taken either. */
        record NotUnderstood(String reason) implements Rehearsed {}

        /** A batch has as many reports as messages, and is not rehearsed. */
        record Batch() implements Rehearsed {}
    }

    /** What a message would lead to if it were handed in now, in whatever it comes. */
    public Rehearsed rehearse(String feedName, byte[] content, Declared declared) {
        return feeds.find(feedName)
                .map(feed -> opened(
                        feed, feed.open(content, declared), message -> new Rehearsed.Report(foresee(feed, message))))
                .orElseGet(Rehearsed.UnknownFeed::new);
    }

    /** What comes of the message that a body holds, or why it is not rehearsed. */
    static Rehearsed opened(Feed feed, Opened opened, Function<byte[], Rehearsed> rehearse) {
        if (opened instanceof Opened.Message message) {
            return refused(feed, message.content()).orElseGet(() -> rehearse.apply(message.content()));
        }
        if (opened instanceof Opened.NotUnderstood not) {
            return new Rehearsed.NotUnderstood(not.reason());
        }
        return opened instanceof Opened.Empty ? new Rehearsed.Empty() : new Rehearsed.TooLarge(feed.maxBytes());
    }

    private static Optional<Rehearsed> refused(Feed feed, byte[] content) {
        if (Batches.isArchive(content)) {
            return Optional.of(new Rehearsed.Batch());
        }
        return content.length > feed.maxBytes()
                ? Optional.of(new Rehearsed.TooLarge(feed.maxBytes()))
                : Optional.empty();
    }

    private MessageReport foresee(Feed feed, byte[] content) {
        Instant now = clock.instant();
        Reading reading = reader.read(content, feed.context()).asOf(now);
        if (reading instanceof Unreadable unreadable) {
            return report(feed, unreadable.format(), MessageState.PARKED).because(unreadable.reason());
        }
        var understood = (Understood) reading;
        return report(feed, Optional.of(understood.format()), MessageState.READ)
                .beside(understood.unused())
                .remarking(understood.passedOver())
                .with(events(understood.events(), decisions(feed, content, understood, now)));
    }

    private static MessageReport report(Feed feed, Optional<String> format, MessageState state) {
        return new MessageReport(
                Optional.empty(),
                Optional.empty(),
                feed.name(),
                format,
                state,
                Optional.empty(),
                Optional.empty(),
                Unused.NOTHING,
                List.of());
    }

    /** The same content again is the same message, as long as nothing later was said: what was decided of it stands. */
    private List<Decision> decisions(Feed feed, byte[] content, Understood understood, Instant now) {
        return transactions.inOneView(() -> {
            Optional<MessageStore.Came> came = rooms.messages().last(feed.name(), content);
            Receipt receipt = came.filter(MessageStore.Came::lastWord)
                    .map(MessageStore.Came::receipt)
                    .orElse(Receipt.NEWEST);
            boolean again = came.filter(before -> !before.lastWord()).isPresent();
            var message = new DecideMessages.Message(
                    receipt, now, again, feed.name(), feed.jurisdiction(), understood.events());
            return decide.decide(List.of(message), now, cases -> rooms.viewed())
                    .get(0)
                    .decisions();
        });
    }

    private static List<MessageReport.EventReport> events(List<CourtEvent> events, List<Decision> decisions) {
        var reports = new ArrayList<MessageReport.EventReport>();
        for (int i = 0; i < events.size(); i++) {
            reports.add(MessageReport.EventReport.foreseen(events.get(i), decisions.get(i)));
        }
        return reports;
    }
}
