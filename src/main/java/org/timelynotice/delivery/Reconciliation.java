package org.timelynotice.delivery;

import java.time.Instant;
import org.timelynotice.recipient.Channel;

/** Asks a provider whether it has a message whose attempt ended {@link SendResult.Unknown}. */
public interface Reconciliation {

    Channel channel();

    /**
     * Looks for one attempt.
     *
     * @param since when the attempt began
     * @param body the text exactly as it was handed over
     */
    Finding find(String attemptToken, String address, Instant since, String body);

    /** What the provider knows. */
    sealed interface Finding {

        /** It is there. */
        record Found(String providerId, ProviderStatus state) implements Finding {}

        /** It is not there, as of now; a provider may list a message a little after it took it. */
        record NotFound() implements Finding {}

        /** The provider could not be asked, or more than one message fits. */
        record CannotTell(String cause) implements Finding {}
    }
}
