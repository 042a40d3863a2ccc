package org.timelynotice.intake;

import java.util.UUID;

/** Proof that a message is durably kept, and its name from then on; grows with time and says nothing of the content. */
public record Receipt(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
