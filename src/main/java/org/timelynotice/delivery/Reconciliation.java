package org.timelynotice.delivery;

import java.time.Instant;
import java.util.function.Predicate;
import org.timelynotice.recipient.Channel;

/** Asks a provider whether it has a message whose attempt ended {@link SendResult.Unknown}. */
public interface Reconciliation {

    Channel channel();

    /**
     * Looks for one attempt.
     *
     * @param since when the attempt began
     * @param body the text exactly as it was handed over
     * @param anothers whether a message, by the provider's name for it, is known to be another attempt's
     */
    Finding find(String attemptToken, String address, Instant since, String body, Predicate<String> anothers);

    /** What the provider knows. */
    sealed interface Finding {

        /** It is there. */
        record Found(String providerId, ProviderStatus state) implements Finding {}

        /** It is not there, as of now; a provider may list a message a little after it took it. */
        record NotFound() implements Finding {}

        /** The provider could not be asked, or what it has may be this one or another. */
        record CannotTell(String cause) implements Finding {}
    }
}
