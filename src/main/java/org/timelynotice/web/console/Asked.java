package org.timelynotice.web.console;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which answer of a person a task asks for, by its own words: that form stands open, and the others wait for a click. */
enum Asked {
    CHOICES("enter what they elect"),
    WAKE("may wake them"),
    ADDRESS(
            "find this person's number",
            "how they want to be told",
            "how this person wants to be told",
            "is still safe");

    private final List<String> words;

    Asked(String... words) {
        this.words = List.of(words);
    }

    static Optional<Asked> by(String reason) {
        return Arrays.stream(values())
                .filter(one -> one.words.stream().anyMatch(reason::contains))
                .findFirst();
    }
}
