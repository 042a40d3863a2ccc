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
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.CaseEvents;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeLedger;
import org.timelynotice.notice.Plan;
import org.timelynotice.notice.PlanRequest;
import org.timelynotice.notice.Planner;
import org.timelynotice.recipient.Recipients;
import org.timelynotice.referral.Referrals;
import org.timelynotice.referral.Review;
import org.timelynotice.rights.Rulebook;
import org.timelynotice.rights.Ruling;

/** Decides what one event means: links it, asks a person or lets it go, and plans the notices that the law requires. */
public final class DecideEvent {

    static final Duration REVIEW_WITHIN = Duration.ofHours(4);

    private final CaseFiles cases;
    private final Recipients recipients;
    private final CaseEvents events;
    private final NoticeLedger ledger;
    private final Referrals referrals;
    private final Rulebook rulebook;
    private final Planner planner;
    private final Supplier<UUID> ids;
    private final boolean live;

    public DecideEvent(Rooms rooms, Rulebook rulebook, Planner planner, Supplier<UUID> ids, boolean live) {
        this.cases = rooms.cases();
        this.recipients = rooms.recipients();
        this.events = rooms.events();
        this.ledger = rooms.ledger();
        this.referrals = rooms.referrals();
        this.rulebook = rulebook;
        this.planner = planner;
        this.ids = ids;
        this.live = live;
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
            linked.doubtful().ifPresent(doubt -> openReview(arrival, doubt));
            if (linked.doubtful().isEmpty()) {
                settleReview(arrival);
            }
            return link(arrival, linked.matches(), audit);
        }
        if (correlation instanceof Correlation.NeedsReview review) {
            openReview(arrival, review);
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
    private void settleReview(Arrival arrival) {
        referrals
                .review(arrival.receipt().value(), arrival.position())
                .filter(review -> review.decision().isEmpty())
                .ifPresent(review -> referrals.decide(
                        review.id(), Review.Decision.LINKED, "a case registered since", arrival.now()));
    }

    private void openReview(Arrival arrival, Correlation.NeedsReview doubt) {
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
        referrals.open(review, Optional.empty());
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
                EventId known = decideFor(file, arrival, reasons, decision, explanation);
                eventIds.add(known.value());
            });
        });
        List<UUID> caseIds = byCase.keySet().stream().map(CaseId::value).toList();
        return new EventOutcome(EventOutcome.Verdict.LINKED, caseIds, eventIds, explanation);
    }

    private EventId decideFor(
            TraffickingCase file,
            Arrival arrival,
            List<Match> reasons,
            CaseDecision decision,
            List<String> explanation) {
        CourtEvent event = arrival.event();
        Optional<String> notNew = News.whyNotNew(event, events.of(file.id(), event.matter()));
        var kept = new CaseEvents.Kept(
                decision.event(), file.id(), arrival.receipt().value(), arrival.position(), notNew.isEmpty());
        EventId known = events.add(kept, event, arrival.now());
        if (!known.equals(decision.event())) {
            explanation.add("this event of this message was decided before");
            return known;
        }
        decision.linked(event, arrival.receipt(), statements(reasons).toList());
        notNew.ifPresentOrElse(
                reason -> {
                    explanation.add(reason);
                    decision.nothingNew(reason);
                },
                () -> plan(file, event, arrival.now(), decision));
        return known;
    }

    private void plan(TraffickingCase file, CourtEvent event, Instant now, CaseDecision decision) {
        Ruling ruling = rulebook.rule(event, file, now);
        Plan plan = planner.plan(request(file, decision.event(), event, ruling, now));
        ledger.write(plan, now);
        ruling.needsPerson().ifPresent(reason -> referrals.ask(file.id(), reason, now, now.plus(REVIEW_WITHIN)));
        decision.planned(plan, ruling);
    }

    private PlanRequest request(TraffickingCase file, EventId id, CourtEvent event, Ruling ruling, Instant now) {
        List<Notice> history = ledger.history(file.id(), event.matter());
        return new PlanRequest(
                file, id, event, ruling, recipients.of(file.id()), history, mayHaveGoneOut(history), now, live);
    }

    private Set<NoticeId> mayHaveGoneOut(List<Notice> history) {
        return history.isEmpty()
                ? Set.of()
                : ledger.attempts(history.stream().map(Notice::id).toList()).stream()
                        .filter(attempt -> attempt.state().mayHaveGoneOut())
                        .map(Attempt::notice)
                        .collect(Collectors.toSet());
    }

    /** The plan that an event would lead to, with nothing written. */
    Plan rehearse(TraffickingCase file, CourtEvent event, Instant now) {
        return planner.plan(request(file, new EventId(ids.get()), event, rulebook.rule(event, file, now), now));
    }

    private static Stream<String> statements(List<Match> matches) {
        return matches.stream()
                .flatMap(match -> match.evidence().stream())
                .map(Evidence::statement)
                .distinct();
    }
}
