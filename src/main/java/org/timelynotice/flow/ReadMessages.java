package org.timelynotice.flow;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.correlation.Correlation;
import org.timelynotice.correlation.Correlator;
import org.timelynotice.correlation.Match;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.flow.Assessment.Assessed;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.KeptMessage;
import org.timelynotice.intake.ReadOutcome;
import org.timelynotice.intake.reading.MessageReader;
import org.timelynotice.intake.reading.Reading;
import org.timelynotice.intake.reading.ReadingContext;
import org.timelynotice.intake.reading.UnreadableReason;

/** Reads what has been kept and decides it, many messages to a transaction. */
public final class ReadMessages {

    private static final Logger LOG = LoggerFactory.getLogger(ReadMessages.class);
    private static final int TOGETHER = 200;

    private final Rooms rooms;
    private final Feeds feeds;
    private final MessageReader reader;
    private final Assessment assessment;
    private final FormerCases formerCases;
    private final DecideEvent decide;
    private final OffenseWatch offenses;
    private final Transactions transactions;
    private final Clock clock;

    public ReadMessages(
            Rooms rooms,
            Feeds feeds,
            MessageReader reader,
            Correlator correlator,
            DecideEvent decide,
            OffenseWatch offenses,
            Transactions transactions,
            Clock clock) {
        this.rooms = rooms;
        this.feeds = feeds;
        this.reader = reader;
        this.assessment = new Assessment(rooms.index(), rooms.cases(), correlator);
        this.formerCases = new FormerCases(rooms.events());
        this.decide = decide;
        this.offenses = offenses;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Reads until nothing waits; returns how many messages it read. */
    public int readAll() {
        int total = 0;
        for (int read = readSome(TOGETHER); read > 0; read = readSome(TOGETHER)) {
            total += read;
        }
        return total;
    }

    private int readSome(int most) {
        try {
            return transactions.inOne(() -> read(rooms.messages().lockUnread(most)));
        } catch (Transactions.TryAgain e) {
            return 0;
        } catch (RuntimeException e) {
            if (most > 1) {
                return readSome(1);
            }
            return parkTheFirst(e);
        }
    }

    /** One message that cannot be decided must not hold up the others: it waits for an engineer, with all the rest of its file. */
    private int parkTheFirst(RuntimeException cause) {
        return transactions.inOne(() -> {
            List<KeptMessage> first = rooms.messages().lockUnread(1);
            first.forEach(message -> {
                LOG.error("message {} could not be decided and is parked: {}", message.receipt(), Causes.of(cause));
                var reason = new UnreadableReason(
                        "an error inside the program while deciding; its log names this receipt. Replay once it is mended",
                        0,
                        0,
                        "",
                        "");
                rooms.messages().record(List.of(new ReadOutcome.Parked(message.receipt(), Optional.empty(), reason)));
            });
            return first.size();
        });
    }

    private int read(List<KeptMessage> messages) {
        if (messages.isEmpty()) {
            return 0;
        }
        rooms.index().holdStill();
        Instant now = clock.instant();
        List<Read> read = readTogether(messages, now);
        List<CourtEvent> events =
                read.stream().flatMap(one -> one.events().stream()).toList();
        Map<CourtEvent, Assessed> assessed = assessment.of(events);
        Map<CourtEvent, Set<CaseId>> former = former(read, assessed);
        rooms.cases().lock(linked(assessed.values(), former.values()));
        var audit = new ArrayList<AuditEntry>();
        var outcomes = new ArrayList<ReadOutcome>();
        for (Read one : read) {
            if (one.reading() instanceof Reading.Understood understood) {
                outcomes.add(decide(one.message(), understood, assessed, former, now, audit));
            } else if (one.reading() instanceof Reading.Unreadable unreadable) {
                outcomes.add(new ReadOutcome.Parked(one.message().receipt(), unreadable.format(), unreadable.reason()));
            }
        }
        rooms.messages().record(outcomes);
        rooms.audit().appendAll(audit);
        return messages.size();
    }

    private record Read(KeptMessage message, Reading reading) {

        List<CourtEvent> events() {
            return reading instanceof Reading.Understood understood ? understood.events() : List.of();
        }
    }

    /** Reading is most of the work and needs nothing but the message: it is spread over the processors, in order. */
    private List<Read> readTogether(List<KeptMessage> messages, Instant now) {
        return messages.parallelStream()
                .map(message -> new Read(
                        message,
                        reader.read(message.content(), context(message.feed())).asOf(now)))
                .toList();
    }

    private Map<CourtEvent, Set<CaseId>> former(List<Read> read, Map<CourtEvent, Assessed> assessed) {
        return formerCases.of(
                read.stream()
                        .map(one -> new FormerCases.Said(one.message().feed(), one.events()))
                        .toList(),
                assessed);
    }

    /** Locked together and in one order, so that two nodes never wait for each other. */
    private static Set<CaseId> linked(Collection<Assessed> assessed, Collection<Set<CaseId>> former) {
        Stream<CaseId> linked = assessed.stream()
                .map(Assessed::correlation)
                .filter(Correlation.Linked.class::isInstance)
                .flatMap(one -> ((Correlation.Linked) one).matches().stream())
                .map(Match::caseId);
        return Stream.concat(linked, former.stream().flatMap(Set::stream)).collect(Collectors.toSet());
    }

    private ReadOutcome decide(
            KeptMessage message,
            Reading.Understood reading,
            Map<CourtEvent, Assessed> assessed,
            Map<CourtEvent, Set<CaseId>> former,
            Instant now,
            List<AuditEntry> audit) {
        var outcomes = new ArrayList<EventOutcome>();
        for (CourtEvent event : reading.events()) {
            Correlation correlation = about(assessed, event).correlation();
            var arrival = new DecideEvent.Arrival(message.receipt(), outcomes.size(), event, now);
            EventOutcome outcome = correlation instanceof Correlation.Unrelated
                    ? unfollowed(message, outcomes.size(), event, now, audit)
                    : decide.decide(arrival, correlation, audit);
            outcomes.add(decide.putRight(arrival, former.getOrDefault(event, Set.of()), correlation, outcome, audit));
        }
        return new ReadOutcome.Read(message.receipt(), reading.format(), outcomes, hashes(reading, assessed));
    }

    private static Assessed about(Map<CourtEvent, Assessed> assessed, CourtEvent event) {
        return Objects.requireNonNull(assessed.get(event));
    }

    private Set<UUID> hashes(Reading.Understood reading, Map<CourtEvent, Assessed> assessed) {
        return assessment.hashes(
                reading.events().stream().map(event -> about(assessed, event)).toList());
    }

    private EventOutcome unfollowed(
            KeptMessage message, int position, CourtEvent event, Instant now, List<AuditEntry> audit) {
        if (event.header().charges().isEmpty()) {
            return EventOutcome.unrelated();
        }
        Optional<String> jurisdiction = feeds.find(message.feed()).flatMap(Feed::jurisdiction);
        Optional<String> concern = offenses.concern(event, jurisdiction);
        concern.ifPresent(reason -> offenses.ask(message.receipt(), position, event, reason, now, audit));
        return concern.map(reason ->
                        new EventOutcome(EventOutcome.Verdict.NEEDS_REVIEW, List.of(), List.of(), List.of(reason)))
                .orElseGet(EventOutcome::unrelated);
    }

    ReadingContext context(String feed) {
        return feeds.find(feed)
                .map(Feed::context)
                .orElseGet(() -> new ReadingContext(List.of(), ZoneOffset.UTC, Optional.empty(), Optional.empty()));
    }
}
