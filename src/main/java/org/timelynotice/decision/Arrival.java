package org.timelynotice.decision;

import java.time.Instant;
import java.util.Optional;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.intake.Receipt;

/**
 * An event as a message brought it.
 *
 * @param position of the event in its message, from 0
 * @param jurisdiction whose courts bring the charges that it speaks of; empty where its feed serves no single one
 * @param heard when the message had come
 * @param again whether the same message had come before, and something later was said since of what it says
 * @param now when it is decided
 */
public record Arrival(
        Receipt receipt,
        int position,
        CourtEvent event,
        Optional<String> jurisdiction,
        Instant heard,
        boolean again,
        Instant now) {

    /** One that is decided as it comes. */
    public Arrival(Receipt receipt, int position, CourtEvent event, Optional<String> jurisdiction, Instant now) {
        this(receipt, position, event, jurisdiction, now, false, now);
    }

    /** No message has as many events. */
    private static final int EVENTS = 20_000;

    /**
     * The same message, saying something beside what stands at the position: it is kept at one of its own, behind all that stands there.
     *
     * @param which of several, from 1; 0 is what stands there itself
     */
    Arrival beside(CourtEvent other, int which) {
        return new Arrival(receipt, position + which * EVENTS, other, jurisdiction, heard, again, now);
    }

    /** The same message, saying something else. */
    Arrival with(CourtEvent other) {
        return new Arrival(receipt, position, other, jurisdiction, heard, again, now);
    }
}
