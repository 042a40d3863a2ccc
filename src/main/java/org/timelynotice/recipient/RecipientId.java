package org.timelynotice.recipient;

import java.util.UUID;

/** Our own identifier of a recipient; random, so that it may stand in logs. */
public record RecipientId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
