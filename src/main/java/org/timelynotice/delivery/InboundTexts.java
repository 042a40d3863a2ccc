package org.timelynotice.delivery;

import java.time.Instant;

/** Which texts that people sent have been taken down; a provider that got no answer delivers the same one again. */
public interface InboundTexts {

    /**
     * Marks a text as taken, in the caller's transaction; who comes at the same time with the same one waits for its end.
     *
     * @param providerId the provider's name for the text
     * @return false if it has been taken before
     */
    boolean take(String providerId, Instant now);
}
