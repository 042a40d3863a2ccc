package org.timelynotice.notice;

import java.util.EnumSet;
import java.util.Set;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventKind;

/** Where one person is, whatever number a stay in custody has: a later booking elsewhere ends what was said of an earlier release. */
public final class Whereabouts {

    private static final Set<EventKind> KINDS = kinds();

    private Whereabouts() {}

    /** Every kind of event after which it is known where somebody is, or that they are not any more. */
    public static Set<EventKind> kinds() {
        Set<EventKind> kinds = EnumSet.of(EventKind.DIED);
        kinds.addAll(Supersession.WHEREABOUTS);
        return kinds;
    }

    /** Whether what an event says is so no more because of what befell the same person later, under another number. */
    public static boolean isOverBy(CourtEvent event, CourtEvent other) {
        return areWhereabouts(event, other)
                && Supersession.replaces(other, event.kind())
                && isSurelyBefore(event, other);
    }

    /** Whether two events contradict each other and nothing in them tells which came last. */
    public static boolean contradict(CourtEvent event, CourtEvent other) {
        return areWhereabouts(event, other)
                && Contradiction.between(other, event)
                && !isSurelyBefore(event, other)
                && !isSurelyBefore(other, event);
    }

    private static boolean areWhereabouts(CourtEvent event, CourtEvent other) {
        return KINDS.contains(event.kind()) && KINDS.contains(other.kind());
    }

    /** By when it happened; by when it was written down only where that tells nothing. */
    private static boolean isSurelyBefore(CourtEvent one, CourtEvent other) {
        return SignsOfTime.happenedBefore(one, other)
                || !SignsOfTime.happenedBefore(other, one) && SignsOfTime.saidBefore(one, other);
    }
}
