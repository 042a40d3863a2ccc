package org.timelynotice.delivery;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One message, ready to leave.
 *
 * @param attemptToken random name of this attempt; it travels in callback addresses, so it must mean nothing to anybody else
 * @param address E.164 number, e-mail address or URL
 * @param html for e-mail only
 * @param language that the words are in
 * @param messageId stable e-mail Message-ID of this notice and attempt, with or without angle brackets, so that a mail server
 *     that sees it twice can tell
 * @param validity how long the provider may keep trying; afterwards the message must not arrive any more
 */
public record OutboundMessage(
        String attemptToken,
        String address,
        Optional<String> subject,
        String text,
        Optional<String> html,
        Locale language,
        String messageId,
        Duration validity) {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    public OutboundMessage {
        if (!TOKEN.matcher(attemptToken).matches()) {
            throw new IllegalArgumentException("an attempt token is 1 to 100 letters, digits, - or _");
        }
    }

    /** Whether so little time is left that it must not leave at all; no provider can be asked to try for less than a second. */
    public boolean expired() {
        return validity.getSeconds() < 1;
    }

    /** Names the attempt only: address and words must not reach a log. */
    @Override
    public String toString() {
        return "OutboundMessage[" + attemptToken + "]";
    }
}
