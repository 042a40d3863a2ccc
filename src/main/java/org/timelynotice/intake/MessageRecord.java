package org.timelynotice.intake;

import java.util.List;
import java.util.Optional;
import org.timelynotice.intake.reading.UnreadableReason;

/**
 * What is on record about a message.
 *
 * @param outcomes what came of each event, in order; empty where none concerned a case
 */
public record MessageRecord(
        KeptMessage message,
        MessageState state,
        Optional<String> format,
        Optional<UnreadableReason> reason,
        List<EventOutcome> outcomes) {}
