package org.timelynotice.intake.reading;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.timelynotice.docket.Spelling;

/**
 * What courts and jails mean by the words that they print for a status. A text is understood only if each of its words is: one word
 * more, "not", "tomorrow", "denied", may turn all of it around. Whole words count; capitals and punctuation do not.
 */
public final class Vocabulary {

    /** Stands in a phrase for any number or single letter, such as that of a block or cell. */
    private static final String ANY_NUMBER = "#";

    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
    private static final Pattern HUMPS = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}#]+");

    private final Map<List<String>, Word> phrases = new HashMap<>();
    private final Map<String, List<String>> says;
    private final Map<String, List<List<String>>> saysInWords = new HashMap<>();
    private final List<Together> together;
    private final int longest;

    /**
     * @param meanings what each is said by
     * @param fillers words that change nothing
     * @param together what several meanings are in one text
     */
    public Vocabulary(Map<String, Meaning> meanings, List<String> fillers, List<Together> together) {
        var says = new HashMap<String, List<String>>();
        meanings.forEach((name, meaning) -> {
            says.put(name, meaning.says());
            saysInWords.put(name, meaning.says().stream().map(Vocabulary::words).toList());
            meaning.says().forEach(phrase -> word(phrase).says().add(name));
            meaning.beside().forEach(phrase -> word(phrase).beside().add(name));
            meaning.after().forEach(phrase -> word(phrase).after().add(name));
        });
        fillers.forEach(phrase -> word(phrase).beside().addAll(meanings.keySet()));
        this.says = Map.copyOf(says);
        this.together = List.copyOf(together);
        this.longest = phrases.keySet().stream().mapToInt(List::size).max().orElse(0);
    }

    /**
     * How one thing is said.
     *
     * @param says words and phrases that mean it
     * @param beside words and phrases that change nothing beside those, and mean nothing by themselves
     * @param after words and phrases that change nothing where they follow those: before them they say of what else it is said
     */
    public record Meaning(List<String> says, List<String> beside, List<String> after) {
        public Meaning {
            says = List.copyOf(says);
            beside = List.copyOf(beside);
            after = List.copyOf(after);
        }

        public Meaning(List<String> says, List<String> beside) {
            this(says, beside, List.of());
        }
    }

    /**
     * What it means where several things are said at once, or one that counts only beside others is said alone.
     *
     * @param of in the order in which they are said
     * @param note what is then said among what was not understood
     */
    public record Together(List<String> of, String means, Optional<String> note) {
        public Together {
            of = List.copyOf(of);
        }
    }

    /**
     * What some texts mean.
     *
     * @param note what is said of it among what was not understood
     */
    public record Understood(String meaning, Optional<String> note) {}

    private record Word(Set<String> says, Set<String> beside, Set<String> after) {

        Word() {
            this(new HashSet<>(), new HashSet<>(), new HashSet<>());
        }

        /** What it changes nothing of where some things have been said before it. */
        Set<String> besides(Set<String> before) {
            var besides = new HashSet<>(after);
            besides.retainAll(before);
            besides.addAll(beside);
            return besides;
        }
    }

    private Word word(String phrase) {
        return phrases.computeIfAbsent(words(phrase), none -> new Word());
    }

    /** Every text that means a thing by itself. */
    public List<String> saying(String meaning) {
        return says.getOrDefault(meaning, List.of());
    }

    /** What a phrase means by itself: nothing, one thing, or several, and then nobody knows which. */
    public Set<String> meanings(String phrase) {
        return Optional.ofNullable(phrases.get(words(phrase)))
                .map(word -> Set.copyOf(word.says()))
                .orElse(Set.of());
    }

    /** What texts on one matter mean; empty where a word of them is not known, or they say things that do not go together. */
    public Optional<Understood> meaning(Collection<String> texts) {
        var all = new LinkedHashSet<String>();
        var besides = new HashSet<Set<String>>();
        for (String text : texts) {
            if (!split(words(text), all, besides)) {
                return Optional.empty();
            }
        }
        boolean beside = besides.stream().allMatch(meanings -> meanings.stream().anyMatch(all::contains));
        return beside ? together(all) : Optional.empty();
    }

    private Optional<Understood> together(Set<String> all) {
        return together.stream()
                .filter(several -> several.of().equals(List.copyOf(all)))
                .map(several -> new Understood(several.means(), several.note()))
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> all.size() == 1)
                        .map(one -> new Understood(one, Optional.empty()))
                        .findFirst());
    }

    /** Takes the longest phrase each time; false where a word belongs to none. */
    private boolean split(List<String> text, Set<String> all, Set<Set<String>> besides) {
        for (int at = 0; at < text.size(); ) {
            int from = at;
            int length = IntStream.iterate(Math.min(longest, text.size() - from), n -> n > 0, n -> n - 1)
                    .filter(n -> at(text, from, n).isPresent())
                    .findFirst()
                    .orElse(0);
            if (length == 0) {
                return false;
            }
            Word word = at(text, from, length).orElseThrow();
            if (word.says().isEmpty()) {
                besides.add(word.besides(all));
            } else {
                all.addAll(word.says());
            }
            at += length;
        }
        return true;
    }

    private Optional<Word> at(List<String> text, int from, int length) {
        List<String> part = text.subList(from, from + length);
        return Optional.ofNullable(phrases.get(part))
                .or(() -> Optional.ofNullable(
                        phrases.get(part.stream().map(Vocabulary::orNumber).toList())));
    }

    private static String orNumber(String word) {
        boolean number = word.length() == 1 || word.chars().allMatch(Character::isDigit);
        return number ? ANY_NUMBER : word;
    }

    /** Whether a text says a thing somewhere, whatever else it says. */
    public boolean mentions(String text, String meaning) {
        List<String> said = words(text);
        return saysInWords.getOrDefault(meaning, List.of()).stream()
                .anyMatch(phrase -> IntStream.rangeClosed(0, said.size() - phrase.size())
                        .anyMatch(i -> said.subList(i, i + phrase.size()).equals(phrase)));
    }

    /** "InCustody", "in-custody" and "IN CUSTODY" are two words, "won't" is one. */
    private static List<String> words(String text) {
        String one = APOSTROPHES.matcher(text).replaceAll("");
        String apart = HUMPS.matcher(one).replaceAll(" ");
        String plain =
                BETWEEN_WORDS.matcher(Spelling.plain(apart)).replaceAll(" ").strip();
        return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" "));
    }
}
