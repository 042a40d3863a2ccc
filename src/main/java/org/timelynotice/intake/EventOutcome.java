package org.timelynotice.intake;

import java.util.List;
import java.util.UUID;

/**
 * What came of one event of a message.
 *
 * @param cases the cases it was linked to, or may belong to
 * @param events our names of the event, one for each linked case
 * @param explanation in words that name nobody
 */
public record EventOutcome(Verdict verdict, List<UUID> cases, List<UUID> events, List<String> explanation) {

    /** Whether an event concerns a case. */
    public enum Verdict {
        UNRELATED,
        NEEDS_REVIEW,
        LINKED
    }

    public static EventOutcome unrelated() {
        return new EventOutcome(Verdict.UNRELATED, List.of(), List.of(), List.of());
    }
}
