package org.timelynotice.notice;

import java.util.List;
import java.util.Optional;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventKind;
import org.timelynotice.notice.CaseEvents.Known;

/** Where two things that were said of a matter contradict each other and their sources do not say which came last: a person is asked. */
public final class OrderInDoubt {

    private static final String WHICH_CAME_LAST =
            "two things that were said of one hearing, or of one custody, contradict each other, and nothing in them tells which came"
                    + " last: check which of them holds, and tell whoever must be told";

    private OrderInDoubt() {}

    /**
     * What to ask about a fact that has just come in.
     *
     * @param before what was said of its matter before
     * @param after the same with the fact
     */
    public static Optional<String> why(MatterSoFar before, MatterSoFar after, Known fact) {
        List<Known> later = after.replacements(fact);
        boolean byArrivalAlone =
                later.isEmpty() && after.contradictions(fact).stream().anyMatch(before.current()::contains);
        boolean byHowThingsGo = !later.isEmpty()
                && later.stream()
                        .allMatch(one -> !after.isSurelyBefore(fact, one) && mayComeFirst(one, fact.event(), after));
        return byArrivalAlone || byHowThingsGo ? Optional.of(WHICH_CAME_LAST) : Optional.empty();
    }

    /** Whether the fact may be the later of the two after all: a hearing that was set again, somebody who was let out again. */
    private static boolean mayComeFirst(Known one, CourtEvent fact, MatterSoFar matter) {
        if (!fact.kind().isHearing()) {
            return Contradiction.between(one.event(), fact);
        }
        boolean sets = fact.kind() == EventKind.HEARING_SCHEDULED || fact.kind() == EventKind.PAROLE_HEARING;
        return sets && (PriorSchedule.isOff(one.event()) || !wasChanged(fact, matter));
    }

    private static boolean wasChanged(CourtEvent fact, MatterSoFar matter) {
        return matter.standing().stream()
                .flatMap(other -> PriorSchedule.foundAt(other.event()).stream())
                .anyMatch(place -> PriorSchedule.putsAt(fact, place));
    }
}
