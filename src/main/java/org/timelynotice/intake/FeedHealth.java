package org.timelynotice.intake;

import java.time.Instant;
import java.util.Optional;

/**
 * How a feed is doing.
 *
 * @param lastMessage when its latest message was kept; empty if it never brought one
 * @param unread messages that wait to be read
 * @param parked messages that could not be read and wait for an engineer
 */
public record FeedHealth(Optional<Instant> lastMessage, int unread, int parked) {

    /**
     * {@code DOWN} where its port is not open, {@code PARKED} where messages wait for an engineer, {@code SILENT} where none ever
     * came, else {@code UP}.
     */
    public String state(boolean open) {
        if (!open) {
            return "DOWN";
        }
        if (parked > 0) {
            return "PARKED";
        }
        return lastMessage.isEmpty() ? "SILENT" : "UP";
    }
}
