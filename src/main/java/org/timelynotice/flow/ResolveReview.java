package org.timelynotice.flow;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.correlation.Evidence;
import org.timelynotice.correlation.Match;
import org.timelynotice.correlation.MatchKey;
import org.timelynotice.desk.Review;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.Receipt;
import org.timelynotice.intake.reading.MessageReader;
import org.timelynotice.intake.reading.Reading;

/** Carries out what a person decided about a weak match. */
public final class ResolveReview {

    private static final String UNREADABLE_NOW =
            "an event was linked to this case, and its message cannot be read any more: ask the court or jail what happened, and tell"
                    + " whoever must be told";

    private final Rooms rooms;
    private final Feeds feeds;
    private final MessageReader reader;
    private final DecideEvent decide;
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
        var audit = new ArrayList<AuditEntry>();
        if (!linkTo.isEmpty()) {
            link(review, linkTo, by, now, audit);
        }
        audit.addAll(ReviewEntries.decided(review, linkTo, by, now));
        rooms.audit().appendAll(audit);
        return true;
    }

    private void link(Review review, Set<UUID> linkTo, String by, Instant now, List<AuditEntry> audit) {
        var receipt = new Receipt(review.receipt());
        Optional<CourtEvent> found = event(review);
        if (found.isEmpty()) {
            linkTo.forEach(id -> {
                rooms.desk().ask(new CaseId(id), UNREADABLE_NOW, now, now.plus(RecordReply.ANSWER_WITHIN));
                audit.add(new AuditEntry(
                        id.toString(), now, "PERSON_ASKED", review.id().toString(), Map.of("reason", UNREADABLE_NOW)));
            });
        }
        found.ifPresent(event -> {
            List<Match> matches = linkTo.stream()
                    .map(id -> new Match(
                            new CaseId(id),
                            Optional.empty(),
                            List.of(new Evidence(MatchKey.Kind.NAME_AND_BIRTH_DATE, "decided by " + by))))
                    .toList();
            rooms.cases().lock(matches.stream().map(Match::caseId).collect(Collectors.toSet()));
            var arrival = new DecideEvent.Arrival(receipt, review.position(), event, now);
            rooms.messages().decided(receipt, review.position(), decide.link(arrival, matches, audit));
        });
    }

    private Optional<CourtEvent> event(Review review) {
        return rooms.messages()
                .find(new Receipt(review.receipt()))
                .flatMap(message -> feeds.find(message.message().feed())
                        .map(feed -> read(feed, message.message().content())))
                .filter(reading -> reading.events().size() > review.position())
                .map(reading -> reading.events().get(review.position()));
    }

    private Reading.Understood read(Feed feed, byte[] content) {
        return reader.read(content, feed.context()).asOf(clock.instant()) instanceof Reading.Understood understood
                ? understood
                : new Reading.Understood("", List.of());
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
