package org.timelynotice.decision;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.docket.CaseEvent;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.EventSource;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.Matter;
import org.timelynotice.docket.SamePerson;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.CaseEvents.Known;
import org.timelynotice.notice.CaseHearings;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.MatterSoFar;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.OrderInDoubt;

/**
 * An event beside what its case was told before.
 *
 * @param event as one of the hearing that it speaks of
 * @param ofMatter what was said of its matter, in the order in which it was decided
 * @param current what of it people were to know before the event came in; nothing, where it turns out that they knew it as two hearings
 * @param alike steps of the case of the same kind, if the matter is new: a snapshot gives each of them a new name at each poll
 * @param doubt hearings that it may be about, and nobody can tell; empty where it is sure
 */
record EventInCase(
        CaseId theCase,
        CourtEvent event,
        List<Known> ofMatter,
        Set<EventId> current,
        List<Known> alike,
        Optional<HearingInDoubt> doubt) {

    private static final String NOT_AMONG_WHAT_WAS_TOLD =
            "the source took back something that this case was never told: check whether what it was told still holds";
    private static final String FIND_OUT = ". Look at the message, find out what happened, and tell whom it concerns";
    private static final String NO_PLANNED_HEARING =
            "a hearing of this case was moved or called off, but not one that is planned: check whether a planned one is"
                    + " meant";

    /** An event that is on record, among all that was said of its matter. */
    static EventInCase onRecord(CaseId theCase, CourtEvent event, OnRecord record) {
        List<Known> ofMatter = event instanceof HearingEvent hearing
                ? new CaseHearings(record.hearings(theCase, hearing)).of(event.matter())
                : record.events(theCase, event.matter());
        return new EventInCase(theCase, event, ofMatter, current(ofMatter), List.of(), Optional.empty());
    }

    /** Looks up what the case was told of an event's matter; a hearing that its court does not number is recognized by its time. */
    static EventInCase of(CaseId theCase, Receipt receipt, CourtEvent event, OnRecord record) {
        if (event instanceof HearingEvent hearing) {
            return of(
                    theCase,
                    receipt,
                    hearing,
                    and(repeated(theCase, event, record), record.hearings(theCase, hearing)),
                    record);
        }
        List<Known> ofMatter = and(repeated(theCase, event, record), record.events(theCase, event.matter()));
        boolean mayBeAlike = event instanceof CaseEvent && ofMatter.isEmpty() || event.kind() == EventKind.DIED;
        List<Known> alike = mayBeAlike ? record.newsOf(theCase, event.kind()) : List.of();
        return new EventInCase(
                theCase, asItWasSaid(event, ofMatter), ofMatter, current(ofMatter), alike, Optional.empty());
    }

    /** Whoever takes back the last thing that they said of a stay takes it back as what it was told as. */
    private static CourtEvent asItWasSaid(CourtEvent event, List<Known> ofMatter) {
        List<Known> takenBack =
                event.header().source().act().isPresent() ? new MatterSoFar(ofMatter).takenBackBy(event) : List.of();
        return takenBack.stream()
                .map(Known::event)
                .findFirst()
                .map(said -> said.with(said.header().takenBackBy(event.header().source())))
                .orElse(event);
    }

    private static EventInCase of(
            CaseId theCase, Receipt receipt, HearingEvent hearing, List<Known> known, OnRecord record) {
        var hearings = new CaseHearings(known);
        CaseHearings.Recognized recognized = hearings.recognize(hearing, receipt.value());
        Known arriving = arriving(recognized.event(), receipt);
        List<Known> before = new CaseHearings(and(known, List.of(arriving)))
                .of(recognized.event().matter()).stream()
                        .filter(one -> one != arriving)
                        .toList();
        HearingEvent event = VersionInDoubt.asked(recognized.event(), before);
        boolean joins = before.size() > hearings.of(event.matter()).size();
        boolean waits = !recognized.maybe().isEmpty();
        Set<Matter> maybe = event.isQuestion()
                ? maybeChangedByQuestion(event, recognized, before, hearings)
                : waits || !isChangeOfUnknown(event, before) ? recognized.maybe() : hearings.maybeChangedBy(event);
        var doubt = new HearingInDoubt(maybe, hearings.names(maybe), waits);
        return new EventInCase(
                theCase,
                event,
                before,
                joins ? Set.of() : current(before),
                List.of(),
                Optional.of(doubt)
                        .filter(any -> event.isQuestion() ? any.concerns(theCase, record) : !maybe.isEmpty()));
    }

    /** What nobody understood may have moved the hearing that it names or called it off; without a name or a day, any that is to come. */
    private static Set<Matter> maybeChangedByQuestion(
            HearingEvent event, CaseHearings.Recognized recognized, List<Known> before, CaseHearings hearings) {
        if (!recognized.maybe().isEmpty()) {
            return recognized.maybe();
        }
        if (!before.isEmpty()) {
            return Set.of(event.matter());
        }
        boolean namesNone = !event.hasNumber() && event.header().at().isEmpty();
        return namesNone || isChangeOfUnknown(event, before) ? hearings.maybeChangedBy(event) : Set.of();
    }

    private static Set<EventId> current(List<Known> ofMatter) {
        return new MatterSoFar(ofMatter).current().stream().map(Known::id).collect(Collectors.toSet());
    }

    private static Known arriving(CourtEvent event, Receipt receipt) {
        return new Known(new EventId(new UUID(0, 0)), receipt.value(), true, event);
    }

    private static List<Known> and(List<Known> some, List<Known> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Versions of the same event that said nothing new: they tell all the same whether this one is older. */
    private static List<Known> repeated(CaseId theCase, CourtEvent event, OnRecord record) {
        EventSource source = event.header().source();
        List<Known> versions =
                source.version() == EventSource.UNCOUNTED ? List.of() : record.events(theCase, source.id());
        return versions.stream()
                .filter(one -> !one.isFact() && one.event().matter().equals(event.matter()))
                .toList();
    }

    /** The matters under which it is on record: a hearing may have had several names. */
    Set<Matter> matters() {
        return Stream.concat(ofMatter.stream().map(Known::event), Stream.of(event))
                .map(CourtEvent::matter)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Notices of its matter, under whatever name. */
    List<Notice> notices(OnRecord record, Predicate<Notice> which) {
        return matters().stream()
                .flatMap(matter -> record.notices(theCase, matter).stream())
                .filter(which)
                .toList();
    }

    MatterSoFar soFar() {
        return new MatterSoFar(ofMatter);
    }

    Optional<String> whyNotNew() {
        return News.whyNotNew(event, soFar())
                .or(() -> News.whyKnownByAnotherName(event, standing(alike)))
                .or(() -> News.whyKnownOfAnotherStay(event, standing(alike)));
    }

    private static List<CourtEvent> standing(List<Known> events) {
        return events.stream().collect(Collectors.groupingBy(one -> one.event().matter())).values().stream()
                .flatMap(matter -> new MatterSoFar(matter).lastWord().stream())
                .toList();
    }

    /** What a person must look at, whether it is news or not. */
    Optional<String> question(OnRecord record, Duration longAgo) {
        if (event.isQuestion()) {
            return wasAsked(record)
                    ? Optional.empty()
                    : Optional.of(String.join("; ", event.header().doubts()) + FIND_OUT);
        }
        if (doubt.filter(HearingInDoubt::waits).isPresent()) {
            return Optional.of(HearingInDoubt.WHICH);
        }
        boolean unheard = whyNotNew().filter(News.UNHEARD::equals).isPresent();
        return unheard && (!ofMatter.isEmpty() || standsOfAnotherStay(record))
                ? Optional.of(NOT_AMONG_WHAT_WAS_TOLD)
                : ofUnknownHearing(record).or(this::saidAgain).or(() -> onceMore(longAgo));
    }

    /** A source that says again what nobody understood, under the name that it had, asks nobody again. */
    private boolean wasAsked(OnRecord record) {
        return record.events(theCase, event.header().source().id()).stream()
                .map(Known::event)
                .anyMatch(known -> known.kind() == event.kind()
                        && known.header().at().equals(event.header().at())
                        && known.header().doubts().equals(event.header().doubts()));
    }

    private Optional<String> onceMore(Duration longAgo) {
        return News.mayBeOnceMore(event, soFar(), longAgo) ? Optional.of(News.MAYBE_ONCE_MORE) : Optional.empty();
    }

    /** A message without its visit names the stay by the person, and one with it by the visit. */
    private boolean standsOfAnotherStay(OnRecord record) {
        int defendants =
                record.file(theCase).map(file -> file.defendants().size()).orElse(0);
        return event.header().source().act().isPresent()
                && EventKind.custody().stream()
                        .flatMap(kind -> record.newsOf(theCase, kind).stream())
                        .map(Known::event)
                        .filter(other -> SamePerson.ofCase(defendants, event, other))
                        .map(CourtEvent::matter)
                        .distinct()
                        .anyMatch(matter -> !new MatterSoFar(record.events(theCase, matter))
                                .takenBackBy(event)
                                .isEmpty());
    }

    /** What is said once more may have come to be so once more, after something that had changed it. */
    private Optional<String> saidAgain() {
        boolean sentAgain = soFar().lastWordOf(event.header().source().id()).isPresent();
        Known again = arriving(event, Receipt.NEWEST);
        return sentAgain || whyNotNew().filter(News.KNOWN::equals).isEmpty()
                ? Optional.empty()
                : OrderInDoubt.why(soFar(), soFar().and(again), again);
    }

    /** A change of a hearing that nobody knows, while others of the case are planned. */
    private Optional<String> ofUnknownHearing(OnRecord record) {
        boolean unknown = isChangeOfUnknown(event, ofMatter);
        return unknown && plansHearings(record) ? Optional.of(NO_PLANNED_HEARING) : Optional.empty();
    }

    private static boolean isChangeOfUnknown(CourtEvent event, List<Known> ofMatter) {
        boolean changes = event.kind() == EventKind.HEARING_RESCHEDULED || event.kind() == EventKind.HEARING_CANCELLED;
        boolean takesBack = event.header().action() == EventAction.WITHDRAWAL;
        return changes && !takesBack && ofMatter.isEmpty();
    }

    private boolean plansHearings(OnRecord record) {
        return record.open(theCase).stream().anyMatch(notice -> notice.kind().isHearing());
    }
}
