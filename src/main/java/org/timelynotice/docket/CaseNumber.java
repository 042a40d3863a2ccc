package org.timelynotice.docket;

import java.util.Locale;

/**
 * A court's number of a case, as printed.
 *
 * <p>Courts print one number in many ways ({@code CP-51-CR-0001234-2026}, {@code CP 51 CR 1234 2026}); {@link #normalized()} is
 * the same for all of them.
 */
public record CaseNumber(String printed) {

    /** Upper case, letter and digit runs only, leading zeros of each run dropped: two spellings of one number compare equal. */
    public String normalized() {
        var normal = new StringBuilder(printed.length());
        boolean runHasDigit = false;
        char previous = '-';
        for (char c : printed.toUpperCase(Locale.ROOT).toCharArray()) {
            boolean digit = c >= '0' && c <= '9';
            boolean boundary = !Character.isLetterOrDigit(c);
            if (!boundary) {
                boolean newRun = !Character.isLetterOrDigit(previous) || digit != (previous >= '0' && previous <= '9');
                if (newRun) {
                    if (!normal.isEmpty()) {
                        normal.append('.');
                    }
                    runHasDigit = false;
                }
                if (!(digit && c == '0' && !runHasDigit)) {
                    normal.append(c);
                }
                runHasDigit |= digit && c != '0';
            }
            previous = c;
        }
        return normal.toString();
    }

    static String fold(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
