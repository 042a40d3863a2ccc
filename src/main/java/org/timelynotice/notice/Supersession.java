package org.timelynotice.notice;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventKind;

/** Which news makes which earlier news of the same matter stale. */
final class Supersession {

    private static final Map<EventKind, Set<EventKind>> CUSTODY = custody();

    private Supersession() {}

    /** Whether a notice of an earlier event of the same matter no longer holds once {@code news} is in. */
    static boolean replaces(CourtEvent news, EventKind earlier) {
        if (news.kind().isHearing()) {
            return earlier.isHearing();
        }
        return news.kind().undoes(earlier)
                || CUSTODY.getOrDefault(news.kind(), Set.of(news.kind())).contains(earlier);
    }

    private static Map<EventKind, Set<EventKind>> custody() {
        var map = new EnumMap<EventKind, Set<EventKind>>(EventKind.class);
        map.put(EventKind.RELEASE_SCHEDULED, Set.of(EventKind.RELEASE_SCHEDULED));
        map.put(EventKind.RELEASED, Set.of(EventKind.RELEASE_SCHEDULED, EventKind.RELEASED, EventKind.TEMPORARY_LEAVE));
        map.put(EventKind.ESCAPED, Set.of(EventKind.RELEASE_SCHEDULED, EventKind.ESCAPED, EventKind.RETURNED));
        map.put(EventKind.RECAPTURED, Set.of(EventKind.ESCAPED, EventKind.RECAPTURED));
        map.put(EventKind.RETURNED, Set.of(EventKind.TEMPORARY_LEAVE, EventKind.RETURNED));
        map.put(
                EventKind.DIED,
                Set.of(EventKind.RELEASE_SCHEDULED, EventKind.TRANSFERRED, EventKind.TEMPORARY_LEAVE, EventKind.DIED));
        map.put(EventKind.BOOKED, Set.of(EventKind.BOOKED, EventKind.RELEASED));
        return map;
    }
}
