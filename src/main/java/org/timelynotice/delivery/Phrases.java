package org.timelynotice.delivery;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words and phrases that people write, in any dress: case, accents, punctuation, stretched letters and skin tones make no difference. */
final class Phrases {

    private final List<List<String>> phrases;

    /**
     * @param written each a word or several; a star at the end of one stands for any ending
     */
    Phrases(Collection<String> written) {
        this.phrases = written.stream()
                .map(phrase -> Arrays.stream(phrase.strip().split("\\s+"))
                        .flatMap(Phrases::pattern)
                        .toList())
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }

    private static Stream<String> pattern(String word) {
        List<String> said = tokens(word);
        int last = said.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> i == last && word.endsWith("*") ? said.get(i) + "*" : said.get(i));
    }

    /** Upper case, no accents, no punctuation: "¡Alto!" is ALTO, a full-width １ is 1, "S T O P" and "stoooop" are STOP. Each picture is a word. */
    static List<String> tokens(String text) {
        String folded = Normalizer.normalize(text.replaceAll("['’‘`´]", ""), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("(\\p{L})\\1{2,}", "$1")
                .replaceAll("(\\p{So})", " $1 ")
                .replaceAll("[^\\p{L}\\p{N}\\p{So}]+", " ")
                .strip();
        if (folded.isEmpty()) {
            return List.of();
        }
        return folded.matches("\\p{L}( \\p{L}){2,}") ? List.of(folded.replace(" ", "")) : List.of(folded.split(" +"));
    }

    /** Whether one of them stands somewhere in what was said, and no such word before it. */
    boolean within(List<String> said, Set<String> unlessAfter) {
        return IntStream.range(0, said.size())
                .filter(at -> at == 0 || !unlessAfter.contains(said.get(at - 1)))
                .anyMatch(at -> phrases.stream().anyMatch(phrase -> stands(phrase, said, at)));
    }

    /** Where those end that begin at a word. */
    IntStream endsFrom(List<String> said, int at) {
        return phrases.stream().filter(phrase -> stands(phrase, said, at)).mapToInt(phrase -> at + phrase.size());
    }

    /** Whether they, with words that change nothing, are all that was said. */
    boolean are(List<String> said, Set<String> fillers) {
        return are(said, 0, false, fillers);
    }

    private boolean are(List<String> said, int from, boolean any, Set<String> fillers) {
        if (from == said.size()) {
            return any;
        }
        boolean one = phrases.stream()
                .filter(phrase -> stands(phrase, said, from))
                .anyMatch(phrase -> are(said, from + phrase.size(), true, fillers));
        String word = said.get(from);
        boolean nothing = fillers.contains(word) || !Character.isLetterOrDigit(word.codePointAt(0));
        return one || nothing && are(said, from + 1, any, fillers);
    }

    private static boolean stands(List<String> phrase, List<String> said, int at) {
        return at + phrase.size() <= said.size()
                && IntStream.range(0, phrase.size()).allMatch(i -> is(phrase.get(i), said.get(at + i)));
    }

    private static boolean is(String pattern, String word) {
        return pattern.endsWith("*")
                ? word.startsWith(pattern.substring(0, pattern.length() - 1))
                : word.equals(pattern);
    }
}
