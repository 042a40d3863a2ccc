package org.timelynotice.flow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.notice.CaseEvents.Known;
import org.timelynotice.notice.MatterSoFar;
import org.timelynotice.notice.NoticeLedger;
import org.timelynotice.notice.NoticeState;

/**
 * An event beside what its case was told before.
 *
 * @param event as one of the hearing that it speaks of
 * @param ofMatter what was said of its matter, in the order in which it was decided
 * @param alike steps of the case of the same kind, if the matter is new: a snapshot gives each of them a new name at each poll
 */
record Said(CaseId theCase, CourtEvent event, List<Known> ofMatter, List<Known> alike) {

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
    Optional<String> question(NoticeLedger ledger) {
        boolean findsNothing =
                !ofMatter.isEmpty() && whyNotNew().filter(News.UNHEARD::equals).isPresent();
        return findsNothing
                ? Optional.of(
                        "something was taken back that is not among what this case was told: look whether what it was"
                                + " told still holds")
                : ofUnknownHearing(ledger);
    }

    /** A change of a hearing that nobody knows, while others of the case are planned. */
    private Optional<String> ofUnknownHearing(NoticeLedger ledger) {
        boolean changes = event.kind() == EventKind.HEARING_RESCHEDULED || event.kind() == EventKind.HEARING_CANCELLED;
        boolean takesBack = event.header().action() == EventAction.WITHDRAWAL;
        return changes && !takesBack && ofMatter.isEmpty() && plansHearings(ledger)
                ? Optional.of(
                        "a hearing of this case was moved or called off, but not one that is planned: look whether"
                                + " a planned one is meant")
                : Optional.empty();
    }

    private boolean plansHearings(NoticeLedger ledger) {
        return ledger.of(theCase).stream()
                .filter(notice -> notice.kind().isHearing())
                .anyMatch(notice -> notice.state() instanceof NoticeState.Open);
    }
}
