package org.timelynotice.decision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.docket.CaseEvent;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.CaseEvents.Known;
import org.timelynotice.notice.CaseHearings;
import org.timelynotice.notice.MatterSoFar;

/**
 * An event beside what its case was told before.
 *
 * @param event as one of the hearing that it speaks of
 * @param ofMatter what was said of its matter, in the order in which it was decided
 * @param alike steps of the case of the same kind, if the matter is new: a snapshot gives each of them a new name at each poll
 */
record EventInCase(CaseId theCase, CourtEvent event, List<Known> ofMatter, List<Known> alike) {

    private static final String NOT_AMONG_WHAT_WAS_TOLD =
            "the source took back something that this case was never told: check whether what it was told still holds";
    private static final String NO_PLANNED_HEARING =
            "a hearing of this case was moved or called off, but not one that is planned: check whether a planned one is"
                    + " meant";

    /** Looks up what the case was told of an event's matter; a hearing that its court does not number is recognized by its time. */
    static EventInCase of(CaseId theCase, Receipt receipt, CourtEvent event, OnRecord record) {
        List<Known> ofMatter = record.events(theCase, event.matter());
        if (!ofMatter.isEmpty()) {
            return new EventInCase(theCase, event, ofMatter, List.of());
        }
        if (event instanceof HearingEvent hearing) {
            var hearings = new CaseHearings(record.events(theCase, EventKind.hearings()));
            HearingEvent recognized = hearings.recognize(hearing, receipt.value());
            return new EventInCase(theCase, recognized, record.events(theCase, recognized.matter()), List.of());
        }
        List<Known> alike = event instanceof CaseEvent ? record.newsOf(theCase, event.kind()) : List.of();
        return new EventInCase(theCase, event, List.of(), alike);
    }

    MatterSoFar soFar() {
        return new MatterSoFar(ofMatter);
    }

    Optional<String> whyNotNew() {
        return News.whyNotNew(event, soFar()).or(() -> News.whyKnownByAnotherName(event, standing(alike)));
    }

    private static List<CourtEvent> standing(List<Known> events) {
        return events.stream().collect(Collectors.groupingBy(one -> one.event().matter())).values().stream()
                .flatMap(matter -> new MatterSoFar(matter).lastWord().stream())
                .toList();
    }

    /** What a person must look at, whether it is news or not. */
    Optional<String> question(OnRecord record) {
        boolean findsNothing =
                !ofMatter.isEmpty() && whyNotNew().filter(News.UNHEARD::equals).isPresent();
        return findsNothing ? Optional.of(NOT_AMONG_WHAT_WAS_TOLD) : ofUnknownHearing(record);
    }

    /** A change of a hearing that nobody knows, while others of the case are planned. */
    private Optional<String> ofUnknownHearing(OnRecord record) {
        boolean changes = event.kind() == EventKind.HEARING_RESCHEDULED || event.kind() == EventKind.HEARING_CANCELLED;
        boolean takesBack = event.header().action() == EventAction.WITHDRAWAL;
        boolean unknown = changes && !takesBack && ofMatter.isEmpty();
        return unknown && plansHearings(record) ? Optional.of(NO_PLANNED_HEARING) : Optional.empty();
    }

    private boolean plansHearings(OnRecord record) {
        return record.open(theCase).stream().anyMatch(notice -> notice.kind().isHearing());
    }
}
