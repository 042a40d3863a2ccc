package org.timelynotice.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.timelynotice.intake.reading.UnreadableReason;

/** How the reading of one message ended. */
public sealed interface ReadOutcome {

    Receipt receipt();

    /**
     * @param at when it was decided: what it says was understood as of then
     * @param matchKeys keyed hashes of whom it speaks of, so that it is found when one of them begins to be followed
     */
    record Read(Receipt receipt, ReadEvents read, Instant at, List<EventOutcome> outcomes, Set<UUID> matchKeys)
            implements ReadOutcome {}

    record Parked(Receipt receipt, Optional<String> format, UnreadableReason reason) implements ReadOutcome {}
}
