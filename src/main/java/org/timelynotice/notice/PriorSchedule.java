package org.timelynotice.notice;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;

/**
 * What orders a hearing's dates where nobody says when they were set: a move names where it moves from, and what is called off stood
 * there.
 */
final class PriorSchedule {

    private final List<CourtEvent> facts;

    PriorSchedule(List<CourtEvent> facts) {
        this.facts = facts;
    }

    /** Whether a fact put the hearing where the other found it; where a date was set as new there, that is what the other found. */
    boolean leadsTo(CourtEvent fact, CourtEvent next) {
        Optional<CourtTime> found = foundAt(next);
        if (found.isEmpty() || !putsAt(fact, found.get())) {
            return false;
        }
        boolean setAnew = isSetAnew(fact)
                || facts.stream()
                        .filter(other -> other != next && putsAt(other, found.get()))
                        .noneMatch(PriorSchedule::isSetAnew);
        return setAnew || next.kind() != EventKind.HEARING_RESCHEDULED;
    }

    /** Where a hearing was when a fact changed it. */
    static Optional<CourtTime> foundAt(CourtEvent event) {
        if (isOff(event)) {
            return event.header().at();
        }
        return event instanceof HearingEvent hearing ? hearing.previously() : Optional.empty();
    }

    /** Whether a fact leaves the hearing at a time to come. */
    static boolean putsAt(CourtEvent event, CourtTime time) {
        return event instanceof HearingEvent
                && !isOff(event)
                && event.header().at().filter(time::mayBe).isPresent();
    }

    static boolean isOff(CourtEvent event) {
        return event.kind() == EventKind.HEARING_CANCELLED || event.kind() == EventKind.HEARING_HELD;
    }

    private static boolean isSetAnew(CourtEvent event) {
        Predicate<HearingEvent> first = hearing -> hearing.previously().isEmpty();
        return event instanceof HearingEvent hearing && !isOff(event) && first.test(hearing);
    }
}
