package org.timelynotice.decision;

import java.time.Instant;
import java.util.HashSet;
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
import org.timelynotice.docket.TimeDoubt;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.OtherCustody;
import org.timelynotice.notice.CaseEvents.Known;
import org.timelynotice.notice.CaseEvents.NewEvent;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.MatterSoFar;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.OrderInDoubt;
import org.timelynotice.notice.Plan;
import org.timelynotice.notice.PlanRequest;
import org.timelynotice.notice.Planner;
import org.timelynotice.rights.Rulebook;
import org.timelynotice.rights.Ruling;
import org.timelynotice.rights.Since;

/** Decides what one event means for one case: whether it is news, what it makes due, what it takes back and what then stands again. */
final class DecideForCase {

    /** That somebody is where they were is said again by the correction of what was said since. */
    private static final Set<EventKind> HELD_AS_BEFORE = Set.of(
            EventKind.BOOKED,
            EventKind.CUSTODY_STATUS,
            EventKind.TRANSFERRED,
            EventKind.RETURNED,
            EventKind.RECAPTURED);

    private static final String LONG_AGO =
            "this befell the defendant's custody long ago and was reported only now: no message tells of it as news, so"
                    + " find out how it stands and make sure that whoever must know knows";
    private static final String RELEASE_IN_LAW =
            "a jail let the defendant go, and by its words somebody else holds them now: this is told as a transfer. Make sure that"
                    + " they are held, and tell of a release where the law calls it one";

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
        Decision asked = inCase.question(record, planner.longAgo())
                .map(reason -> ask(entries, reason, event.event()))
                .orElse(Decision.NOTHING);
        Facts facts = Facts.of(file, event, since(arrival, record, file), inCase);
        Decision news = notNew.map(reason -> Decision.noted(entries.nothingNew(reason))
                        .and(reason.equals(News.OVERTAKEN) ? olderVersion(facts, entries, record) : Decision.NOTHING))
                .orElseGet(() -> tell(facts, entries, record.after(linked)));
        Optional<String> why = notNew.or(() -> Overtaken.why(facts.after(), event.known()));
        EventOutcome outcome =
                outcome(file.id(), event.id(), evidence, why.stream().toArray(String[]::new));
        return linked.and(asked).and(news).because(outcome);
    }

    private static Since since(Arrival arrival, OnRecord record, TraffickingCase file) {
        return new Since(arrival.heard(), record.followedSince(file.id()).orElse(arrival.heard()));
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

    /**
     * An event among what was said of its matter.
     *
     * @param since from when somebody could know of it
     * @param before what was said of it before
     * @param after the same with the event
     */
    private record Facts(
            TraffickingCase file,
            NewEvent event,
            Since since,
            EventInCase inCase,
            MatterSoFar before,
            MatterSoFar after) {

        static Facts of(TraffickingCase file, NewEvent event, Since since, EventInCase inCase) {
            MatterSoFar before = inCase.soFar();
            return new Facts(file, event, since, inCase, before, before.and(event.known()));
        }

        boolean takesBack() {
            return event.event().header().action() == EventAction.WITHDRAWAL;
        }

        Set<EventId> takenBack() {
            return ids(before.takenBackBy(event.event()));
        }

        /** What people are to know, and were not to know before it came. */
        List<Known> again() {
            return after.current().stream()
                    .filter(one ->
                            !one.id().equals(event.id()) && !inCase.current().contains(one.id()))
                    .filter(one -> isAhead(one.event(), event.decidedAt()))
                    .toList();
        }
    }

    private static Set<EventId> ids(List<Known> some) {
        return some.stream().map(Known::id).collect(Collectors.toSet());
    }

    private Decision tell(Facts facts, CaseEntries entries, OnRecord record) {
        Decision told = facts.takesBack() ? takeBack(facts, entries, record) : inItsPlace(facts, entries, record);
        for (Known known : facts.again()) {
            CaseEntries again = entries.about(known.id());
            told = told.and(Decision.noted(again.standsAgain(facts.event().id())))
                    .and(standAgain(facts, known, again, record.after(told)));
        }
        return told;
    }

    private Decision takeBack(Facts facts, CaseEntries entries, OnRecord record) {
        Set<EventId> takenBack = facts.takenBack();
        Decision told =
                takenBack.isEmpty() ? Decision.NOTHING : Decision.of(new Decision.TakeBack(List.copyOf(takenBack)));
        List<Notice> history = facts.inCase().notices(record, of(takenBack));
        return told.and(planned(plan(facts, facts.event().event(), history, entries, record), facts, entries, record));
    }

    /** What was told of the event that took its place is no part of it; what need not be said again was known all along. */
    private Decision standAgain(Facts facts, Known known, CaseEntries entries, OnRecord record) {
        Set<EventId> others = new HashSet<>(ids(facts.after().after(known)));
        others.add(facts.event().id());
        if (HELD_AS_BEFORE.contains(known.event().kind())) {
            others.addAll(facts.takenBack());
        }
        List<Notice> history = facts.inCase().notices(record, of(others).negate());
        Owed owed = plan(facts, known.event(), history, entries, record);
        Plan plan = facts.after().standing().size() > 1 ? Overtaken.withoutCalledOffUntold(owed.plan()) : owed.plan();
        return planned(owed.with(plan), facts, entries, record);
    }

    /** What came after it is untouched, and if that replaced it nobody is told of it now. */
    private Decision inItsPlace(Facts facts, CaseEntries entries, OnRecord record) {
        Known fact = facts.event().known();
        MatterSoFar matter = facts.after();
        Set<EventId> later = ids(matter.after(fact));
        List<Notice> history = facts.inCase().notices(record, of(later).negate());
        Owed owed = plan(facts, anewAfterCancellation(fact.event(), facts.before()), history, entries, record);
        List<Notice> since = facts.inCase().notices(record, of(later));
        var words = new Words(since, record.mayHaveGoneOut(since));
        Decision told;
        if (!matter.replacements(fact).isEmpty()) {
            told = overtaken(owed, words, facts, entries, record);
        } else if (planner.isLongAgo(fact.event(), entries.now())) {
            told = longAgo(owed, facts, entries, record);
        } else {
            told = planned(owed.with(owed.plan().and(words.unsaid(owed.plan()))), facts, entries, record);
        }
        return OrderInDoubt.why(facts.before(), matter, fact)
                .map(reason -> told.and(ask(entries, reason, fact.event())))
                .orElse(told);
    }

    /** It is on record, and what it replaces is over; whether anybody still need hear of it is for a person to say. */
    private Decision longAgo(Owed owed, Facts facts, CaseEntries entries, OnRecord record) {
        Plan byHand = owed.plan().handedOver(LONG_AGO);
        Decision told = planned(owed.with(byHand), facts, entries, record);
        boolean silent = told.asked().isEmpty() && facts.event().event().kind().isAlarm();
        return silent ? told.and(ask(entries, LONG_AGO, facts.event().event())) : told;
    }

    private Decision overtaken(Owed owed, Words words, Facts facts, CaseEntries entries, OnRecord record) {
        var overtaken = new Overtaken(owed.plan(), words);
        Decision told = planned(owed.with(overtaken.plan()), facts, entries, record);
        Decision noted = Decision.noted(entries.overtaken(
                Overtaken.why(facts.after(), facts.event().known()).orElse("")));
        return overtaken
                .question(facts.event().event())
                .map(reason ->
                        noted.and(told).and(ask(entries, reason, facts.event().event())))
                .orElse(noted.and(told));
    }

    /** It is no fact beside the later one, which may say of it what nobody need hear now. */
    private Decision olderVersion(Facts facts, CaseEntries entries, OnRecord record) {
        Owed owed = plan(facts, facts.event().event(), List.of(), entries, record);
        List<Notice> since = facts.inCase().notices(record, notice -> true);
        Plan off = new Overtaken(owed.plan(), new Words(since, record.mayHaveGoneOut(since))).calledOffUntold();
        return off.equals(Plan.NOTHING)
                ? Decision.NOTHING
                : Decision.of(new Decision.PlanNotices(off), entries.planned(off));
    }

    /**
     * What an event leads to.
     *
     * @param elections what is asked because nobody knows whether somebody wants to hear of it
     */
    private record Owed(CourtEvent event, Ruling ruling, Plan plan, Decision elections) {

        Owed with(Plan other) {
            return new Owed(event, ruling, other, elections);
        }
    }

    private Owed plan(Facts facts, CourtEvent event, List<Notice> ofMatter, CaseEntries entries, OnRecord record) {
        TraffickingCase file = facts.file();
        Ruling ruling = rulebook.rule(event, file, entries.now(), facts.since());
        List<Notice> history = Stream.concat(
                        ofMatter.stream(), new UndoneElsewhere(file, event, record).notices().stream())
                .toList();
        var together = new ToldTogether(file.id(), record);
        Plan plan = planner.plan(new PlanRequest(
                file,
                entries.event(),
                event,
                ruling,
                record.people(file.id()),
                history,
                record.mayHaveGoneOut(history),
                together.of(event, facts.event().receipt()),
                together.ofAny(facts.inCase().ofMatter()),
                entries.now(),
                live));
        var stopped = new Stopped(file, event, entries.event(), record);
        return new Owed(
                event,
                ruling,
                event.header()
                        .question()
                        .map(plan::inDoubt)
                        .or(() -> stopped.reason()
                                .or(() -> TimeDoubt.questionFirst(event))
                                .map(plan::handedOver))
                        .orElse(plan),
                UnknownElections.ask(
                        event, ruling, record.people(file.id()), entries, answerWithin.by(event, entries.now())));
    }

    private Decision planned(Owed owed, Facts facts, CaseEntries entries, OnRecord record) {
        CourtEvent event = owed.event();
        Decision planned = Decision.of(new Decision.PlanNotices(owed.plan()), entries.planned(owed.plan()));
        var stopped = new Stopped(facts.file(), event, entries.event(), record.after(planned));
        Plan ended = stopped.ended();
        Decision all = planned.and(Decision.of(new Decision.PlanNotices(ended), entries.planned(ended)))
                .and(owed.elections());
        return Stream.concat(
                        Stream.of(
                                        owed.ruling().needsPerson(),
                                        stopped.question(),
                                        inDoubt(owed),
                                        ToldTogether.question(
                                                event,
                                                owed.plan(),
                                                facts.inCase().ofMatter()))
                                .flatMap(Optional::stream),
                        questionsOf(event))
                .map(reason -> ask(entries, reason, event))
                .reduce(all, Decision::and);
    }

    /** Whoever is handed a notice of it reads there what to find out; where nobody is, somebody is asked all the same. */
    private static Optional<String> inDoubt(Owed owed) {
        boolean asked =
                owed.plan().notices().stream().anyMatch(notice -> notice.state().needsPerson());
        return owed.event().header().question().filter(question -> !asked);
    }

    /** What no machine can know of an event, and nobody is asked about by a notice that is handed over. */
    private static Stream<String> questionsOf(CourtEvent event) {
        Stream<String> release = Stream.of(RELEASE_IN_LAW).filter(reason -> OtherCustody.mayBeRelease(event));
        boolean askedFirst = TimeDoubt.questionFirst(event).isPresent();
        return Stream.concat(release, TimeDoubt.question(event).filter(reason -> !askedFirst).stream());
    }

    /** What replaces a hearing that is off is counted from its own day: nobody expects the old one any more. */
    private static CourtEvent anewAfterCancellation(CourtEvent event, MatterSoFar soFar) {
        boolean wasOff = soFar.lastWord()
                .filter(word -> word.kind() == EventKind.HEARING_CANCELLED)
                .isPresent();
        return wasOff && event instanceof HearingEvent hearing && event.kind().setsHearing() ? hearing.anew() : event;
    }

    /** What lies behind is not announced again; what is no date to come, such as an escape, is. */
    private static boolean isAhead(CourtEvent event, Instant now) {
        boolean announces = event.kind().isHearing() || event.kind() == EventKind.RELEASE_SCHEDULED;
        return !announces
                || event.header().at().map(CourtTime::latest).map(now::isBefore).orElse(true);
    }

    private static Predicate<Notice> of(Set<EventId> events) {
        return notice -> events.contains(notice.event());
    }
}
