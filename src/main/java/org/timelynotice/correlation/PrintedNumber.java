package org.timelynotice.correlation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.Spelling;

/** A person's number as records systems print it: with labels, leading zeros, and placeholders where they have none. */
final class PrintedNumber {

    /** States and the FBI have numbered too many people for fewer letters and digits; a jail may have begun anew last week. */
    private static final int FEWEST_SIGNS = 5;

    private static final int FEWEST_LOCAL_SIGNS = 3;
    private static final int FEWEST_DIGITS = 3;

    private static final Pattern LOCAL_LABEL = Pattern.compile("^(?:BOOKING|INMATE)-(?:NO-|NUMBER-)?(?=.*\\d)");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");
    private static final Pattern NO_SIGN = Pattern.compile("[^\\p{L}\\d]+");
    private static final Pattern ONE_DIGIT_REPEATED = Pattern.compile("(\\d)\\1{2,}");
    private static final Pattern A_FEW_DIGITS_REPEATED = Pattern.compile("(\\d{2,4})\\1+|[1-9]0{3,}");
    private static final String UP = "1234567890";
    private static final String DOWN = "9876543210";

    private PrintedNumber() {}

    /** What may stand before a number, folded as the number is. */
    static Pattern label(String words) {
        return Pattern.compile("^(?:" + words + ")(?:NO|NUMBER)?(?=.*\\d)");
    }

    /** Letters and digits without label and leading zeros; empty for a placeholder: a word, too few digits, one digit over and over. */
    static Optional<String> significant(String printed, Pattern label) {
        String number = label.matcher(Spelling.fold(printed)).replaceFirst("");
        String significant = withoutZeros(number);
        String signs = signs(significant);
        String digits = digits(signs);
        boolean says = signs.length() >= FEWEST_SIGNS
                && digits.length() >= FEWEST_DIGITS
                && !ONE_DIGIT_REPEATED.matcher(digits).matches();
        return says ? Optional.of(significant) : Optional.empty();
    }

    /** Jails build their numbers of parts, as courts do: {@code B-0077} is {@code B77}, but {@code 1-23} is not {@code 12-3}. */
    static Optional<String> local(String printed) {
        String number =
                LOCAL_LABEL.matcher(new CaseNumber(printed).normalized()).replaceFirst("");
        String signs = signs(number);
        boolean says = signs.length() >= FEWEST_LOCAL_SIGNS
                && !digits(signs).isEmpty()
                && !ONE_DIGIT_REPEATED.matcher(signs).matches();
        return says ? Optional.of(number) : Optional.empty();
    }

    private static String signs(String number) {
        return NO_SIGN.matcher(WORD.matcher(number).replaceAll("")).replaceAll("");
    }

    /**
     * Whether it looks made up to fill a field: counting up or down, a few digits over and over, a round thousand. It may be somebody's,
     * and it is the first that comes to mind to whoever has none.
     */
    static boolean looksMadeUp(String number) {
        String digits = digits(signs(number));
        return digits.length() > FEWEST_DIGITS
                && (UP.contains(digits)
                        || DOWN.contains(digits)
                        || A_FEW_DIGITS_REPEATED.matcher(digits).matches());
    }

    private static String digits(String signs) {
        return withoutZeros(NO_DIGIT.matcher(signs).replaceAll(""));
    }

    private static String withoutZeros(String number) {
        return LEADING_ZEROS.matcher(number).replaceFirst("");
    }
}
