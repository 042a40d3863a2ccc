package org.timelynotice.flow;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.decision.Arrival;
import org.timelynotice.decision.DecideEvent;
import org.timelynotice.decision.Decision;
import org.timelynotice.decision.OnRecord;
import org.timelynotice.desk.Review;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.KeptMessage;
import org.timelynotice.intake.MessageReader;
import org.timelynotice.intake.MessageRecord;
import org.timelynotice.intake.Receipt;
import org.timelynotice.intake.reading.Reading;

/** Carries out what a person decided about a weak match. */
public final class ResolveReview {

    private final Rooms rooms;
    private final Feeds feeds;
    private final MessageReader reader;
    private final DecideEvent decide;
    private final CarryOutDecisions carryOut;
    private final Transactions transactions;
    private final Clock clock;

    public ResolveReview(
            Rooms rooms,
            Feeds feeds,
            MessageReader reader,
            DecideEvent decide,
            Transactions transactions,
            Clock clock) {
        this.rooms = rooms;
        this.feeds = feeds;
        this.reader = reader;
        this.decide = decide;
        this.carryOut = new CarryOutDecisions(rooms);
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Links an event to cases among the review's candidates, or to none of them; where it has none, to any case that is followed.
     *
     * @param linkTo the cases it concerns; empty: none
     * @param by who decided
     * @return false if the review is unknown, decided already, or names none of these cases
     */
    public boolean resolve(UUID reviewId, Set<UUID> linkTo, String by) {
        return transactions.inOne(() -> rooms.desk()
                .review(reviewId)
                .filter(review ->
                        candidates(review).isEmpty() || candidates(review).containsAll(linkTo))
                .filter(review -> rooms.cases().findAll(ids(linkTo)).size() == linkTo.size())
                .map(review -> resolve(review, linkTo, by))
                .orElse(false));
    }

    private boolean resolve(Review review, Set<UUID> linkTo, String by) {
        Instant now = clock.instant();
        Review.Decision decision = linkTo.isEmpty() ? Review.Decision.UNRELATED : Review.Decision.LINKED;
        if (!rooms.desk().decide(review.id(), decision, by, now)) {
            return false;
        }
        Set<CaseId> cases = ids(linkTo);
        var others = new HashSet<>(ids(candidates(review)));
        OnRecord record = rooms.locked(both(cases, others));
        others.removeAll(cases);
        Decision linked = cases.isEmpty() ? Decision.NOTHING : link(review, cases, by, now, record);
        Decision leftOut = event(review, now)
                .map(event -> DecideEvent.leaveOut(arrival(review, event, now), others, record.after(linked)))
                .orElse(Decision.NOTHING);
        carryOut.carryOut(List.of(linked, leftOut, DecideEvent.answered(review, linkTo, by, now)), now);
        return true;
    }

    private static Set<CaseId> both(Set<CaseId> some, Set<CaseId> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toSet());
    }

    private Decision link(Review review, Set<CaseId> cases, String by, Instant now, OnRecord record) {
        Optional<CourtEvent> event = event(review, now);
        if (event.isEmpty()) {
            return DecideEvent.unreadable(review, cases, now);
        }
        Arrival arrival = arrival(review, event.get(), now);
        Decision linked = decide.link(arrival, cases, by, record);
        rooms.messages().decided(arrival.receipt(), review.position(), linked.outcome());
        return linked;
    }

    private Arrival arrival(Review review, CourtEvent event, Instant now) {
        var receipt = new Receipt(review.receipt());
        return new Arrival(receipt, review.position(), event, Optional.empty(), heard(receipt, now), false, now);
    }

    /** How long a person took to decide is no fault of the message. */
    private Instant heard(Receipt receipt, Instant now) {
        return rooms.messages()
                .find(receipt)
                .map(message -> message.message().keptAt())
                .orElse(now);
    }

    private Optional<CourtEvent> event(Review review, Instant now) {
        return rooms.messages()
                .find(new Receipt(review.receipt()))
                .map(message -> said(message, now))
                .filter(events -> events.size() > review.position())
                .map(events -> events.get(review.position()));
    }

    /**
     * The events among which the person was shown this one. Only what was read before that was kept is read again, and where that
     * reads as more or fewer events than then, nobody can tell which was meant.
     */
    private List<CourtEvent> said(MessageRecord message, Instant now) {
        return message.read().map(read -> read.asOf(now)).orElseGet(() -> {
            List<CourtEvent> again = readAgain(message.message(), now);
            return again.size() == message.outcomes().size() ? again : List.of();
        });
    }

    private List<CourtEvent> readAgain(KeptMessage message, Instant now) {
        return feeds.find(message.feed())
                .map(feed -> reader.read(message.content(), feed.context()).asOf(now))
                .filter(Reading.Understood.class::isInstance)
                .map(reading -> ((Reading.Understood) reading).events())
                .orElse(List.of());
    }

    private static Set<CaseId> ids(Set<UUID> values) {
        return values.stream().map(CaseId::new).collect(Collectors.toSet());
    }

    private static Set<UUID> candidates(Review review) {
        return Set.copyOf(review.candidates().stream()
                .map(Review.Candidate::caseId)
                .distinct()
                .toList());
    }
}
