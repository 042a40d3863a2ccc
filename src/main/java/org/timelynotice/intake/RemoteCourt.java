package org.timelynotice.intake;

import java.util.List;
import java.util.Optional;

/** A court system that is asked for what is new. */
public interface RemoteCourt {

    /** Asks for what came after the remembered position. */
    Answer ask(String feed, Feed.Poll poll);

    /** Remembers a position, across restarts. */
    void remember(String feed, Position position);

    /** What the court said. */
    sealed interface Answer {

        /**
         * @param more whether the court has more than fits into one answer
         */
        record News(List<byte[]> messages, Position position, boolean more) implements Answer {}

        record NothingNew() implements Answer {}

        /** Could not be asked; asked again at the next turn. */
        record Unreachable(String cause) implements Answer {}
    }

    /** Where a poll stands: the court's own cursor, and what conditional requests need. */
    record Position(Optional<String> cursor, Optional<String> etag, Optional<String> lastModified) {

        public static Position start() {
            return new Position(Optional.empty(), Optional.empty(), Optional.empty());
        }
    }
}
