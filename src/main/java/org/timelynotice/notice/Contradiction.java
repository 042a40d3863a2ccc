package org.timelynotice.notice;

import java.util.Set;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventKind;

/** Whether two things that were said of one matter cannot both be so, and it must be known which came last. */
final class Contradiction {

    private static final Set<EventKind> OUT = Set.of(EventKind.RELEASED, EventKind.ESCAPED, EventKind.TEMPORARY_LEAVE);
    private static final Set<EventKind> HELD = Set.of(EventKind.BOOKED, EventKind.RECAPTURED, EventKind.RETURNED);

    private Contradiction() {}

    /**
     * @param later as it arrived: that what was set is moved or called off is how things go, and asks nobody
     */
    static boolean between(CourtEvent earlier, CourtEvent later) {
        if (earlier.kind().isHearing() && later.kind().isHearing()) {
            return differ(earlier, later) && !follows(earlier, later);
        }
        boolean releases = earlier.kind() == EventKind.RELEASE_SCHEDULED && later.kind() == EventKind.RELEASE_SCHEDULED;
        return releases && !sameTime(earlier, later)
                || OUT.contains(earlier.kind()) && HELD.contains(later.kind())
                || HELD.contains(earlier.kind()) && OUT.contains(later.kind());
    }

    private static boolean differ(CourtEvent earlier, CourtEvent later) {
        boolean off = PriorSchedule.isOff(earlier);
        return off != PriorSchedule.isOff(later) || !off && !sameTime(earlier, later);
    }

    private static boolean follows(CourtEvent earlier, CourtEvent later) {
        return !PriorSchedule.isOff(earlier)
                && PriorSchedule.isOff(later)
                && (later.header().at().isEmpty() || sameTime(earlier, later));
    }

    private static boolean sameTime(CourtEvent one, CourtEvent other) {
        return one.header().at().isPresent()
                && other.header().at().isPresent()
                && one.header().at().get().mayBe(other.header().at().get());
    }
}
