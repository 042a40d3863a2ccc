package org.timelynotice.recipient;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody found that a message may endanger this person: nothing goes out to them until it is lifted or has ended.
 *
 * @param reason for whoever decides; may tell of people, and lies sealed
 * @param by who placed it
 * @param warned whether a person has been asked what is to become of it
 */
public record SafetyHold(UUID id, String reason, Instant placedAt, Instant until, String by, boolean warned) {

    private static final Duration AHEAD = Duration.ofDays(1);

    /** When a person is to be asked: a day before it ends or, where it is short, in the middle of it. */
    public Instant warnAt() {
        Duration half = Duration.between(placedAt, until).dividedBy(2);
        return until.minus(half.compareTo(AHEAD) < 0 ? half : AHEAD);
    }

    SafetyHold asWarned() {
        return new SafetyHold(id, reason, placedAt, until, by, true);
    }

    /** Names its time only. */
    @Override
    public String toString() {
        return "SafetyHold[" + id + " until " + until + "]";
    }
}
