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
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.OrderInDoubt;
import org.timelynotice.notice.Plan;
import org.timelynotice.notice.PlanRequest;
import org.timelynotice.notice.PlannedNotice;
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
    private static final String LONG_AGO_IN_COURT =
            "this happened in court long ago and was reported only now: no message tells of it as news, so make sure that whoever"
                    + " must know knows";
    private static final String RELEASE_IN_LAW =
            "a jail let the defendant go, and by its words somebody else holds them now: this is told as a transfer. Make sure that"
                    + " they are held, and tell of a release where the law calls it one";
    private static final String ONCE_MORE =
            "it is reported once more, as of a later time, that somebody is out, and nothing says that they were back in between: whoever was"
                    + " told is not told again. Check whether it happened again, and tell whoever must be told";

    private static final String WHICH_STAY =
            "two stays in custody of one person contradict each other, and nothing in them tells which came last: check where they are,"
                    + " and tell whoever must be told";

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
                        .orElseGet(() -> decideDays(file, arrival, evidence, record)))
                .orElseGet(() -> Decision.NOTHING.because(
                        new EventOutcome(EventOutcome.Verdict.LINKED, List.of(theCase.value()), List.of(), evidence)));
    }

    /** What is said of one day of a calendar entry may say something of others. */
    private Decision decideDays(TraffickingCase file, Arrival arrival, List<String> evidence, OnRecord record) {
        List<CourtEvent> days = new OtherDays(file.id(), record, arrival.now()).and(arrival.event());
        Decision decided = Decision.NOTHING;
        for (int i = 0; i < days.size(); i++) {
            decided = decided.and(decide(file, arrival.beside(days.get(i), i), evidence, record.after(decided)));
        }
        return decided;
    }

    private Decision decide(TraffickingCase file, Arrival arrival, List<String> evidence, OnRecord record) {
        var inCase = EventInCase.of(file.id(), arrival.receipt(), arrival.event(), arrival.now(), record);
        Optional<String> cameAgain = CameAgain.question(arrival, inCase);
        Optional<String> notNew = inCase.whyNotNew().or(() -> cameAgain.map(asked -> News.KNOWN));
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
        Instant answerBy = inCase.doubt()
                .map(doubt -> doubt.answerBy(file.id(), record, usual(event), arrival.now()))
                .orElse(arrival.now());
        Decision asked = cameAgain
                .or(() -> inCase.question(record, planner.longAgo()))
                .map(reason -> ask(entries, reason, event, answerBy, inCase, record))
                .orElse(Decision.NOTHING)
                .and(laterWord(event, inCase));
        Facts facts = Facts.of(file, event, since(arrival, record, file), inCase, answerBy, record);
        Decision news = notNew.map(reason -> Decision.noted(entries.nothingNew(reason))
                        .and(reason.equals(News.OVERTAKEN) ? olderVersion(facts, entries, record) : Decision.NOTHING))
                .orElseGet(() -> tell(facts, entries, record.after(linked)));
        Optional<String> why = notNew.or(() -> facts.overtaken());
        EventOutcome outcome =
                outcome(file.id(), event.id(), evidence, why.stream().toArray(String[]::new));
        return linked.and(asked).and(news).because(outcome);
    }

    private Instant usual(NewEvent event) {
        return answerWithin.by(event.event(), event.decidedAt());
    }

    /** Where hearings are in doubt, whoever answers says which; until then nobody is reminded of them. */
    private Decision ask(
            CaseEntries entries, String reason, NewEvent event, Instant answerBy, EventInCase inCase, OnRecord record) {
        return inCase.doubt()
                .map(doubt -> askWhich(entries, reason, event, answerBy, doubt, record))
                .orElseGet(() -> ask(entries, reason, event.event()));
    }

    private static Decision askWhich(
            CaseEntries entries,
            String reason,
            NewEvent event,
            Instant answerBy,
            HearingInDoubt doubt,
            OnRecord record) {
        List<Notice> held = doubt.held(event.theCase(), record, answerBy);
        var task = new Decision.CaseTask(event.theCase(), reason, event.decidedAt(), answerBy);
        return Decision.of(
                        new Decision.AskWhichHearing(task, event.id(), doubt.hearings()), entries.personAsked(reason))
                .and(Decision.of(
                        new Decision.PlanNotices(new Plan(List.of(), held, List.of(), List.of())),
                        entries.stand(held)));
    }

    /** Whatever was said of its matter in other messages is not the last word any more. */
    private static Decision laterWord(NewEvent event, EventInCase inCase) {
        Set<UUID> earlier = inCase.ofMatter().stream()
                .map(Known::receipt)
                .filter(receipt -> !receipt.equals(event.receipt()))
                .collect(Collectors.toSet());
        return event.known().isFact() && !earlier.isEmpty()
                ? Decision.of(new Decision.LaterWord(earlier))
                : Decision.NOTHING;
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
     * @param answerBy when a person is to have said what it is about, where nobody knows
     * @param before what was said of it before
     * @param after the same with the event
     * @param stays other stays in custody of the same person
     */
    private record Facts(
            TraffickingCase file,
            NewEvent event,
            Since since,
            EventInCase inCase,
            Instant answerBy,
            MatterSoFar before,
            MatterSoFar after,
            OtherStays stays) {

        static Facts of(
                TraffickingCase file,
                NewEvent event,
                Since since,
                EventInCase inCase,
                Instant answerBy,
                OnRecord record) {
            MatterSoFar before = inCase.soFar();
            var stays = new OtherStays(file, event.event(), record);
            return new Facts(file, event, since, inCase, answerBy, before, before.and(event.known()), stays);
        }

        Optional<String> overtaken() {
            return Overtaken.why(after, event.known(), event.news() ? stays.later() : List.of());
        }

        /** What a machine would tell of it waits until somebody knows what it is about. */
        Plan waiting(Plan plan) {
            return inCase.doubt().filter(HearingInDoubt::waits).isPresent()
                    ? plan.held(HearingInDoubt.untold(), answerBy)
                    : plan;
        }

        boolean takesBack() {
            return event.event().header().action() == EventAction.WITHDRAWAL;
        }

        Set<EventId> takenBack() {
            return ids(before.takenBackBy(event.event()));
        }

        Set<EventId> reportedBefore(EventId one) {
            return after.standing().stream()
                    .filter(known -> known.id().equals(one))
                    .flatMap(known -> after.reportedBefore(known).stream())
                    .map(Known::id)
                    .collect(Collectors.toSet());
        }

        /** What people are to know, and were not to know before it came. */
        List<Known> again() {
            return after.current().stream()
                    .filter(one -> !one.id().equals(event.id()))
                    .filter(one -> !inCase.current().contains(one.id())
                            || !before.reportedBefore(one).isEmpty()
                                    && after.reportedBefore(one).isEmpty())
                    .filter(one -> isAhead(one.event(), event.decidedAt()))
                    .toList();
        }
    }

    private static Set<EventId> ids(List<Known> some) {
        return some.stream().map(Known::id).collect(Collectors.toSet());
    }

    private Decision tell(Facts facts, CaseEntries entries, OnRecord record) {
        return again(
                facts,
                facts.takesBack() ? takeBack(facts, entries, record) : inItsPlace(facts, entries, record),
                entries,
                record);
    }

    private Decision again(Facts facts, Decision before, CaseEntries entries, OnRecord record) {
        Decision told = before;
        for (Known known : facts.again()) {
            CaseEntries again = entries.about(known.id());
            told = told.and(Decision.noted(again.standsAgain(facts.event().id())))
                    .and(standAgain(facts, known, again, record.after(told)));
        }
        return told;
    }

    /**
     * As if an event that is on record had never been said of the case: what is still to be said of it is withdrawn, and what it had replaced
     * stands again.
     *
     * @param heard when its message had come
     * @param why in words that name nobody
     */
    Decision undo(CaseId theCase, Known known, Instant heard, String why, Instant now, OnRecord record) {
        return record.file(theCase)
                .map(file -> undo(file, known, heard, why, now, record))
                .orElse(Decision.NOTHING);
    }

    private Decision undo(TraffickingCase file, Known known, Instant heard, String why, Instant now, OnRecord record) {
        EventInCase inCase = EventInCase.onRecord(file.id(), known.event(), record);
        var event = new NewEvent(known.id(), file.id(), known.receipt(), 0, known.news(), known.event(), now);
        var since = new Since(heard, record.followedSince(file.id()).orElse(heard));
        var without = new MatterSoFar(inCase.ofMatter().stream()
                .filter(one -> !one.id().equals(known.id()))
                .toList());
        var facts = new Facts(
                file, event, since, inCase, now, inCase.soFar(), without, new OtherStays(file, known.event(), record));
        var entries = new CaseEntries(file.id(), known.id(), now);
        List<Notice> withdrawn = inCase.notices(record, of(Set.of(known.id()))).stream()
                .flatMap(notice -> withdrawn(notice, why).stream())
                .toList();
        List<EventId> again =
                facts.takesBack() ? facts.again().stream().map(Known::id).toList() : List.of();
        Decision undone = Decision.of(
                        new Decision.Undo(
                                known.id(),
                                again,
                                withdrawn.stream().map(Notice::id).toList()),
                        entries.undone(why))
                .and(Decision.of(
                        new Decision.PlanNotices(new Plan(List.of(), withdrawn, List.of(), List.of())),
                        entries.stand(withdrawn)));
        Decision asked = Undone.question(file, known.event(), record)
                .map(reason -> ask(entries, reason, known.event()))
                .orElse(Decision.NOTHING);
        return again(facts, undone.and(asked), entries, record.after(undone));
    }

    private static Optional<Notice> withdrawn(Notice notice, String why) {
        return notice.state() instanceof NoticeState.Waiting
                ? Optional.of(new PlannedNotice(notice).superseded(why))
                : notice.withPerson().map(handed -> handed.withdrawn(why));
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
        boolean longAgo = planner.isLongAgo(known.event(), entries.now());
        return planned(owed.with(longAgo ? plan.handedOver(longAgo(known.event())) : plan), facts, entries, record);
    }

    /** What came after it is untouched, and if that replaced it nobody is told of it now. */
    private Decision inItsPlace(Facts facts, CaseEntries entries, OnRecord record) {
        Known fact = facts.event().known();
        MatterSoFar matter = facts.after();
        Set<EventId> later = ids(matter.after(fact));
        List<Notice> history = facts.inCase().notices(record, of(later).negate());
        Owed owed = plan(facts, anewAfterCancellation(fact.event(), facts.before()), history, entries, record);
        List<Known> elsewhere = facts.stays().later();
        List<Notice> since = Stream.concat(
                        facts.inCase().notices(record, of(later)).stream(),
                        elsewhere.stream().flatMap(one -> notices(facts, one, record)))
                .toList();
        var words = new Words(since, record.mayHaveGoneOut(since));
        Decision told;
        if (!matter.replacements(fact).isEmpty() || !elsewhere.isEmpty()) {
            told = overtaken(owed, words, facts, entries, record);
        } else if (planner.isLongAgo(fact.event(), entries.now())) {
            told = longAgo(owed, facts, entries, record);
        } else {
            told = planned(owed.with(owed.plan().and(words.unsaid(owed.plan()))), facts, entries, record);
        }
        return OrderInDoubt.why(facts.before(), matter, fact)
                .or(() -> Optional.of(ONCE_MORE).filter(why -> matter.isReportedLongAfter(fact)))
                .or(() -> Optional.of(WHICH_STAY)
                        .filter(why -> !facts.stays().contradictions().isEmpty()))
                .map(reason -> told.and(ask(entries, reason, fact.event())))
                .orElse(told);
    }

    private static Stream<Notice> notices(Facts facts, Known one, OnRecord record) {
        return record.notices(facts.file().id(), one.event().matter()).stream()
                .filter(notice -> notice.event().equals(one.id()));
    }

    /** It is on record, and what it replaces is over; whether anybody still need hear of it is for a person to say. */
    private Decision longAgo(Owed owed, Facts facts, CaseEntries entries, OnRecord record) {
        String why = longAgo(owed.event());
        Plan byHand = owed.plan().handedOver(why);
        Decision told = planned(owed.with(byHand), facts, entries, record);
        boolean silent = told.asked().isEmpty() && facts.event().event().kind().isAlarm();
        return silent ? told.and(ask(entries, why, facts.event().event())) : told;
    }

    private static String longAgo(CourtEvent event) {
        return event.kind().isCustody() ? LONG_AGO : LONG_AGO_IN_COURT;
    }

    private Decision overtaken(Owed owed, Words words, Facts facts, CaseEntries entries, OnRecord record) {
        var overtaken = new Overtaken(owed.plan(), words);
        Decision told = planned(owed.with(overtaken.plan()), facts, entries, record);
        Decision noted = Decision.noted(entries.overtaken(facts.overtaken().orElse("")));
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
                live,
                facts.reportedBefore(entries.event())));
        var stopped = new Stopped(file, event, entries.event(), record);
        return new Owed(
                event,
                ruling,
                facts.waiting(event.header()
                        .question()
                        .map(plan::inDoubt)
                        .or(() -> stopped.reason()
                                .or(() -> TimeDoubt.questionFirst(event))
                                .map(plan::handedOver))
                        .orElse(plan)),
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
