package org.timelynotice.correlation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.Spelling;

/** A person's number as records systems print it: with labels, leading zeros, and placeholders where they have none. */
final class PrintedNumber {

    private static final Pattern LOCAL_LABEL = Pattern.compile("^(?:BOOKING|INMATE)-(?:NO-|NUMBER-)?(?=.*\\d)");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+");
    private static final Pattern NUMBER = Pattern.compile(".*[1-9].*");
    private static final Pattern ONE_DIGIT_REPEATED = Pattern.compile("(\\d)\\1{4,}");

    private PrintedNumber() {}

    /** What may stand before a number, folded as the number is. */
    static Pattern label(String words) {
        return Pattern.compile("^(?:" + words + ")(?:NO|NUMBER)?(?=.*\\d)");
    }

    /** Letters and digits without label and leading zeros; empty for a placeholder: no digit, or one digit over and over. */
    static Optional<String> significant(String printed, Pattern label) {
        String number = label.matcher(Spelling.fold(printed)).replaceFirst("");
        String significant = LEADING_ZEROS.matcher(number).replaceFirst("");
        return isPlaceholder(number) ? Optional.empty() : Optional.of(significant);
    }

    /** Jails build their numbers of parts, as courts do: {@code B-0077} is {@code B77}, but {@code 1-23} is not {@code 12-3}. */
    static Optional<String> local(String printed) {
        String number =
                LOCAL_LABEL.matcher(new CaseNumber(printed).normalized()).replaceFirst("");
        return isPlaceholder(number) ? Optional.empty() : Optional.of(number);
    }

    private static boolean isPlaceholder(String number) {
        return !NUMBER.matcher(number).matches()
                || ONE_DIGIT_REPEATED.matcher(number).matches();
    }
}
