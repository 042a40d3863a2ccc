package org.timelynotice.docket;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether two printed names may mean one thing, as a court's clerks write them: in full, shortened, or not at all. */
public enum Likeness {
    /** Spelled alike, or given by neither. */
    SAME,
    /** One is missing, or spelled so that it may be the other. */
    UNSURE,
    OTHER;

    private static final Pattern BLANKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NO_DIGITS = Pattern.compile("\\D+");

    /** What stands in the name of any hearing tells none from another. */
    private static final Set<String> ANY = Set.of("HEARING", "HEARINGS", "HRG", "COURT", "EVENT", "CONFERENCE", "CONF");

    private static final int LONGEST_CODE = 6;
    private static final int SHORTEST_MISSPELLED = 6;

    /** Of what kinds of hearing are called. */
    public static Likeness ofTypes(Optional<String> one, Optional<String> other) {
        List<String> first = words(one);
        List<String> second = words(other);
        if (first.equals(second)) {
            return SAME;
        }
        return first.isEmpty() || second.isEmpty() || mayBe(first, second) || mayBe(second, first) ? UNSURE : OTHER;
    }

    /** Of where hearings are: who names no place contradicts none, and rooms go by their numbers. */
    public static Likeness ofPlaces(Optional<String> one, Optional<String> other) {
        String first = Spelling.fold(one.orElse(""));
        String second = Spelling.fold(other.orElse(""));
        boolean same = first.contains(second)
                || second.contains(first)
                || !numbers(first).isEmpty() && numbers(first).equals(numbers(second));
        return same ? SAME : OTHER;
    }

    private static List<String> words(Optional<String> text) {
        return BLANKS.splitAsStream(Spelling.plain(text.orElse("")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Set<String> numbers(String text) {
        return Arrays.stream(NO_DIGITS.split(text))
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toSet());
    }

    /** A word in common, a word cut short, its initials or its consonants, or a slip of the hand. */
    private static boolean mayBe(List<String> some, List<String> others) {
        var common = new HashSet<>(some);
        common.retainAll(others);
        common.removeAll(ANY);
        String code = String.join("", some);
        String whole = String.join("", others);
        return !common.isEmpty()
                || some.stream()
                        .anyMatch(word -> !ANY.contains(word) && others.stream().anyMatch(other -> cut(word, other)))
                || code.equals(initials(others))
                || code.length() <= LONGEST_CODE && shortens(code, whole)
                || Math.min(code.length(), whole.length()) >= SHORTEST_MISSPELLED && oneSlip(code, whole);
    }

    private static boolean cut(String word, String other) {
        return word.length() > 1 && other.startsWith(word);
    }

    private static String initials(List<String> words) {
        return words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }

    /** Letters of a word in their order, the first among them. */
    private static boolean shortens(String code, String whole) {
        if (code.length() < 2 || whole.isEmpty() || code.charAt(0) != whole.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < code.length(); i++) {
            at = whole.indexOf(code.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    /** One or two letters too many, too few, wrong or in the wrong order. */
    private static boolean oneSlip(String one, String other) {
        int[] before = new int[other.length() + 1];
        Arrays.setAll(before, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int k = 1; k <= other.length(); k++) {
                int change = one.charAt(i - 1) == other.charAt(k - 1) ? 0 : 1;
                row[k] = Math.min(Math.min(row[k - 1], before[k]) + 1, before[k - 1] + change);
            }
            before = row;
        }
        return before[other.length()] <= 2;
    }
}
