package org.timelynotice.delivery.adapter;

import java.time.Duration;

/**
 * How to speak to other systems.
 *
 * @param secret known to both sides; signs every message
 * @param plainHttpToThisMachine whether {@code http} to loopback is allowed, for rehearsals; everywhere else it is {@code https}
 */
public record WebhookSettings(
        String secret, Duration connectTimeout, Duration answerTimeout, boolean plainHttpToThisMachine) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "WebhookSettings[...]";
    }
}
