package org.timelynotice.intake;

import java.time.Instant;

/** A message as it came in. */
public record KeptMessage(Receipt receipt, String feed, Instant keptAt, byte[] content) {

    @Override
    public String toString() {
        return "KeptMessage[" + receipt + " of " + feed + ", " + content.length + " bytes]";
    }
}
