package org.timelynotice.recipient;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a person stands in a case, beside what they chose.
 *
 * @param version counts every change of what is on record of them, their addresses and what others may know of them
 * @param asked whether somebody has a task to ask them what they elect
 * @param ended since when they are told of the case no longer
 * @param holds the safety holds that stand
 */
public record Standing(long version, boolean asked, Optional<Instant> ended, List<SafetyHold> holds) {

    /** As somebody is registered. */
    public static final Standing NEW = new Standing(1, false, Optional.empty(), List.of());

    public Standing {
        holds = List.copyOf(holds);
    }

    /** Until when nothing goes out; empty where nothing holds it back. */
    public Optional<Instant> heldUntil() {
        return holds.stream().map(SafetyHold::until).max(Comparator.naturalOrder());
    }

    Standing withVersion(long next) {
        return new Standing(next, asked, ended, holds);
    }

    Standing withAsked(boolean now) {
        return new Standing(version, now, ended, holds);
    }

    Standing endedAt(Instant at) {
        return new Standing(version, asked, Optional.of(at), holds);
    }

    Standing with(List<SafetyHold> others) {
        return new Standing(version, asked, ended, others);
    }

    /** When somebody must look at them next: at a hold that is about to end, or has ended. */
    Stream<Instant> looks() {
        return holds.stream().map(hold -> hold.warned() ? hold.until() : hold.warnAt());
    }
}
