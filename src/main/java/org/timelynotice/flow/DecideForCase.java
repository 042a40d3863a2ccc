package org.timelynotice.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.desk.Desk;
import org.timelynotice.docket.CaseEvent;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.CaseEvents;
import org.timelynotice.notice.CaseEvents.Known;
import org.timelynotice.notice.CaseHearings;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.MatterSoFar;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeLedger;
import org.timelynotice.notice.Plan;
import org.timelynotice.notice.PlanRequest;
import org.timelynotice.notice.Planner;
import org.timelynotice.recipient.Recipients;
import org.timelynotice.rights.Rulebook;
import org.timelynotice.rights.Ruling;

/** Decides what one event means for one case: whether it is news, what it makes due, what it takes back and what then stands again. */
final class DecideForCase {

    private static final String NO_LONGER =
            "a later version of what was said of this case, which does not concern it or takes it back";
    private static final String NAMES_ANOTHER =
            "a later version of something that this case was told does not name this"
                    + " case: look whether what was told still holds";

    private final Recipients recipients;
    private final CaseEvents events;
    private final NoticeLedger ledger;
    private final Desk desk;
    private final Rulebook rulebook;
    private final Planner planner;
    private final boolean live;

    DecideForCase(Rooms rooms, Rulebook rulebook, Planner planner, boolean live) {
        this.recipients = rooms.recipients();
        this.events = rooms.events();
        this.ledger = rooms.ledger();
        this.desk = rooms.desk();
        this.rulebook = rulebook;
        this.planner = planner;
        this.live = live;
    }

    /**
     * An event of a case as a message brought it.
     *
     * @param evidence why it concerns the case
     */
    record Linked(TraffickingCase file, Receipt receipt, int position, CourtEvent event, List<String> evidence) {}

    /** Decides within the caller's transaction; answers with the name under which the event is kept. */
    EventId decide(Linked linked, CaseDecision decision, List<String> explanation) {
        Said said = said(linked.file().id(), linked.receipt(), linked.event());
        CourtEvent event = said.event();
        Optional<String> notNew = said.whyNotNew();
        var kept = new CaseEvents.Kept(
                decision.event(), linked.file().id(), linked.receipt().value(), linked.position(), notNew.isEmpty());
        EventId known = events.add(kept, event, decision.now());
        if (!known.equals(decision.event())) {
            explanation.add("this event of this message was decided before");
            return known;
        }
        decision.linked(event, linked.receipt(), linked.evidence());
        said.question(ledger).ifPresent(reason -> ask(linked.file(), reason, decision));
        notNew.ifPresentOrElse(
                reason -> {
                    explanation.add(reason);
                    decision.nothingNew(reason);
                },
                () -> carryOut(linked.file(), event, said.soFar(), decision));
        return known;
    }

    /**
     * What a case was told of an event that now concerns another case, or none, was an error. Where the source surely says so it is
     * taken back, in the words that were said to this case; else a person looks, for a correction may be the error. A message that is
     * read again puts nothing right that a later one said; receipts grow with time.
     *
     * @param linked whether the event concerns another case that is followed
     */
    Optional<EventOutcome> putRight(
            TraffickingCase file, DecideEvent.Arrival arrival, boolean linked, CaseDecision decision) {
        CourtEvent event = arrival.event();
        List<Known> told = events.of(file.id(), event.header().source().id()).stream()
                .filter(known -> known.news() && known.event().header().action() != EventAction.WITHDRAWAL)
                .toList();
        long matters =
                told.stream().map(known -> known.event().matter()).distinct().count();
        boolean heardLater = told.stream()
                .anyMatch(known -> known.receipt().compareTo(arrival.receipt().value()) >= 0);
        if (matters == 0 || heardLater) {
            return Optional.empty();
        }
        CourtEvent last = told.get(told.size() - 1).event();
        if (matters > 1 || !isSurelyAnother(event, last, linked)) {
            ask(file, NAMES_ANOTHER, decision);
            return Optional.empty();
        }
        var explanation = new ArrayList<>(List.of(NO_LONGER));
        CourtEvent takenBack =
                last.with(last.header().takenBackBy(event.header().source()));
        var corrected = new Linked(file, arrival.receipt(), arrival.position(), takenBack, List.of(NO_LONGER));
        EventId id = decide(corrected, decision, explanation);
        return Optional.of(new EventOutcome(
                EventOutcome.Verdict.LINKED, List.of(file.id().value()), List.of(id.value()), explanation));
    }

    private static boolean isSurelyAnother(CourtEvent event, CourtEvent last, boolean linked) {
        EventAction action = event.header().action();
        Set<String> then = numbers(last);
        Set<String> now = numbers(event);
        boolean otherNumber = !then.isEmpty() && !now.isEmpty() && Collections.disjoint(then, now);
        return action == EventAction.WITHDRAWAL || otherNumber || linked && action == EventAction.CORRECTION;
    }

    private static Set<String> numbers(CourtEvent event) {
        return event.header().caseNumbers().stream().map(CaseNumber::normalized).collect(Collectors.toSet());
    }

    private void ask(TraffickingCase file, String reason, CaseDecision decision) {
        desk.ask(file.id(), reason, decision.now(), decision.now().plus(DecideEvent.REVIEW_WITHIN));
        decision.personAsked(reason);
    }

    private Said said(CaseId theCase, Receipt receipt, CourtEvent event) {
        List<Known> ofMatter = events.of(theCase, event.matter());
        if (!ofMatter.isEmpty()) {
            return new Said(theCase, event, ofMatter, List.of());
        }
        if (event instanceof HearingEvent hearing) {
            var hearings = new CaseHearings(events.of(theCase, EventKind.hearings()));
            HearingEvent recognized = hearings.recognize(hearing, receipt.value());
            return new Said(theCase, recognized, events.of(theCase, recognized.matter()), List.of());
        }
        List<Known> alike = event instanceof CaseEvent ? events.newsOf(theCase, event.kind()) : List.of();
        return new Said(theCase, event, List.of(), alike);
    }

    private void carryOut(TraffickingCase file, CourtEvent event, MatterSoFar soFar, CaseDecision decision) {
        Set<EventId> takenBack = ids(soFar.takenBackBy(event));
        events.takeBack(List.copyOf(takenBack));
        plan(file, event, concerned(event, takenBack), decision);
        soFar.standsAgainAfter(event)
                .filter(known -> isAhead(known.event(), decision.now()))
                .ifPresent(known -> {
                    CaseDecision again = decision.about(known.id());
                    again.standsAgain(decision.event());
                    plan(file, known.event(), of(Set.of(decision.event())).negate(), again);
                });
    }

    private void plan(TraffickingCase file, CourtEvent event, Predicate<Notice> concerned, CaseDecision decision) {
        Instant now = decision.now();
        Ruling ruling = rulebook.rule(event, file, now);
        Plan plan = planner.plan(request(file, decision.event(), event, ruling, concerned, now));
        ledger.write(plan, now);
        decision.planned(plan, ruling);
        ruling.needsPerson().ifPresent(reason -> ask(file, reason, decision));
    }

    private PlanRequest request(
            TraffickingCase file,
            EventId id,
            CourtEvent event,
            Ruling ruling,
            Predicate<Notice> concerned,
            Instant now) {
        List<Notice> history = ledger.history(file.id(), event.matter()).stream()
                .filter(concerned)
                .toList();
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
    Plan rehearse(TraffickingCase file, EventId id, CourtEvent event, Instant now) {
        Said said = said(file.id(), new Receipt(id.value()), event);
        Predicate<Notice> concerned = concerned(said.event(), ids(said.soFar().takenBackBy(event)));
        Ruling ruling = rulebook.rule(event, file, now);
        return planner.plan(request(file, id, said.event(), ruling, concerned, now));
    }

    /** What lies behind is not announced again; what is no date to come, such as an escape, is. */
    private static boolean isAhead(CourtEvent event, Instant now) {
        boolean announces = event.kind().isHearing() || event.kind() == EventKind.RELEASE_SCHEDULED;
        return !announces
                || event.header().at().map(CourtTime::latest).map(now::isBefore).orElse(true);
    }

    /** A withdrawal concerns what was told of the events that it takes back, and nothing else of their matter. */
    private static Predicate<Notice> concerned(CourtEvent event, Set<EventId> takenBack) {
        return event.header().action() == EventAction.WITHDRAWAL ? of(takenBack) : notice -> true;
    }

    private static Predicate<Notice> of(Set<EventId> events) {
        return notice -> events.contains(notice.event());
    }

    private static Set<EventId> ids(List<Known> events) {
        return events.stream().map(Known::id).collect(Collectors.toSet());
    }
}
