package org.timelynotice.intake.reading;

import java.util.List;
import java.util.Optional;
import org.timelynotice.docket.CourtEvent;

/** What came of reading one message. */
public sealed interface Reading {

    /**
     * The message was read.
     *
     * @param format the name of the format it was in
     * @param events what it says; empty where it says nothing that anybody need be told, such as a rejected filing
     */
    record Understood(String format, List<CourtEvent> events) implements Reading {
        public Understood {
            events = List.copyOf(events);
        }
    }

    /**
     * The message cannot be read as it is and waits for a person.
     *
     * @param format empty where not even the format could be told
     */
    record Unreadable(Optional<String> format, UnreadableReason reason) implements Reading {}
}
