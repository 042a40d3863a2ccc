package org.timelynotice.intake.hl7;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a message says of the person's death, by the date and the indicator of its PID segment, whatever else it reports. */
enum Hl7Death {
    NOT_SAID,
    DEAD,
    /** A sign of death that cannot be read, or that another one contradicts. */
    UNCLEAR;

    static final String DATE = "PID-29-1";
    static final String INDICATOR = "PID-30";

    static final String QUESTION =
            "a jail or hospital says something of the defendant's death that cannot be read or contradicts itself: find out whether"
                    + " the defendant is alive, and tell whoever must be told";

    private static final Set<String> YES = Set.of("Y", "YES", "1", "T", "TRUE");
    private static final Set<String> NO = Set.of("N", "NO", "0", "F", "FALSE");
    private static final Set<String> UNKNOWN = Set.of("", "U", "UNK", "UNKNOWN");

    static Hl7Death of(Hl7Fields fields) {
        String indicator = fields.text(INDICATOR).toUpperCase(Locale.ROOT);
        String date = fields.text(DATE);
        boolean dated = Hl7Time.parse(date) != null;
        if (YES.contains(indicator)) {
            return DEAD;
        }
        if (NO.contains(indicator)) {
            return date.isEmpty() ? NOT_SAID : UNCLEAR;
        }
        if (!UNKNOWN.contains(indicator)) {
            return UNCLEAR;
        }
        return date.isEmpty() ? NOT_SAID : dated ? DEAD : UNCLEAR;
    }

    /** What could not be read, for an engineer. */
    Optional<String> note() {
        return this == UNCLEAR
                ? Optional.of("PID-29, PID-30: whether the person died cannot be read, or contradicts itself")
                : Optional.empty();
    }
}
