package org.timelynotice.delivery;

import java.time.Duration;
import java.util.Optional;
import org.timelynotice.notice.Refusal;

/**
 * What came of one attempt. The words in it are codes and causes, never an address or a text, so that they may be stored and logged.
 */
public sealed interface SendResult {

    /** The provider has it. That is not yet delivered. */
    record Accepted(String providerId) implements SendResult {}

    /** The provider has delivered it, and says so at once. */
    record Delivered(String providerId) implements SendResult {}

    /**
     * The provider surely will not deliver it.
     *
     * @param code the provider's own code, for whoever looks it up; empty where it gave none
     * @param anotherTryMayHelp whether the same channel and address may work later
     */
    record Refused(Refusal why, String code, boolean anotherTryMayHelp) implements SendResult {

        /** It would have come too late, and was not handed over. */
        public static Refused expired() {
            return new Refused(Refusal.OTHER, "EXPIRED", false);
        }
    }

    /**
     * The provider turned it away unread because there is too much traffic: surely not sent, safe to repeat.
     *
     * @param retryAfter what the provider asked for
     */
    record Throttled(Optional<Duration> retryAfter) implements SendResult {}

    /**
     * The provider lets none of our messages in: the account, the address or the certificate is wrong. Surely not sent, and nothing is
     * said of the reader's address.
     */
    record TurnedAway(String cause) implements SendResult {}

    /** No connection was made: surely not sent, safe to repeat. */
    record NotSent(String cause) implements SendResult {}

    /** The provider may or may not have it. Never to be repeated before {@link Reconciliation} or a callback has told. */
    record Unknown(String cause) implements SendResult {}
}
