package org.timelynotice.docket;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why the time of an event is not to be relied on as its source printed it. Whoever reads the message says so among what was not
 * understood; whoever decides what is told of it looks there.
 */
public enum TimeDoubt {
    /** Whatever stands where the day should stand says none. */
    DAY_NOT_READ(
            "when it is: not a day that can be read",
            "a message gives the day of this in a way that cannot be read: ask its source when it is"),
    AMBIGUOUS_DAY(
            "when it is: one of two days, for nobody knows whether the source prints the month first",
            "a message gives the day of this in numbers that may be either of two days: ask its source when it is, and say in the"
                    + " feed's file in which order it prints them (dates)"),
    HOUR_NOT_READ(
            "when it is: not an hour that can be read",
            "a message gives the hour of this in a way that cannot be read, and only the day is told: ask its source for the hour"),
    UNKNOWN_ZONE(
            "when it is: on the clock of a place that is not known",
            "a message gives the hour of this on a clock that is not known, and only the day is told: ask its source for the hour,"
                    + " and add the name of the clock to config/zones.yaml"),
    /** Also an hour that came of a wrong clock, and a day that came of a wrong order. */
    UNUSUAL(
            "when it is: a day or an hour at which courts seldom sit",
            "a message sets this on a day or at an hour at which courts seldom sit: ask the court when it is"),
    REPEATS(
            "when it is: on more days than the first, which could not be counted out",
            "a message says that this repeats, in a way that cannot be counted out: ask the court on which days it is");

    private static final String NO_DAY =
            "a message sets this and gives no day: ask the court when it is, and tell whom it concerns";

    private final String note;
    private final String question;

    TimeDoubt(String note, String question) {
        this.note = note;
        this.question = question;
    }

    /** What stands among what was not understood. */
    public String note() {
        return note;
    }

    /** What is to be asked about an event; empty where its time is not in doubt. */
    public static Optional<String> question(CourtEvent event) {
        return doubt(event).map(doubt -> doubt.question);
    }

    /** What is to be asked before anybody is told: of a hearing to come, of which not even the day is sure. */
    public static Optional<String> questionFirst(CourtEvent event) {
        return doubt(event)
                .filter(doubt -> event.kind().setsHearing() && doubt != HOUR_NOT_READ && doubt != UNKNOWN_ZONE)
                .map(doubt -> doubt.question)
                .or(() -> withoutDay(event));
    }

    /** That a hearing is moved to a day that is still to be set is worth knowing; that one is set, on no day, is not. */
    private static Optional<String> withoutDay(CourtEvent event) {
        boolean sets = event.kind() == EventKind.HEARING_SCHEDULED || event.kind() == EventKind.PAROLE_HEARING;
        return Optional.of(NO_DAY)
                .filter(question -> sets && event.header().at().isEmpty() && !event.isQuestion());
    }

    private static Optional<TimeDoubt> doubt(CourtEvent event) {
        return Arrays.stream(values())
                .filter(doubt -> event.header().notUnderstood().contains(doubt.note))
                .findFirst();
    }
}
