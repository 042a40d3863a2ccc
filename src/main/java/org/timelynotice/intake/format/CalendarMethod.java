package org.timelynotice.intake.format;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a calendar is sent for, by its METHOD (RFC 5546). */
enum CalendarMethod {
    /** It says what is so: also where no method is said. */
    STATES,
    /** It says of a day beside those that are known. */
    ADDS,
    /** Somebody who was invited answers, proposes or asks: none of it sets, moves or calls off anything. */
    ANSWERS,
    UNKNOWN;

    private static final Map<String, CalendarMethod> METHODS = Map.of(
            "PUBLISH", STATES,
            "REQUEST", STATES,
            "CANCEL", STATES,
            "ADD", ADDS,
            "REPLY", ANSWERS,
            "COUNTER", ANSWERS,
            "DECLINECOUNTER", ANSWERS,
            "REFRESH", ANSWERS);

    static CalendarMethod of(Optional<String> printed) {
        return printed.map(text -> METHODS.getOrDefault(text.strip().toUpperCase(Locale.ROOT), UNKNOWN))
                .orElse(STATES);
    }
}
