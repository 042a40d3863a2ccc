package org.timelynotice.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.timelynotice.correlation.CitationToken.Gap;

/**
 * A section as the configuration writes it.
 *
 * @param title number of title, chapter or act that must stand before the section; may be empty
 * @param number the section's own number
 */
record Section(List<CitationToken> title, List<CitationToken> number) {

    private static final int LONG_ENOUGH_TO_RUN_ON = 5;
    private static final int SHORTEST_MISPRINT = 4;

    private static final Pattern RANGE = Pattern.compile("(.*?)(\\d+)\\.\\.(\\d+)");

    /**
     * @param written {@code 18:3011} with its title before the colon, {@code 13-1307}, or a range {@code 18-5602..5614}
     */
    static List<Section> allOf(String written) {
        Matcher range = RANGE.matcher(written);
        if (!range.matches()) {
            return List.of(of(written));
        }
        var sections = new ArrayList<Section>();
        for (int number = Integer.parseInt(range.group(2)); number <= Integer.parseInt(range.group(3)); number++) {
            sections.add(of(range.group(1) + number));
        }
        return sections;
    }

    private static Section of(String written) {
        int colon = written.indexOf(':');
        return new Section(
                CitationToken.of(written.substring(0, Math.max(colon, 0))),
                CitationToken.of(written.substring(colon + 1)));
    }

    List<CitationToken> whole() {
        return Stream.concat(title.stream(), number.stream()).toList();
    }

    /** Whether the printed tokens from {@code start} on are this section, perhaps with subsections after it. */
    boolean isAt(List<CitationToken> printed, int start) {
        return matches(whole(), printed, start);
    }

    /** Whether this section stands there without its title. */
    boolean isBareAt(List<CitationToken> printed, int start) {
        return !title.isEmpty() && matches(number, printed, start);
    }

    private static boolean matches(List<CitationToken> wanted, List<CitationToken> printed, int start) {
        int end = start + wanted.size();
        if (end > printed.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            CitationToken token = printed.get(start + i);
            boolean apart = i > 0 && token.gap() == Gap.PARENTHESIS;
            if (apart || !wanted.get(i).matches(token)) {
                return false;
            }
        }
        return end == printed.size() || !continues(wanted.get(wanted.size() - 1), printed.get(end));
    }

    /** Whether this section stands there without any separator, perhaps run together with padded subsections. */
    boolean isStrippedAt(List<CitationToken> printed, int start) {
        int end = start + number.size();
        if (end > printed.size()) {
            return false;
        }
        for (int i = 0; i < number.size(); i++) {
            String wanted = number.get(i).text();
            CitationToken token = printed.get(start + i);
            boolean padded = token.isNumber()
                    && wanted.length() >= LONG_ENOUGH_TO_RUN_ON
                    && token.text().startsWith(wanted)
                    && token.text().length() <= wanted.length() + 2;
            if (!(token.text().equals(wanted) || padded) || i > 0 && token.gap() != Gap.NONE) {
                return false;
            }
        }
        return end == printed.size()
                || printed.get(end).gap() == Gap.NONE
                || printed.get(end).gap() == Gap.WIDE;
    }

    /** Where sections are whole numbers, a decimal makes another section: {@code 18.2-47.1} is no part of {@code 18.2-47}. */
    private static boolean continues(CitationToken last, CitationToken next) {
        return next.isNumber() && (next.gap() == Gap.NONE || next.gap() == Gap.DOT && last.gap() != Gap.DOT);
    }

    /**
     * Whether it may be this section with separators lost or of another kind: {@code 16546} for {@code 16-5-46}, but not
     * {@code 16-5-460}, which has them all and is another number.
     */
    boolean isMisprintedAt(List<CitationToken> printed, int start) {
        String wanted = glue(whole());
        if (wanted.length() < SHORTEST_MISPRINT) {
            return false;
        }
        int end = start;
        var glued = new StringBuilder();
        while (end < printed.size() && glued.length() < wanted.length()) {
            glued.append(printed.get(end).withoutZeros());
            end++;
        }
        boolean apart = end - start >= whole().size();
        return apart
                ? withoutZeros(printed.subList(start, end)).equals(withoutZeros(whole()))
                : glued.toString().startsWith(wanted);
    }

    private static List<String> withoutZeros(List<CitationToken> tokens) {
        return tokens.stream().map(CitationToken::withoutZeros).toList();
    }

    private static String glue(List<CitationToken> tokens) {
        return String.join("", withoutZeros(tokens));
    }

    /** Whether the printed tokens from {@code start} on are numbered as this section is, whatever the numbers. */
    boolean isShapedLike(List<CitationToken> printed, int start) {
        List<CitationToken> wanted = withoutDecimal(whole());
        if (start + wanted.size() > printed.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            CitationToken token = printed.get(start + i);
            boolean afterTitle = i > 0 && i == title.size();
            boolean sameGap =
                    i == 0 || afterTitle || token.gap() == wanted.get(i).gap();
            if (!sameGap
                    || token.gap() == Gap.PARENTHESIS
                    || token.isNumber() != wanted.get(i).isNumber()) {
                return false;
            }
        }
        return title.isEmpty() || printed.get(start).text().length() <= 3;
    }

    /** A state that numbers {@code 14-43.11} numbers {@code 14-72} as well. */
    private static List<CitationToken> withoutDecimal(List<CitationToken> tokens) {
        int last = tokens.size() - 1;
        boolean decimal = last > 0
                && tokens.get(last).gap() == Gap.DOT
                && tokens.get(last - 1).gap() == Gap.DASH;
        return decimal ? tokens.subList(0, last) : tokens;
    }
}
