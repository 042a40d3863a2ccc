package org.timelynotice.notice;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventKind;

/** Which news makes which earlier news of the same matter stale. */
final class Supersession {

    /** Where somebody is: each tells what was so from then on, and is not so any more once another has happened. */
    static final Set<EventKind> WHEREABOUTS = EnumSet.of(
            EventKind.BOOKED,
            EventKind.TEMPORARY_LEAVE,
            EventKind.RETURNED,
            EventKind.RELEASED,
            EventKind.ESCAPED,
            EventKind.RECAPTURED);

    /** What else is not so any more. */
    private static final Map<EventKind, Set<EventKind>> BESIDES = Map.of(
            EventKind.RELEASED,
            Set.of(EventKind.TRANSFERRED, EventKind.CUSTODY_STATUS, EventKind.RELEASE_SCHEDULED),
            EventKind.ESCAPED,
            Set.of(EventKind.TRANSFERRED, EventKind.CUSTODY_STATUS, EventKind.RELEASE_SCHEDULED),
            EventKind.DIED,
            Set.of(EventKind.RELEASE_SCHEDULED, EventKind.TRANSFERRED, EventKind.TEMPORARY_LEAVE));

    private Supersession() {}

    /** Whether a notice of an earlier event of the same matter no longer holds once {@code news} is in. */
    static boolean replaces(CourtEvent news, EventKind earlier) {
        EventKind kind = news.kind();
        if (kind.isHearing()) {
            return earlier.isHearing();
        }
        return kind == earlier
                || kind.undoes(earlier)
                || WHEREABOUTS.contains(kind) && WHEREABOUTS.contains(earlier)
                || BESIDES.getOrDefault(kind, Set.of()).contains(earlier);
    }
}
