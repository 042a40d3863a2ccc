package org.timelynotice.intake.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.timelynotice.docket.CourtEvent;

/** What came of reading one message. */
public sealed interface Reading {

    /** What it says as it is to be understood at an instant: a release on a day to come is none yet. */
    default Reading asOf(Instant now) {
        return this;
    }

    /**
     * The message was read.
     *
     * @param format the name of the format it was in
     * @param events what it says; empty where it says nothing that anybody need be told, such as a rejected filing
     * @param passedOver why the rest of it, or all of it, says nothing that anybody need be told; empty where nothing is to be explained
     */
    record Understood(String format, List<CourtEvent> events, Optional<String> passedOver, Unused unused)
            implements Reading {
        public Understood {
            events = List.copyOf(events);
        }

        public Understood(String format, List<CourtEvent> events) {
            this(format, events, Optional.empty(), Unused.NOTHING);
        }

        public Understood(String format, List<CourtEvent> events, Unused unused) {
            this(format, events, Optional.empty(), unused);
        }

        public Understood(String format, List<CourtEvent> events, Optional<String> passedOver) {
            this(format, events, passedOver, Unused.NOTHING);
        }

        /** The same, with its events understood otherwise. */
        public Understood with(List<CourtEvent> others) {
            return new Understood(format, others, passedOver, unused);
        }

        /** Both, under the format of the first. */
        public Understood and(Understood other) {
            return new Understood(
                    format,
                    Stream.concat(events.stream(), other.events.stream()).toList(),
                    passedOver.or(other::passedOver),
                    unused.and(other.unused));
        }

        @Override
        public Reading asOf(Instant now) {
            return with(events.stream().map(event -> event.asOf(now)).toList());
        }
    }

    /**
     * The message cannot be read as it is and waits for a person.
     *
     * @param format empty where not even the format could be told
     */
    record Unreadable(Optional<String> format, UnreadableReason reason) implements Reading {}
}
