package org.timelynotice.intake;

import java.time.Instant;

/**
 * A message as it came in.
 *
 * @param again whether the same content came in before, and something later was said since of what it says
 */
public record KeptMessage(Receipt receipt, String feed, Instant keptAt, byte[] content, boolean again) {

    /** One that came in for the first time. */
    public KeptMessage(Receipt receipt, String feed, Instant keptAt, byte[] content) {
        this(receipt, feed, keptAt, content, false);
    }

    /** The same, where it came in before. */
    public KeptMessage comeAgain() {
        return new KeptMessage(receipt, feed, keptAt, content, true);
    }

    @Override
    public String toString() {
        return "KeptMessage[" + receipt + " of " + feed + ", " + content.length + " bytes]";
    }
}
