package org.timelynotice.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.timelynotice.docket.Spelling;

/**
 * A run of letters or of digits in a citation.
 *
 * @param gap what stands between it and the run before
 */
record CitationToken(String text, Gap gap) {

    enum Gap {
        /** Start of the text, blank, section sign, slash, comma: a new citation may begin here. */
        WIDE,
        PARENTHESIS,
        DOT,
        DASH,
        COLON,
        /** A letter after a digit or a digit after a letter. */
        NONE
    }

    private static final Pattern DASHES = Pattern.compile("\\p{Pd}+");
    private static final Pattern RUN = Pattern.compile("\\d+|\\p{L}+");

    static List<CitationToken> of(String printed) {
        String plain = Spelling.plain(printed.replace('§', ' '));
        var tokens = new ArrayList<CitationToken>();
        Matcher run = RUN.matcher(plain);
        int end = 0;
        while (run.find()) {
            String between = plain.substring(end, run.start());
            tokens.add(new CitationToken(run.group(), tokens.isEmpty() ? Gap.WIDE : gap(between)));
            end = run.end();
        }
        return withoutDecimalActs(tokens);
    }

    private static Gap gap(String between) {
        if (between.isEmpty()) {
            return Gap.NONE;
        }
        if (between.indexOf('(') >= 0) {
            return Gap.PARENTHESIS;
        }
        String tight = between.replace(")", "");
        if (DASHES.matcher(tight).matches()) {
            return Gap.DASH;
        }
        return switch (tight) {
            case "." -> Gap.DOT;
            case ":" -> Gap.COLON;
            case "" -> Gap.PARENTHESIS;
            default -> Gap.WIDE;
        };
    }

    /** Some systems keep the act of a code as a decimal: {@code 720 5.0/10-9}. */
    private static List<CitationToken> withoutDecimalActs(List<CitationToken> tokens) {
        var kept = new ArrayList<CitationToken>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean decimal = tokens.get(i).equals(new CitationToken("0", Gap.DOT))
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).gap() == Gap.WIDE
                    && tokens.get(i + 1).isNumber();
            if (!decimal) {
                kept.add(tokens.get(i));
            }
        }
        return kept;
    }

    boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }

    String withoutZeros() {
        int start = 0;
        while (start + 1 < text.length() && text.charAt(start) == '0' && Character.isDigit(text.charAt(start + 1))) {
            start++;
        }
        return text.substring(start);
    }

    CitationToken widened() {
        return new CitationToken(text, Gap.WIDE);
    }

    /** Leading zeros are padding, except after a period: {@code 787.06} is not {@code 787.6}. */
    boolean matches(CitationToken printed) {
        if (text.equals(printed.text)) {
            return true;
        }
        boolean decimals = gap == Gap.DOT && printed.gap == Gap.DOT;
        return isNumber() && printed.isNumber() && !decimals && withoutZeros().equals(printed.withoutZeros());
    }
}
