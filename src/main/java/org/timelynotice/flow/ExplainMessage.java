package org.timelynotice.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.flow.report.MessageReport;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.MessageReader;
import org.timelynotice.intake.MessageRecord;
import org.timelynotice.intake.MessageState;
import org.timelynotice.intake.ReadEvents;
import org.timelynotice.intake.Receipt;
import org.timelynotice.intake.reading.Reading;
import org.timelynotice.intake.reading.Unused;

/** Says how a message was read and what came of it. */
public final class ExplainMessage {

    static final String FORMAT_HAS_CHANGED =
            "The format has changed since: this is how the message was read and decided at the time.";
    static final String READ_ANEW =
            "What was read at the time was not kept then: this is how the format reads the message today.";

    private final Rooms rooms;
    private final Feeds feeds;
    private final MessageReader reader;
    private final Transactions transactions;

    public ExplainMessage(Rooms rooms, Feeds feeds, MessageReader reader, Transactions transactions) {
        this.rooms = rooms;
        this.feeds = feeds;
        this.reader = reader;
        this.transactions = transactions;
    }

    /** What is on record of a message; empty if this feed has none of that receipt. */
    public Optional<MessageReport> explain(String feedName, UUID receipt) {
        return transactions.inOneView(() -> rooms.messages()
                .find(feedName, new Receipt(receipt))
                .flatMap(message ->
                        feeds.find(feedName).map(feed -> explain(feed, message).beside(unused(feed, message)))));
    }

    /** What is on record of a message of whichever feed. */
    public Optional<MessageReport> explain(UUID receipt) {
        return transactions.inOneView(() -> rooms.messages()
                .find(new Receipt(receipt))
                .flatMap(message -> feeds.find(message.message().feed()).map(feed -> explain(feed, message))));
    }

    /** How many messages are kept. */
    public int count() {
        return rooms.messages().count();
    }

    /** How many messages came in at an instant or later. */
    public int countSince(Instant start) {
        return rooms.messages().countSince(start);
    }

    /**
     * Messages as they came in, newest first, explained.
     *
     * @param from how many are passed over
     */
    public List<MessageReport> latest(int from, int most) {
        return transactions.inOneView(() -> rooms.messages().latest(from, most).stream()
                .flatMap(message -> feeds.find(message.message().feed()).map(feed -> explain(feed, message)).stream())
                .toList());
    }

    private MessageReport explain(Feed feed, MessageRecord message) {
        return new MessageReport(
                Optional.of(message.message().receipt().value()),
                Optional.of(message.message().keptAt()),
                feed.name(),
                message.format(),
                message.state(),
                message.reason(),
                message.state() == MessageState.READ ? remark(message) : Optional.empty(),
                Unused.NOTHING,
                message.state() == MessageState.READ ? events(feed, message) : List.of());
    }

    /** What nobody asked for is not kept: it is what the format leaves aside today. */
    private Unused unused(Feed feed, MessageRecord message) {
        return message.state() == MessageState.READ
                        && reader.read(message.message().content(), feed.context()) instanceof Reading.Understood read
                ? read.unused()
                : Unused.NOTHING;
    }

    private Optional<String> remark(MessageRecord message) {
        if (message.read().isEmpty()) {
            return Optional.of(READ_ANEW);
        }
        ReadEvents read = message.read().get();
        return read.fingerprint().isPresent() && !read.fingerprint().equals(reader.fingerprint(read.format()))
                ? Optional.of(FORMAT_HAS_CHANGED)
                : read.passedOver();
    }

    private List<MessageReport.EventReport> events(Feed feed, MessageRecord message) {
        var reports = new ArrayList<MessageReport.EventReport>();
        for (CourtEvent event : said(feed, message)) {
            int position = reports.size();
            EventOutcome outcome =
                    position < message.outcomes().size() ? message.outcomes().get(position) : EventOutcome.unrelated();
            reports.add(MessageReport.EventReport.recorded(event, outcome, notices(outcome)));
        }
        return reports;
    }

    /** What was read is shown as it was read; only what was read before that was kept is read again. */
    private List<CourtEvent> said(Feed feed, MessageRecord message) {
        return message.understood()
                .orElseGet(() -> reader.read(message.message().content(), feed.context())
                                        .asOf(message.message().keptAt())
                                instanceof Reading.Understood again
                        ? again.events()
                        : List.of());
    }

    private List<UUID> notices(EventOutcome outcome) {
        Set<UUID> events = Set.copyOf(outcome.events());
        return outcome.cases().stream()
                .flatMap(id -> rooms.ledger().of(new CaseId(id)).stream())
                .filter(notice -> events.contains(notice.event().value()))
                .map(notice -> notice.id().value())
                .toList();
    }
}
