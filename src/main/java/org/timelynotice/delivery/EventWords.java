package org.timelynotice.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.timelynotice.delivery.EventsFile.EventText;

/** What one kind of event adds to the facts: its title, its sentence, and advice where it gives some. */
final class EventWords {

    private final String title;
    private final TextTemplate sentence;
    private final Optional<String> advice;

    EventWords(EventText text) {
        this.title = text.title();
        this.sentence = new TextTemplate(text.text());
        this.advice = text.advice();
    }

    /** The facts together with {@code title}, {@code what} and {@code advice}. */
    Map<String, String> around(Map<String, String> facts) {
        var words = new HashMap<>(facts);
        words.put("title", title);
        words.put("what", capitalized(sentence.fill(facts)));
        advice.ifPresent(text -> words.put("advice", text));
        return words;
    }

    private static String capitalized(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
