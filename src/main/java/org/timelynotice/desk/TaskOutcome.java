package org.timelynotice.desk;

import java.time.Instant;
import java.util.Optional;

/**
 * What a person says came of a task.
 *
 * @param at when somebody was told, or it was tried
 * @param means how; always said where somebody was told
 * @param to who was told, in the words of whoever told them; sealed, and in no audit
 * @param note what else is to be remembered; likewise
 * @param by who says so
 */
public record TaskOutcome(
        Told told, Instant at, Optional<Means> means, Optional<String> to, Optional<String> note, String by) {

    public TaskOutcome {
        if (told == Told.YES && means.isEmpty()) {
            throw new IllegalArgumentException("somebody was told, and nobody says how");
        }
    }

    /** Whether whoever was to be told has been told. */
    public enum Told {
        YES,
        NO,
        NOT_REACHED,
        NOT_NEEDED
    }

    /** How somebody was told. */
    public enum Means {
        PHONE("by phone"),
        IN_PERSON("in person"),
        LETTER("by letter"),
        VIDEO("by video call"),
        OTHER("by other means");

        private final String words;

        Means(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** How it went, in words that name nobody: {@code a person told them by phone}. */
    public String words() {
        return switch (told) {
            case YES -> "a person told them " + means.orElseThrow().words();
            case NO -> "the person who had the task says that they were not told";
            case NOT_REACHED -> "a person tried and did not reach them";
            case NOT_NEEDED -> "the person who had the task says that it is not needed";
        };
    }

    /** Names neither whom it was about nor what was noted. */
    @Override
    public String toString() {
        return "TaskOutcome[" + told + " at " + at + " by " + by + "]";
    }
}
