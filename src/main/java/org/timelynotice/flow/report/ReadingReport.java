package org.timelynotice.flow.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.intake.MessageState;
import org.timelynotice.intake.reading.UnreadableReason;

/**
 * How a message was read, and nothing of whom it concerned: whoever sends messages could otherwise learn who is followed here.
 *
 * @param receipt empty where nothing was kept
 */
public record ReadingReport(
        Optional<UUID> receipt,
        String feed,
        Optional<String> format,
        MessageState state,
        Optional<UnreadableReason> reason,
        List<CourtEvent> events) {

    public ReadingReport {
        events = List.copyOf(events);
    }
}
