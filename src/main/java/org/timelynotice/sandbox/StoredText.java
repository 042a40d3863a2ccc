package org.timelynotice.sandbox;

import java.util.Locale;
import java.util.Optional;
import org.timelynotice.delivery.OutboundMessage;

/**
 * What a built-in provider "delivered", as it is stored.
 *
 * @param language absent for what was delivered before it was kept
 */
record StoredText(String to, Optional<String> subject, String body, Optional<Locale> language) {

    static StoredText of(OutboundMessage message) {
        return new StoredText(message.address(), message.subject(), message.text(), Optional.of(message.language()));
    }
}
