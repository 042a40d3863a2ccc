package org.timelynotice.notice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
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
    private static final Duration AN_HOUR = Duration.ofHours(1);

    /** Who is said to be held, or to be let go some day, is not out any more. */
    private static final Set<EventKind> HELD =
            EnumSet.of(EventKind.CUSTODY_STATUS, EventKind.TRANSFERRED, EventKind.RELEASE_SCHEDULED);

    private static final Set<EventKind> OUT =
            EnumSet.of(EventKind.RELEASED, EventKind.ESCAPED, EventKind.TEMPORARY_LEAVE);

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
        return areApart(one, other, A_DAY);
    }

    /** So far that it may have happened once more, although nobody reported what lay between. */
    static boolean mayBeTwo(CourtEvent one, CourtEvent other) {
        boolean told = !one.header().isTimeOfRecording() && !other.header().isTimeOfRecording();
        return areFarApart(one, other) || told && OUT.contains(other.kind()) && areApart(one, other, AN_HOUR);
    }

    private static boolean areApart(CourtEvent one, CourtEvent other, Duration least) {
        Optional<CourtTime> first = one.header().at();
        Optional<CourtTime> second = other.header().at();
        return first.isPresent()
                && second.isPresent()
                && !first.get().mayBe(second.get())
                && Duration.between(first.get().earliest(), second.get().earliest())
                                .abs()
                                .compareTo(least)
                        >= 0;
    }

    /** Whether something that came after somebody was out says that they were back. */
    static boolean interrupts(CourtEvent later, EventKind earlier) {
        return Supersession.replaces(later, earlier) || OUT.contains(earlier) && HELD.contains(later.kind());
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
            } else if (interrupts(earlier.event(), last.event().kind())) {
                break;
            }
        }
        return same;
    }
}
