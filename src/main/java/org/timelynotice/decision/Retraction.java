package org.timelynotice.decision;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.notice.CaseEvents.Known;
import org.timelynotice.notice.EventId;

/** Decides what becomes of what a case was told of an event that does not concern it now. */
final class Retraction {

    private static final String NO_LONGER =
            "a later version of what was said of this case, which does not concern it or takes it back";
    private static final String NAMES_ANOTHER =
            "a later version of something that this case was told does not name this"
                    + " case: check whether what was told still holds";

    private final DecideForCase forCase;
    private final Supplier<UUID> ids;

    Retraction(DecideForCase forCase, Supplier<UUID> ids) {
        this.forCase = forCase;
        this.ids = ids;
    }

    /**
     * What a case was told of an event that now concerns another case, or none, was an error. Where the source surely says so it is
     * taken back, in the words that were said to this case; else a person looks, for a correction may be the error. A message that is
     * read again corrects nothing that a later one said; receipts grow with time.
     *
     * @param linked whether the event concerns another case that is followed
     */
    Decision decide(CaseId theCase, Arrival arrival, boolean linked, OnRecord record) {
        CourtEvent event = arrival.event();
        List<Known> told = record.events(theCase, event.header().source().id()).stream()
                .filter(known -> known.news() && known.event().header().action() != EventAction.WITHDRAWAL)
                .toList();
        long matters =
                told.stream().map(known -> known.event().matter()).distinct().count();
        boolean heardLater = told.stream()
                .anyMatch(known -> known.receipt().compareTo(arrival.receipt().value()) >= 0);
        if (matters == 0 || heardLater || record.file(theCase).isEmpty()) {
            return Decision.NOTHING;
        }
        CourtEvent last = told.get(told.size() - 1).event();
        if (matters > 1 || event.isQuestion() || !isSurelyAnother(event, last, linked)) {
            return forCase.ask(new CaseEntries(theCase, new EventId(ids.get()), arrival.now()), NAMES_ANOTHER, event);
        }
        CourtEvent takenBack =
                last.with(last.header().takenBackBy(event.header().source()));
        return forCase.decide(theCase, arrival.with(takenBack), List.of(NO_LONGER), record);
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
}
