package org.timelynotice.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that somebody probably meant. */
public final class DidYouMean {

    private DidYouMean() {}

    /** {@code "; did you mean 'zone'?"}, or nothing where no known word is near. */
    public static String among(String given, Collection<String> known) {
        return closest(given, known)
                .map(word -> "; did you mean '" + word + "'?")
                .orElse("");
    }

    static Optional<String> closest(String given, Collection<String> known) {
        String word = fold(given);
        int farthest = Math.max(1, Math.min(word.length(), 40) / 3);
        return given.length() > 60
                ? Optional.empty()
                : known.stream()
                        .filter(candidate -> distance(word, fold(candidate)) <= farthest)
                        .min(Comparator.<String>comparingInt(candidate -> distance(word, fold(candidate)))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /** Case and the marks between words are the commonest mistakes, and count for nothing. */
    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[-_ .]", "");
    }

    /** How many letters must be put in, left out, changed or exchanged with the next to make one word of the other. */
    private static int distance(String one, String other) {
        var cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(int[][] cost, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int best = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean exchanged =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return exchanged ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
