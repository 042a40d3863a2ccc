package org.timelynotice.recipient;

import java.util.UUID;

/** Our own name of a recipient; random, so that it may stand in logs. */
public record RecipientId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
