package org.timelynotice.decision;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.docket.CaseAccess;
import org.timelynotice.docket.CaseAccessEvent;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.Matter;
import org.timelynotice.docket.SamePerson;
import org.timelynotice.notice.CaseEvents.Known;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.MatterSoFar;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Occasion;
import org.timelynotice.notice.Plan;
import org.timelynotice.notice.PlannedNotice;

/** A death or an expungement: from then on no machine says anything of the person or the case that a person has not looked at. */
record Stopped(TraffickingCase file, CourtEvent event, EventId id, OnRecord record) {

    private static final String DEAD =
            "the death of the defendant is on record: a person decides whether this is still told";
    private static final String EXPUNGED =
            "the case is on record as expunged: a person decides whether this may still be told, and in what words";

    /** Why what is planned for the event is handed to a person; empty where nothing that is on record forbids a machine to tell it. */
    Optional<String> reason() {
        if (takesBack() || stops()) {
            return Optional.empty();
        }
        return isExpunged() ? Optional.of(EXPUNGED) : Optional.of(DEAD).filter(dead -> isDead());
    }

    /** What a person is asked because of the event itself. */
    Optional<String> question() {
        if (!stops()) {
            return Optional.empty();
        }
        String what = event.kind() == EventKind.DIED ? "the death of a defendant" : "that the case is expunged";
        return Optional.of(
                takesBack()
                        ? what
                                + " was reported and has been taken back: what was stopped then must be told again by hand"
                        : what
                                + " is reported: what was planned is stopped. Make sure that it is so, and decide what must still be"
                                + " told, to whom and how");
    }

    /** What was planned before and is not sent now: what somebody must hear is handed over, a reminder falls away. */
    Plan ended() {
        List<Notice> ended = stops() && !takesBack()
                ? record.open(file.id()).stream()
                        .map(Notice::matter)
                        .distinct()
                        .flatMap(this::ended)
                        .toList()
                : List.of();
        return new Plan(List.of(), ended, List.of(), List.of());
    }

    private Stream<Notice> ended(Matter matter) {
        Set<EventId> concerned = record.events(file.id(), matter).stream()
                .filter(known -> concerns(known.event()))
                .map(Known::id)
                .filter(known -> !known.equals(id))
                .collect(Collectors.toSet());
        return record.notices(file.id(), matter).stream()
                .filter(notice -> concerned.contains(notice.event()) && notice.state() instanceof NoticeState.Waiting)
                .filter(notice -> notice.occasion() != Occasion.CORRECTION)
                .map(PlannedNotice::new)
                .map(this::end);
    }

    private Notice end(PlannedNotice planned) {
        String reason = event.kind() == EventKind.DIED ? DEAD : EXPUNGED;
        return planned.notice().occasion() == Occasion.REMINDER ? planned.superseded(reason) : planned.referred(reason);
    }

    private boolean takesBack() {
        return event.header().action() == EventAction.WITHDRAWAL;
    }

    private boolean stops() {
        return isDeath(event) || isExpungement(event);
    }

    /** One that is in doubt stops nothing. */
    private static boolean isDeath(CourtEvent event) {
        return event.kind() == EventKind.DIED && event.header().question().isEmpty();
    }

    private boolean concerns(CourtEvent other) {
        return event.kind() == EventKind.DIED ? isOfSamePerson(other) : isOfSameCase(other);
    }

    private boolean isExpunged() {
        return stands(record.events(file.id(), Matter.access()), this::isOfSameCase)
                .filter(Stopped::isExpungement)
                .isPresent();
    }

    private boolean isDead() {
        return record.newsOf(file.id(), Set.of(EventKind.DIED)).stream()
                .map(Known::event)
                .filter(this::isOfSamePerson)
                .map(CourtEvent::matter)
                .distinct()
                .flatMap(matter -> stands(record.events(file.id(), matter), any -> true).stream())
                .anyMatch(Stopped::isDeath);
    }

    /** The last word of a matter, the event itself left aside. */
    private Optional<CourtEvent> stands(List<Known> ofMatter, Predicate<CourtEvent> which) {
        return new MatterSoFar(ofMatter.stream()
                        .filter(known -> !known.id().equals(id) && which.test(known.event()))
                        .toList())
                .lastWord();
    }

    private static boolean isExpungement(CourtEvent event) {
        return event instanceof CaseAccessEvent access && access.access() == CaseAccess.EXPUNGED;
    }

    private boolean isOfSamePerson(CourtEvent other) {
        return SamePerson.ofCase(file.defendants().size(), event, other);
    }

    /** A source that gives no number speaks of the case as a whole. */
    private boolean isOfSameCase(CourtEvent other) {
        Set<String> ours = numbers(event);
        Set<String> theirs = numbers(other);
        return ours.isEmpty() || theirs.isEmpty() || !Collections.disjoint(ours, theirs);
    }

    private static Set<String> numbers(CourtEvent event) {
        return event.header().caseNumbers().stream().map(CaseNumber::normalized).collect(Collectors.toSet());
    }
}
