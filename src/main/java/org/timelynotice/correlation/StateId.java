package org.timelynotice.correlation;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A state's fingerprint number of a person.
 *
 * @param state the postal code printed before the number; states number independently, and most feeds print none
 * @param number without state, punctuation and leading zeros
 */
record StateId(Optional<String> state, String number) {

    private static final Set<String> STATES = Set.of(
            ("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR "
                            + "PA RI SC SD TN TX UT VT VA WA WV WI WY PR GU VI")
                    .split(" "));

    private static final Pattern WITH_STATE = Pattern.compile("([A-Z]{2})([A-Z]?\\d.*)");

    private static final Pattern LABEL = PrintedNumber.label("SID");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    static Optional<StateId> of(String printed) {
        return PrintedNumber.significant(printed, LABEL).map(StateId::split);
    }

    private static StateId split(String number) {
        Matcher parts = WITH_STATE.matcher(number);
        if (parts.matches() && STATES.contains(parts.group(1))) {
            return new StateId(
                    Optional.of(parts.group(1)),
                    LEADING_ZEROS.matcher(parts.group(2)).replaceFirst(""));
        }
        return new StateId(Optional.empty(), number);
    }

    /** The same number with the state filled in from the law that governs the case; federal cases leave it open. */
    StateId within(String jurisdiction) {
        return state.isEmpty() && STATES.contains(jurisdiction) ? new StateId(Optional.of(jurisdiction), number) : this;
    }
}
