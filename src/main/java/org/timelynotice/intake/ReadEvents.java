package org.timelynotice.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.timelynotice.docket.CourtEvent;

/**
 * What was read in a message, kept as it was read: formats change, and what somebody was shown or told does not.
 *
 * @param format the name of the format it was in
 * @param fingerprint of the format's file at that time; empty where the format is the program's own
 * @param events in the order of the message, by which outcomes name them
 * @param passedOver why the rest of it, or all of it, says nothing that anybody need be told
 */
public record ReadEvents(
        String format, Optional<String> fingerprint, List<CourtEvent> events, Optional<String> passedOver) {

    public ReadEvents(String format, Optional<String> fingerprint, List<CourtEvent> events) {
        this(format, fingerprint, events, Optional.empty());
    }

    public ReadEvents {
        events = List.copyOf(events);
    }

    /** The events as they are to be understood at an instant. */
    public List<CourtEvent> asOf(Instant now) {
        return events.stream().map(event -> event.asOf(now)).toList();
    }
}
