package org.timelynotice.flow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.correlation.Correlation;
import org.timelynotice.correlation.Correlator;
import org.timelynotice.correlation.Match;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.intake.Batches;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.MessageRecord;
import org.timelynotice.intake.MessageState;
import org.timelynotice.intake.Receipt;
import org.timelynotice.intake.reading.MessageReader;
import org.timelynotice.intake.reading.Reading;
import org.timelynotice.notice.Notice;

/** Says how a message was read and what came of it; or what would come of one, with nothing kept, planned or sent. */
public final class ExplainMessage {

    private final Rooms rooms;
    private final Feeds feeds;
    private final MessageReader reader;
    private final Assessment assessment;
    private final DecideEvent decide;
    private final OffenseWatch offenses;
    private final Clock clock;

    public ExplainMessage(
            Rooms rooms,
            Feeds feeds,
            MessageReader reader,
            Correlator correlator,
            DecideEvent decide,
            OffenseWatch offenses,
            Clock clock) {
        this.rooms = rooms;
        this.feeds = feeds;
        this.reader = reader;
        this.assessment = new Assessment(rooms.index(), rooms.cases(), correlator);
        this.decide = decide;
        this.offenses = offenses;
        this.clock = clock;
    }

    /** What is on record of a message; empty if this feed has none of that receipt. */
    public Optional<MessageReport> explain(String feedName, UUID receipt) {
        return rooms.messages()
                .find(feedName, new Receipt(receipt))
                .flatMap(message -> feeds.find(feedName).map(feed -> explain(feed, message)));
    }

    /** What is on record of a message of whichever feed. */
    public Optional<MessageReport> explain(UUID receipt) {
        return rooms.messages()
                .find(new Receipt(receipt))
                .flatMap(message -> feeds.find(message.message().feed()).map(feed -> explain(feed, message)));
    }

    /** Messages as they came in, newest first, explained. */
    public List<MessageReport> latest(int most) {
        return rooms.messages().latest(most).stream()
                .flatMap(message -> feeds.find(message.message().feed()).map(feed -> explain(feed, message)).stream())
                .toList();
    }

    private MessageReport explain(Feed feed, MessageRecord message) {
        return new MessageReport(
                Optional.of(message.message().receipt().value()),
                Optional.of(message.message().keptAt()),
                feed.name(),
                message.format(),
                message.state(),
                message.reason(),
                message.state() == MessageState.READ ? events(feed, message) : List.of());
    }

    private List<MessageReport.EventReport> events(Feed feed, MessageRecord message) {
        Reading reading = reader.read(message.message().content(), feed.context())
                .asOf(message.message().keptAt());
        if (!(reading instanceof Reading.Understood understood)) {
            return List.of();
        }
        var reports = new ArrayList<MessageReport.EventReport>();
        for (CourtEvent event : understood.events()) {
            int position = reports.size();
            EventOutcome outcome =
                    position < message.outcomes().size() ? message.outcomes().get(position) : EventOutcome.unrelated();
            reports.add(new MessageReport.EventReport(event, outcome, notices(outcome)));
        }
        return reports;
    }

    private List<UUID> notices(EventOutcome outcome) {
        Set<UUID> events = Set.copyOf(outcome.events());
        return outcome.cases().stream()
                .flatMap(id -> rooms.ledger().of(new CaseId(id)).stream())
                .filter(notice -> events.contains(notice.event().value()))
                .map(notice -> notice.id().value())
                .toList();
    }

    /** How a rehearsal ended. */
    public sealed interface Rehearsed {
        record Report(MessageReport report) implements Rehearsed {}

        record UnknownFeed() implements Rehearsed {}

        /** Handed in earnest, it would be refused as well. */
        record TooLarge(int maxBytes) implements Rehearsed {}

        /** A batch has as many reports as messages, and is not rehearsed. */
        record Batch() implements Rehearsed {}
    }

    /** What a message would lead to. */
    public Rehearsed rehearse(String feedName, byte[] content) {
        return feeds.find(feedName).map(feed -> rehearse(feed, content)).orElseGet(Rehearsed.UnknownFeed::new);
    }

    private Rehearsed rehearse(Feed feed, byte[] content) {
        if (Batches.isArchive(content)) {
            return new Rehearsed.Batch();
        }
        return content.length > feed.maxBytes()
                ? new Rehearsed.TooLarge(feed.maxBytes())
                : new Rehearsed.Report(foresee(feed, content));
    }

    private MessageReport foresee(Feed feed, byte[] content) {
        Reading reading = reader.read(content, feed.context()).asOf(clock.instant());
        if (reading instanceof Reading.Unreadable unreadable) {
            return new MessageReport(
                    Optional.empty(),
                    Optional.empty(),
                    feed.name(),
                    unreadable.format(),
                    MessageState.PARKED,
                    Optional.of(unreadable.reason()),
                    List.of());
        }
        var understood = (Reading.Understood) reading;
        Map<CourtEvent, Assessment.Assessed> assessed = assessment.of(understood.events());
        return new MessageReport(
                Optional.empty(),
                Optional.empty(),
                feed.name(),
                Optional.of(understood.format()),
                MessageState.READ,
                Optional.empty(),
                understood.events().stream()
                        .map(event -> rehearse(
                                feed,
                                event,
                                Objects.requireNonNull(assessed.get(event)).correlation()))
                        .toList());
    }

    private MessageReport.EventReport rehearse(Feed feed, CourtEvent event, Correlation correlation) {
        if (correlation instanceof Correlation.Unrelated) {
            return new MessageReport.EventReport(event, unfollowed(feed, event), List.of());
        }
        boolean linked = correlation instanceof Correlation.Linked;
        List<Match> matches = linked
                ? ((Correlation.Linked) correlation).matches()
                : ((Correlation.NeedsReview) correlation).candidates();
        Set<CaseId> cases =
                new LinkedHashSet<>(matches.stream().map(Match::caseId).toList());
        Stream<String> doubt = linked ? Stream.of() : Stream.of(((Correlation.NeedsReview) correlation).reason());
        List<String> explanation = Stream.concat(
                        doubt,
                        matches.stream().flatMap(m -> m.evidence().stream()).map(e -> e.statement()))
                .distinct()
                .toList();
        var outcome = new EventOutcome(
                linked ? EventOutcome.Verdict.LINKED : EventOutcome.Verdict.NEEDS_REVIEW,
                cases.stream().map(CaseId::value).toList(),
                List.of(),
                explanation);
        List<UUID> notices = linked ? planned(cases, event) : List.of();
        return new MessageReport.EventReport(event, outcome, notices);
    }

    private EventOutcome unfollowed(Feed feed, CourtEvent event) {
        return offenses.concern(event, feed.jurisdiction())
                .map(reason ->
                        new EventOutcome(EventOutcome.Verdict.NEEDS_REVIEW, List.of(), List.of(), List.of(reason)))
                .orElseGet(EventOutcome::unrelated);
    }

    private List<UUID> planned(Set<CaseId> cases, CourtEvent event) {
        return cases.stream()
                .flatMap(id -> rooms.cases().find(id).stream())
                .flatMap(file -> decide.rehearse(file, event, clock.instant()).notices().stream())
                .map(Notice::id)
                .map(id -> id.value())
                .toList();
    }
}
