package org.timelynotice.delivery;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.timelynotice.docket.CourtTime;

/** The most and the least that a text may have to hold. */
final class WorstFacts {

    /** Longest code phrase that may be agreed on, in characters. */
    static final int LONGEST_PHRASE = 30;

    static final String CALL_BACK = "+1 (555) 555-0100 x12345";
    static final String PHRASE = "W".repeat(LONGEST_PHRASE);

    /** With a letter that no short message alphabet has, as many names have. */
    private static final String ACCENT = "í";

    private static final LocalDate LONG_DAY = LocalDate.of(2026, 9, 30);
    private static final ZoneId LONG_ZONE = ZoneId.of("America/Adak");

    static final WordingFacts MOST =
            facts(Optional.of(new CourtTime(LONG_DAY, Optional.of(LocalTime.of(12, 30)), LONG_ZONE)));
    static final WordingFacts DAY_ONLY = facts(Optional.of(new CourtTime(LONG_DAY, Optional.empty(), LONG_ZONE)));
    /** As most messages have them. */
    static final WordingFacts USUAL = new WordingFacts(
            "(555) 555-0100",
            Optional.of("Victim Services"),
            Optional.of("Ramón García"),
            Optional.of(new CourtTime(LONG_DAY, Optional.of(LocalTime.of(9, 30)), ZoneId.of("America/New_York"))),
            Optional.of("Courtroom 12"),
            Optional.of("Court of Common Pleas"),
            Optional.of("CP-51-CR-0001234-2026"),
            Optional.of("18 P.S. 11.201"),
            Optional.of("Sentencing"),
            Optional.of(new CourtTime(
                    LONG_DAY.minusDays(7), Optional.of(LocalTime.of(9, 30)), ZoneId.of("America/New_York"))),
            true,
            true);

    static final WordingFacts LEAST = new WordingFacts(
            CALL_BACK,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private WorstFacts() {}

    private static WordingFacts facts(Optional<CourtTime> when) {
        return new WordingFacts(
                CALL_BACK,
                Optional.of("W".repeat(40)),
                Optional.of(ACCENT + "W".repeat(49)),
                when,
                Optional.of("W".repeat(90)),
                Optional.of("W".repeat(60)),
                Optional.of("W".repeat(30)),
                Optional.of("W".repeat(40)),
                Optional.of("W".repeat(40)),
                when,
                when.map(CourtTime::date),
                true,
                true);
    }
}
