package org.timelynotice.notice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CustodyEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.notice.CaseEvents.Known;

/** Something that happened once and was reported more than once: by other names, or as of when each report was written. */
final class ReportedTwice {

    /** From one stay in custody nobody gets out for good twice, however far apart the reports. */
    private static final Set<EventKind> ONCE = EnumSet.of(EventKind.RELEASED, EventKind.ESCAPED, EventKind.DIED);

    /** What may be so each day is another the next day. */
    private static final Set<EventKind> EACH_DAY =
            EnumSet.of(EventKind.BOOKED, EventKind.RECAPTURED, EventKind.RETURNED, EventKind.TEMPORARY_LEAVE);

    private static final Duration A_DAY = Duration.ofDays(1);

    private ReportedTwice() {}

    /** Whether the later of two facts with nothing between them only repeats the earlier; what was in doubt is settled by a report that is in none. */
    static boolean repeats(Known earlier, Known later) {
        return earlier.event() instanceof CustodyEvent one
                && later.event() instanceof CustodyEvent other
                && one.kind() == other.kind()
                && (one.header().question().isEmpty()
                        || other.header().question().isPresent())
                && other.header().action() == EventAction.NEW
                && (ONCE.contains(one.kind()) || EACH_DAY.contains(one.kind()) && !areFarApart(one, other))
                && agree(one.facility(), other.facility())
                && agree(one.destination(), other.destination())
                && agree(one.header().place(), other.header().place());
    }

    /** So far that it is no mere delay of a report. */
    static boolean areFarApart(CourtEvent one, CourtEvent other) {
        return one.header().at().isPresent()
                && other.header().at().isPresent()
                && Duration.between(
                                        one.header().at().get().earliest(),
                                        other.header().at().get().earliest())
                                .abs()
                                .compareTo(A_DAY)
                        >= 0;
    }

    private static boolean agree(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    /** Those before a place in an order that are the same as what stands there, the nearest first. */
    static List<Known> before(List<Known> inOrder, int place) {
        var same = new ArrayList<Known>();
        Known last = inOrder.get(place);
        for (int i = place - 1; i >= 0; i--) {
            Known earlier = inOrder.get(i);
            if (repeats(earlier, last)) {
                same.add(earlier);
                last = earlier;
            } else if (Supersession.replaces(earlier.event(), last.event().kind())) {
                break;
            }
        }
        return same;
    }
}
