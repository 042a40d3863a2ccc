package org.timelynotice.notice;

import java.util.UUID;

/** Our own identifier of an event that concerns a case. */
public record EventId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
