package org.timelynotice.delivery.adapter;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How to reach Twilio, or something that speaks like it.
 *
 * @param api scheme, host and port of the interface, such as {@code https://api.twilio.com}
 * @param messagingServiceSid the service that picks the sending number; goes before {@code from}
 * @param from sending number, E.164
 * @param statusCallbacks public address under which callbacks arrive; the attempt token is added as a last path segment
 * @param connectTimeout until a connection stands
 * @param answerTimeout from then until the answer is complete
 */
public record TwilioSettings(
        URI api,
        String accountSid,
        String authToken,
        Optional<String> messagingServiceSid,
        Optional<String> from,
        URI statusCallbacks,
        Duration connectTimeout,
        Duration answerTimeout) {

    public TwilioSettings {
        if (messagingServiceSid.isEmpty() && from.isEmpty()) {
            throw new IllegalArgumentException("Twilio needs a messaging service or a number to send from; give one");
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "TwilioSettings[" + api + " " + accountSid + "]";
    }
}
