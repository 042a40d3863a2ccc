package org.timelynotice.intake;

import java.util.UUID;

/** Proof that a message is durably kept, and its name from then on; grows with time and says nothing of the content. */
public record Receipt(UUID value) {

    /** That of a message which is handed in after all others. */
    public static final Receipt NEWEST = new Receipt(new UUID(Long.MAX_VALUE, -1));

    @Override
    public String toString() {
        return value.toString();
    }
}
