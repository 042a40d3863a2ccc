package org.timelynotice.delivery;

import java.time.LocalDate;
import java.util.Optional;
import org.timelynotice.docket.CourtTime;

/**
 * What a text may be filled with; how much of it is used, the content tier decides. There is no room for a victim's name or
 * address here, so no text can give one away.
 *
 * @param callBack number that a reader may call, as printed; the only fact that a bare text holds
 * @param office who is speaking, as the reader knows it
 * @param defendant name in reading order
 * @param citation the law under which the reader is told
 * @param hearing what kind of hearing it is, as the court prints it
 * @param earlier when it had been set before, of a move
 * @param until the last day of what is on several days
 * @param urgent whether its reader may be in danger
 * @param asked whether its reader asked to be told of all
 */
public record WordingFacts(
        String callBack,
        Optional<String> office,
        Optional<String> defendant,
        Optional<CourtTime> when,
        Optional<String> where,
        Optional<String> court,
        Optional<String> caseNumber,
        Optional<String> citation,
        Optional<String> hearing,
        Optional<CourtTime> earlier,
        Optional<LocalDate> until,
        boolean urgent,
        boolean asked) {

    /** Facts of something that is over on its day. */
    public WordingFacts(
            String callBack,
            Optional<String> office,
            Optional<String> defendant,
            Optional<CourtTime> when,
            Optional<String> where,
            Optional<String> court,
            Optional<String> caseNumber,
            Optional<String> citation,
            Optional<String> hearing,
            Optional<CourtTime> earlier,
            boolean urgent,
            boolean asked) {
        this(
                callBack,
                office,
                defendant,
                when,
                where,
                court,
                caseNumber,
                citation,
                hearing,
                earlier,
                Optional.empty(),
                urgent,
                asked);
    }

    /** Facts of something that is not urgent, nor moved, and that nobody asked for. */
    public WordingFacts(
            String callBack,
            Optional<String> office,
            Optional<String> defendant,
            Optional<CourtTime> when,
            Optional<String> where,
            Optional<String> court,
            Optional<String> caseNumber,
            Optional<String> citation) {
        this(
                callBack,
                office,
                defendant,
                when,
                where,
                court,
                caseNumber,
                citation,
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    /** Holds names and places: nothing of it belongs in a log. */
    @Override
    public String toString() {
        return "WordingFacts[...]";
    }
}
