package org.timelynotice.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.casefile.CaseFiles;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.correlation.Correlation;
import org.timelynotice.correlation.Evidence;
import org.timelynotice.correlation.Match;
import org.timelynotice.desk.Desk;
import org.timelynotice.desk.Review;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.Plan;
import org.timelynotice.notice.Planner;
import org.timelynotice.rights.Rulebook;

/** Decides what one event means: links it to cases, asks a person or lets it go. */
public final class DecideEvent {

    static final Duration REVIEW_WITHIN = Duration.ofHours(4);

    private static final String REGISTERED_SINCE = "a case registered since";

    private final CaseFiles cases;
    private final Desk desk;
    private final DecideForCase forCase;
    private final Supplier<UUID> ids;

    public DecideEvent(Rooms rooms, Rulebook rulebook, Planner planner, Supplier<UUID> ids, boolean live) {
        this.cases = rooms.cases();
        this.desk = rooms.desk();
        this.forCase = new DecideForCase(rooms, rulebook, planner, live);
        this.ids = ids;
    }

    /** An event as a message brought it. */
    record Arrival(Receipt receipt, int position, CourtEvent event, Instant now) {}

    /**
     * Decides within the caller's transaction.
     *
     * @param audit gathers what is to be written into the audit at the end of that transaction
     */
    EventOutcome decide(Arrival arrival, Correlation correlation, List<AuditEntry> audit) {
        if (correlation instanceof Correlation.Linked linked) {
            linked.doubtful().ifPresent(doubt -> openReview(arrival, doubt, audit));
            if (linked.doubtful().isEmpty()) {
                settleReview(arrival, linked.matches(), audit);
            }
            return link(arrival, linked.matches(), audit);
        }
        if (correlation instanceof Correlation.NeedsReview review) {
            openReview(arrival, review, audit);
            return new EventOutcome(
                    EventOutcome.Verdict.NEEDS_REVIEW,
                    review.candidates().stream()
                            .map(match -> match.caseId().value())
                            .distinct()
                            .toList(),
                    List.of(),
                    Stream.concat(Stream.of(review.reason()), statements(review.candidates()))
                            .distinct()
                            .toList());
        }
        return EventOutcome.unrelated();
    }

    /** A case registered meanwhile may have answered what a person was asked. */
    private void settleReview(Arrival arrival, List<Match> matches, List<AuditEntry> audit) {
        Set<UUID> linked = matches.stream().map(match -> match.caseId().value()).collect(Collectors.toSet());
        desk.review(arrival.receipt().value(), arrival.position())
                .filter(review -> desk.decide(review.id(), Review.Decision.LINKED, REGISTERED_SINCE, arrival.now()))
                .ifPresent(
                        review -> audit.addAll(ReviewEntries.decided(review, linked, REGISTERED_SINCE, arrival.now())));
    }

    private void openReview(Arrival arrival, Correlation.NeedsReview doubt, List<AuditEntry> audit) {
        List<Review.Candidate> candidates = doubt.candidates().stream()
                .map(match -> new Review.Candidate(
                        match.caseId().value(), statements(List.of(match)).toList()))
                .toList();
        var review = new Review(
                ids.get(),
                arrival.receipt().value(),
                arrival.position(),
                doubt.reason(),
                candidates,
                arrival.now(),
                arrival.now().plus(REVIEW_WITHIN),
                Optional.empty());
        if (desk.open(review, Optional.empty())) {
            audit.addAll(ReviewEntries.opened(review));
        }
    }

    /** Links an event to cases, by a sure match or by a person's word. The caller holds the lock of these cases. */
    EventOutcome link(Arrival arrival, List<Match> matches, List<AuditEntry> audit) {
        Map<CaseId, List<Match>> byCase = new LinkedHashMap<>();
        matches.forEach(match ->
                byCase.computeIfAbsent(match.caseId(), id -> new ArrayList<>()).add(match));
        var eventIds = new ArrayList<UUID>();
        var explanation = new ArrayList<String>();
        byCase.forEach((id, reasons) -> {
            statements(reasons).forEach(explanation::add);
            cases.find(id).ifPresent(file -> {
                var decision = new CaseDecision(audit, file.id(), new EventId(ids.get()), arrival.now());
                var linked = new DecideForCase.Linked(
                        file,
                        arrival.receipt(),
                        arrival.position(),
                        arrival.event(),
                        statements(reasons).toList());
                EventId known = forCase.decide(linked, decision, explanation);
                eventIds.add(known.value());
            });
        });
        List<UUID> caseIds = byCase.keySet().stream().map(CaseId::value).toList();
        return new EventOutcome(EventOutcome.Verdict.LINKED, caseIds, eventIds, explanation);
    }

    /**
     * Puts right what cases were told of an event that does not concern them now. The caller holds the lock of these cases.
     *
     * @param outcome what came of the event otherwise
     */
    EventOutcome putRight(
            Arrival arrival,
            Set<CaseId> former,
            Correlation correlation,
            EventOutcome outcome,
            List<AuditEntry> audit) {
        EventOutcome whole = outcome;
        for (TraffickingCase file : former.isEmpty() ? List.<TraffickingCase>of() : cases.findAll(former)) {
            var decision = new CaseDecision(audit, file.id(), new EventId(ids.get()), arrival.now());
            whole = forCase.putRight(file, arrival, correlation instanceof Correlation.Linked, decision)
                    .map(whole::and)
                    .orElse(whole);
        }
        return whole;
    }

    /** The plan that an event would lead to, with nothing written. */
    Plan rehearse(TraffickingCase file, CourtEvent event, Instant now) {
        return forCase.rehearse(file, new EventId(ids.get()), event, now);
    }

    private static Stream<String> statements(List<Match> matches) {
        return matches.stream()
                .flatMap(match -> match.evidence().stream())
                .map(Evidence::statement)
                .distinct();
    }
}
