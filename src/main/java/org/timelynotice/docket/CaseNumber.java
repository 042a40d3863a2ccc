package org.timelynotice.docket;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /**
     * Upper-case runs of letters and runs of digits, leading zeros of each run dropped, joined by hyphens: two spellings of one
     * number compare equal. A number printed without any separator cannot be split surely and stays different.
     */
    public String normalized() {
        var normalized = new StringBuilder(printed.length());
        for (String run : runs()) {
            int from = 0;
            while (from < run.length() - 1 && run.charAt(from) == '0') {
                from++;
            }
            normalized.append(normalized.isEmpty() ? "" : "-").append(run, from, run.length());
        }
        return normalized.toString();
    }

    /** Upper-case runs of letters and runs of digits, zeros included, without a label before them. */
    public List<String> runs() {
        String text = withoutLabel();
        var runs = new ArrayList<String>();
        int from = 0;
        int before = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int kind = isDigit(c) ? 1 : Character.isLetter(c) ? 2 : 0;
            if (kind != before) {
                if (before != 0) {
                    runs.add(text.substring(from, at));
                }
                from = at;
                before = kind;
            }
            at += Character.charCount(c);
        }
        if (before != 0) {
            runs.add(text.substring(from));
        }
        return runs;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** All letters and digits, zeros included, without separators: the form some systems print. Different numbers may share it. */
    public String glued() {
        return Spelling.fold(withoutLabel());
    }

    private String withoutLabel() {
        String plain = Spelling.plain(printed.indexOf('№') < 0 ? printed : printed.replace("№", "No."));
        Matcher label = LABEL.matcher(plain);
        return label.lookingAt() ? plain.substring(label.end()) : plain;
    }
}
