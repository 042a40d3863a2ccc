package org.timelynotice.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.MessageState;
import org.timelynotice.intake.reading.UnreadableReason;

/**
 * How a message was read and what came of it.
 *
 * @param receipt empty in a rehearsal, where nothing is kept
 * @param keptAt when it came in; empty in a rehearsal
 */
public record MessageReport(
        Optional<UUID> receipt,
        Optional<Instant> keptAt,
        String feed,
        Optional<String> format,
        MessageState state,
        Optional<UnreadableReason> reason,
        List<EventReport> events) {

    public MessageReport {
        events = List.copyOf(events);
    }

    /**
     * @param notices identifiers in the ledger or, in a rehearsal, of what would be written there
     */
    public record EventReport(CourtEvent event, EventOutcome outcome, List<UUID> notices) {}
}
