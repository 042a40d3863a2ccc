package org.timelynotice.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.timelynotice.audit.AuditLog;
import org.timelynotice.casefile.CaseFiles;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.correlation.Correlation;
import org.timelynotice.correlation.Evidence;
import org.timelynotice.correlation.Match;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.CaseEvents;
import org.timelynotice.notice.EventId;
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
    private final AuditLog audit;
    private final Supplier<UUID> ids;
    private final boolean live;

    public DecideEvent(Rooms rooms, Rulebook rulebook, Planner planner, Supplier<UUID> ids, boolean live) {
        this.cases = rooms.cases();
        this.recipients = rooms.recipients();
        this.events = rooms.events();
        this.ledger = rooms.ledger();
        this.referrals = rooms.referrals();
        this.audit = rooms.audit();
        this.rulebook = rulebook;
        this.planner = planner;
        this.ids = ids;
        this.live = live;
    }

    /** Decides within the caller's transaction. */
    EventOutcome decide(Receipt receipt, int position, CourtEvent event, Correlation correlation, Instant now) {
        if (correlation instanceof Correlation.Linked linked) {
            linked.doubtful().ifPresent(doubt -> openReview(receipt, position, doubt, now));
            return link(receipt, position, event, linked.matches(), now);
        }
        if (correlation instanceof Correlation.NeedsReview review) {
            openReview(receipt, position, review, now);
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

    private void openReview(Receipt receipt, int position, Correlation.NeedsReview doubt, Instant now) {
        List<Review.Candidate> candidates = doubt.candidates().stream()
                .map(match -> new Review.Candidate(
                        match.caseId().value(), statements(List.of(match)).toList()))
                .toList();
        var review = new Review(
                ids.get(),
                receipt.value(),
                position,
                doubt.reason(),
                candidates,
                now,
                now.plus(REVIEW_WITHIN),
                Optional.empty());
        referrals.open(review, Optional.empty());
    }

    /** Links an event to cases, by a sure match or by a person's word. */
    EventOutcome link(Receipt receipt, int position, CourtEvent event, List<Match> matches, Instant now) {
        Map<CaseId, List<Match>> byCase = new LinkedHashMap<>();
        matches.forEach(match ->
                byCase.computeIfAbsent(match.caseId(), id -> new ArrayList<>()).add(match));
        cases.lock(byCase.keySet());
        var eventIds = new ArrayList<UUID>();
        var explanation = new ArrayList<String>();
        byCase.forEach((id, reasons) -> {
            statements(reasons).forEach(explanation::add);
            cases.find(id)
                    .ifPresent(file -> decideFor(file, receipt, position, event, reasons, now, eventIds, explanation));
        });
        List<UUID> caseIds = byCase.keySet().stream().map(CaseId::value).toList();
        return new EventOutcome(EventOutcome.Verdict.LINKED, caseIds, eventIds, explanation);
    }

    private void decideFor(
            TraffickingCase file,
            Receipt receipt,
            int position,
            CourtEvent event,
            List<Match> reasons,
            Instant now,
            List<UUID> eventIds,
            List<String> explanation) {
        List<CourtEvent> earlier = events.of(file.id(), event.matter());
        var id = new EventId(ids.get());
        if (!events.add(id, file.id(), receipt.value(), position, event, now)) {
            explanation.add("this event of this message was decided before");
            return;
        }
        eventIds.add(id.value());
        var decision = new CaseDecision(audit, file.id(), id, now);
        decision.linked(event, receipt, statements(reasons).toList());
        News.whyNotNew(event, earlier)
                .ifPresentOrElse(
                        reason -> {
                            explanation.add(reason);
                            decision.nothingNew(reason);
                        },
                        () -> plan(file, id, event, now, decision));
    }

    private void plan(TraffickingCase file, EventId id, CourtEvent event, Instant now, CaseDecision decision) {
        Ruling ruling = rulebook.rule(event, file, now);
        Plan plan = planner.plan(new PlanRequest(
                file,
                id,
                event,
                ruling,
                recipients.of(file.id()),
                ledger.history(file.id(), event.matter()),
                now,
                live));
        ledger.write(plan, now);
        ruling.needsPerson().ifPresent(reason -> referrals.ask(file.id(), reason, now, now.plus(REVIEW_WITHIN)));
        decision.planned(plan, ruling);
    }

    /** The plan that an event would lead to, with nothing written. */
    Plan rehearse(TraffickingCase file, CourtEvent event, Instant now) {
        Ruling ruling = rulebook.rule(event, file, now);
        return planner.plan(new PlanRequest(
                file,
                new EventId(ids.get()),
                event,
                ruling,
                recipients.of(file.id()),
                ledger.history(file.id(), event.matter()),
                now,
                live));
    }

    private static Stream<String> statements(List<Match> matches) {
        return matches.stream()
                .flatMap(match -> match.evidence().stream())
                .map(Evidence::statement)
                .distinct();
    }
}
