package org.timelynotice.rights;

import static org.timelynotice.docket.EventKind.BAIL;
import static org.timelynotice.docket.EventKind.RELEASED;
import static org.timelynotice.docket.EventKind.RELEASE_SCHEDULED;
import static org.timelynotice.docket.EventKind.TEMPORARY_LEAVE;

import java.util.Set;
import org.timelynotice.docket.EventKind;

/** The moment from which a period is counted. */
enum Anchor {
    /** The hearing itself. */
    HEARING,
    /** The moment the person leaves custody. */
    RELEASE,
    /** When the reported thing happened: the charge, the outcome, the sentence. */
    EVENT,
    /** When the message arrived. */
    RECEIVED;

    private static final Set<EventKind> RELEASES = Set.of(RELEASE_SCHEDULED, RELEASED, TEMPORARY_LEAVE, BAIL);

    boolean fits(EventKind kind) {
        return switch (this) {
            case HEARING -> kind.isHearing();
            case RELEASE -> RELEASES.contains(kind);
            case EVENT, RECEIVED -> true;
        };
    }
}
