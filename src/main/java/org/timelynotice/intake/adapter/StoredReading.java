package org.timelynotice.intake.adapter;

import java.util.List;
import java.util.Optional;
import org.timelynotice.intake.ReadEvents;
import org.timelynotice.stored.StoredEvent;

/**
 * What was read in a message, as it is stored.
 *
 * @param passedOver absent where nothing was, and in what was stored before it was kept
 */
record StoredReading(
        String format, Optional<String> fingerprint, List<StoredEvent> events, Optional<String> passedOver) {

    static StoredReading of(ReadEvents read) {
        return new StoredReading(
                read.format(),
                read.fingerprint(),
                read.events().stream().map(StoredEvent::of).toList(),
                read.passedOver());
    }

    ReadEvents read() {
        return new ReadEvents(
                format, fingerprint, events.stream().map(StoredEvent::event).toList(), passedOver);
    }
}
