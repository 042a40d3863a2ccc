package org.timelynotice.docket;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A court's number of a case, as printed.
 *
 * <p>Courts print one number in many ways ({@code CP-51-CR-0001234-2026}, {@code Case No. CP 51 CR 1234 2026});
 * {@link #normalized()} is the same for all of them.
 */
public record CaseNumber(String printed) {

    /** A bare {@code NO} counts as a label only with its period: {@code NO-2026-12} may be a court's own code. */
    private static final Pattern LABEL = Pattern.compile("\\A(?:[\\s#:]+|NO\\s*[.:]"
            + "|(?:CASE|DOCKET|CAUSE)(?![A-Z])[\\s.:#-]*(?:(?:NO|NUM|NUMBER|NBR)(?![A-Z])[\\s.:#-]*)?)++");

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");
    private static final Pattern RUN = Pattern.compile("\\d+|\\p{L}+");

    /**
     * Upper-case runs of letters and runs of digits, leading zeros of each run dropped, joined by hyphens: two spellings of one
     * number compare equal. A number printed without any separator cannot be split surely and stays different.
     */
    public String normalized() {
        return RUN.matcher(withoutLabel())
                .results()
                .map(run -> LEADING_ZEROS.matcher(run.group()).replaceFirst(""))
                .collect(Collectors.joining("-"));
    }

    /** All letters and digits, zeros included, without separators: the form some systems print. Different numbers may share it. */
    public String glued() {
        return Spelling.fold(withoutLabel());
    }

    private String withoutLabel() {
        String plain = Spelling.plain(printed.replace("№", "No."));
        Matcher label = LABEL.matcher(plain);
        return label.lookingAt() ? plain.substring(label.end()) : plain;
    }
}
