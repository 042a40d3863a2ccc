package org.timelynotice.delivery;

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
 */
public record WordingFacts(
        String callBack,
        Optional<String> office,
        Optional<String> defendant,
        Optional<CourtTime> when,
        Optional<String> where,
        Optional<String> court,
        Optional<String> caseNumber,
        Optional<String> citation) {

    /** Holds names and places: nothing of it belongs in a log. */
    @Override
    public String toString() {
        return "WordingFacts[...]";
    }
}
