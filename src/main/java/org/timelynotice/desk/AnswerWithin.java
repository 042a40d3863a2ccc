package org.timelynotice.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventKind;

/**
 * How soon a person is to answer what they are asked about an event: as soon as its danger asks.
 *
 * @param otherwise for kinds that have no time of their own
 */
public record AnswerWithin(Duration otherwise, Map<EventKind, Duration> kinds) {

    private static final Duration MINUTES = Duration.ofMinutes(15);

    /** Minutes where somebody is out, or is out no longer; hours for what stands in a docket. */
    public static final AnswerWithin USUAL = new AnswerWithin(
            Duration.ofHours(4),
            Map.of(
                    EventKind.RELEASED, MINUTES,
                    EventKind.ESCAPED, MINUTES,
                    EventKind.RECAPTURED, MINUTES,
                    EventKind.TEMPORARY_LEAVE, MINUTES,
                    EventKind.RETURNED, MINUTES,
                    EventKind.TRANSFERRED, Duration.ofHours(1),
                    EventKind.RELEASE_SCHEDULED, Duration.ofHours(1),
                    EventKind.BAIL, Duration.ofHours(1),
                    EventKind.DIED, Duration.ofHours(1)));

    public AnswerWithin {
        kinds = Map.copyOf(kinds);
    }

    /** By when; never after the thing itself, where that is still to come. */
    public Instant by(CourtEvent event, Instant now) {
        Instant usual = now.plus(kinds.getOrDefault(dangerOf(event), otherwise));
        return event.header()
                .at()
                .map(at -> at.earliest())
                .filter(at -> at.isAfter(now) && at.isBefore(usual))
                .orElse(usual);
    }

    /** What is said of somebody's custody and cannot be understood may be that they are out. */
    private static EventKind dangerOf(CourtEvent event) {
        return event.isQuestion() && event.kind().isCustody() ? EventKind.RELEASED : event.kind();
    }
}
