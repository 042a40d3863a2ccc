package org.timelynotice.intake;

import java.util.List;
import java.util.Optional;
import org.timelynotice.intake.reading.UnreadableReason;

/**
 * What is on record about a message.
 *
 * @param read what was read in it; empty where it was not read, or was before this was kept
 * @param outcomes what came of each event, in order; empty where none concerned a case
 */
public record MessageRecord(
        KeptMessage message,
        MessageState state,
        Optional<String> format,
        Optional<UnreadableReason> reason,
        Optional<ReadEvents> read,
        List<EventOutcome> outcomes) {}
