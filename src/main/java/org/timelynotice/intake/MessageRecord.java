package org.timelynotice.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.intake.reading.UnreadableReason;

/**
 * What is on record about a message.
 *
 * @param read what was read in it; empty where it was not read, or was before this was kept
 * @param readAt when that was decided last
 * @param outcomes what came of each event, in order; empty where none concerned a case
 */
public record MessageRecord(
        KeptMessage message,
        MessageState state,
        Optional<String> format,
        Optional<UnreadableReason> reason,
        Optional<ReadEvents> read,
        Optional<Instant> readAt,
        List<EventOutcome> outcomes) {

    /** What the message said, as it was understood when it was decided; empty where that was not kept. */
    public Optional<List<CourtEvent>> understood() {
        return read.map(events -> events.asOf(readAt.orElse(message.keptAt())));
    }
}
