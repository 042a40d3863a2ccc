package org.timelynotice.desk;

import java.util.Set;
import java.util.UUID;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.docket.Matter;
import org.timelynotice.notice.EventId;

/**
 * A task to say which hearing something was said of.
 *
 * @param task its identifier
 * @param event what was said
 * @param hearings those that may be meant
 */
public record WhichHearing(UUID task, CaseId theCase, EventId event, Set<Matter> hearings) {

    /** The kind of such a task. */
    public static final String KIND = "HEARING";

    public WhichHearing {
        hearings = Set.copyOf(hearings);
    }
}
