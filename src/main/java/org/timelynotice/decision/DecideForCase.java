package org.timelynotice.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.desk.AnswerWithin;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.OtherCustody;
import org.timelynotice.notice.CaseEvents.Known;
import org.timelynotice.notice.CaseEvents.NewEvent;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.MatterSoFar;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.Plan;
import org.timelynotice.notice.PlanRequest;
import org.timelynotice.notice.Planner;
import org.timelynotice.rights.Rulebook;
import org.timelynotice.rights.Ruling;

/** Decides what one event means for one case: whether it is news, what it makes due, what it takes back and what then stands again. */
final class DecideForCase {

    private static final String DECIDED_BEFORE = "this event of this message was decided before";

    private final Rulebook rulebook;
    private final Planner planner;
    private final AnswerWithin answerWithin;
    private final Supplier<UUID> ids;
    private final boolean live;

    DecideForCase(Rulebook rulebook, Planner planner, AnswerWithin answerWithin, Supplier<UUID> ids, boolean live) {
        this.rulebook = rulebook;
        this.planner = planner;
        this.answerWithin = answerWithin;
        this.ids = ids;
        this.live = live;
    }

    /**
     * @param evidence why the event concerns the case
     */
    Decision decide(CaseId theCase, Arrival arrival, List<String> evidence, OnRecord record) {
        return record.file(theCase)
                .map(file -> Optional.ofNullable(record.decided(arrival.receipt(), arrival.position())
                                .get(theCase))
                        .map(known -> Decision.NOTHING.because(outcome(theCase, known, evidence, DECIDED_BEFORE)))
                        .orElseGet(() -> decide(file, arrival, evidence, record)))
                .orElseGet(() -> Decision.NOTHING.because(
                        new EventOutcome(EventOutcome.Verdict.LINKED, List.of(theCase.value()), List.of(), evidence)));
    }

    private Decision decide(TraffickingCase file, Arrival arrival, List<String> evidence, OnRecord record) {
        var inCase = EventInCase.of(file.id(), arrival.receipt(), arrival.event(), record);
        Optional<String> notNew = inCase.whyNotNew();
        var event = new NewEvent(
                new EventId(ids.get()),
                file.id(),
                arrival.receipt().value(),
                arrival.position(),
                notNew.isEmpty(),
                inCase.event(),
                arrival.now());
        var entries = new CaseEntries(file.id(), event.id(), arrival.now());
        Decision linked =
                Decision.of(new Decision.Link(event), entries.linked(event.event(), arrival.receipt(), evidence));
        Decision asked = inCase.question(record)
                .map(reason -> ask(entries, reason, event.event()))
                .orElse(Decision.NOTHING);
        Decision news = notNew.map(reason -> Decision.noted(entries.nothingNew(reason)))
                .orElseGet(() -> tell(file, event, inCase.soFar(), entries, record.after(linked)));
        EventOutcome outcome =
                outcome(file.id(), event.id(), evidence, notNew.stream().toArray(String[]::new));
        return linked.and(asked).and(news).because(outcome);
    }

    private static EventOutcome outcome(CaseId theCase, EventId event, List<String> evidence, String... more) {
        return new EventOutcome(
                EventOutcome.Verdict.LINKED,
                List.of(theCase.value()),
                List.of(event.value()),
                Stream.concat(evidence.stream(), Stream.of(more)).toList());
    }

    Decision ask(CaseEntries entries, String reason, CourtEvent event) {
        var task =
                new Decision.CaseTask(entries.theCase(), reason, entries.now(), answerWithin.by(event, entries.now()));
        return Decision.of(task, entries.personAsked(reason));
    }

    private Decision tell(
            TraffickingCase file, NewEvent event, MatterSoFar soFar, CaseEntries entries, OnRecord record) {
        Set<EventId> takenBack =
                soFar.takenBackBy(event.event()).stream().map(Known::id).collect(Collectors.toSet());
        CourtEvent asNow = anewAfterCancellation(event.event(), soFar);
        Decision told =
                takeBack(takenBack).and(plan(file, asNow, concerned(event.event(), takenBack), entries, record));
        return soFar.standsAgainAfter(event.event())
                .filter(known -> isAhead(known.event(), event.decidedAt()))
                .map(known -> {
                    CaseEntries again = entries.about(known.id());
                    return told.and(Decision.noted(again.standsAgain(event.id())))
                            .and(plan(
                                    file, known.event(), of(Set.of(event.id())).negate(), again, record.after(told)));
                })
                .orElse(told);
    }

    /** What replaces a hearing that is off is counted from its own day: nobody expects the old one any more. */
    private static CourtEvent anewAfterCancellation(CourtEvent event, MatterSoFar soFar) {
        boolean wasOff = soFar.lastWord()
                .filter(word -> word.kind() == EventKind.HEARING_CANCELLED)
                .isPresent();
        return wasOff && event instanceof HearingEvent hearing && event.kind().setsHearing() ? hearing.anew() : event;
    }

    private static Decision takeBack(Set<EventId> events) {
        return events.isEmpty() ? Decision.NOTHING : Decision.of(new Decision.TakeBack(List.copyOf(events)));
    }

    private Decision plan(
            TraffickingCase file, CourtEvent event, Predicate<Notice> concerned, CaseEntries entries, OnRecord record) {
        Ruling ruling = rulebook.rule(event, file, entries.now());
        List<Notice> history = Stream.concat(
                        record.notices(file.id(), event.matter()).stream().filter(concerned),
                        new UndoneElsewhere(file, event, record).notices().stream())
                .toList();
        Plan plan = planner.plan(new PlanRequest(
                file,
                entries.event(),
                event,
                ruling,
                record.people(file.id()),
                history,
                record.mayHaveGoneOut(history),
                entries.now(),
                live));
        var stopped = new Stopped(file, event, entries.event(), record);
        Decision planned = planned(stopped.reason().map(plan::handedOver).orElse(plan), ruling, entries);
        Plan ended = new Stopped(file, event, entries.event(), record.after(planned)).ended();
        Decision all = planned.and(planned(ended, ruling, entries))
                .and(UnknownElections.ask(
                        event, ruling, record.people(file.id()), entries, answerWithin.by(event, entries.now())));
        return Stream.of(ruling.needsPerson(), stopped.question(), questionOf(event))
                .flatMap(Optional::stream)
                .map(reason -> ask(entries, reason, event))
                .reduce(all, Decision::and);
    }

    /** Whether such a transfer is a release in law is for no machine to say. */
    private static Optional<String> questionOf(CourtEvent event) {
        return Optional.of(event)
                .filter(OtherCustody::mayBeRelease)
                .map(
                        transfer ->
                                "a jail let the defendant go, and by its words somebody else holds them now: this is told as a"
                                        + " transfer. Make sure that they are held, and tell of a release where the law calls it one");
    }

    private static Decision planned(Plan plan, Ruling ruling, CaseEntries entries) {
        return Decision.of(new Decision.PlanNotices(plan), entries.planned(plan, ruling));
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
}
