package org.timelynotice.intake;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

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

    /** Both; what is linked to any case is linked. */
    public EventOutcome and(EventOutcome other) {
        return new EventOutcome(
                verdict.compareTo(other.verdict) > 0 ? verdict : other.verdict,
                both(cases, other.cases),
                both(events, other.events),
                both(explanation, other.explanation));
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    public static EventOutcome unrelated() {
        return new EventOutcome(Verdict.UNRELATED, List.of(), List.of(), List.of());
    }
}
