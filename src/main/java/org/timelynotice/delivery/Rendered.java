package org.timelynotice.delivery;

import java.util.Locale;
import java.util.Optional;

/**
 * The words of one message.
 *
 * @param subject for e-mail, letters and other systems; empty for a text message
 * @param html for e-mail only: the same words
 * @param language that the words are in
 * @param segments how many text messages the carrier counts; 0 on other channels
 * @param reviewed whether a person has read and signed every file that the words come from; in live mode nothing else may leave
 */
public record Rendered(
        Optional<String> subject, String text, Optional<String> html, Locale language, int segments, boolean reviewed) {

    /** Words may name people: they stay out of logs. */
    @Override
    public String toString() {
        return "Rendered[" + text.length() + " characters, " + segments + " segments]";
    }
}
