package org.timelynotice.correlation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.timelynotice.docket.PersonName;
import org.timelynotice.docket.Spelling;

/**
 * A name without accents, case, punctuation and generation.
 *
 * @param surnames parts of the surname
 * @param givens given names, then middle names
 * @param generation {@code JR}, {@code SR}, {@code II} and so on, where printed
 */
record FoldedName(List<String> surnames, List<String> givens, Optional<String> generation) {

    enum Comparison {
        SAME,
        DIFFERENT,
        /** Not told, or told in ways that fit without being equal: an initial, one surname of two, another middle name. */
        UNSURE
    }

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s,.\\p{Pd}]+");
    private static final Set<String> GENERATIONS = Set.of("JR", "SR", "II", "III", "IV");

    static FoldedName of(Optional<PersonName> name) {
        List<String> surname = parts(name.flatMap(PersonName::surname));
        List<String> given = parts(name.flatMap(PersonName::given));
        List<String> middle = parts(name.flatMap(PersonName::middle));
        List<String> all =
                Stream.of(surname, given, middle).flatMap(List::stream).toList();
        return new FoldedName(
                withoutGeneration(surname),
                withoutGeneration(Stream.concat(given.stream(), middle.stream()).toList()),
                all.stream().filter(GENERATIONS::contains).findFirst());
    }

    /** First given name and whole surname; empty unless both are known. */
    Optional<String> firstAndSurname() {
        return surnames.isEmpty() || givens.isEmpty()
                ? Optional.empty()
                : Optional.of(givens.get(0) + "|" + String.join("", surnames));
    }

    Comparison compare(FoldedName other) {
        Comparison surname = compareSurname(other);
        if (surname == Comparison.DIFFERENT || givens.isEmpty() || other.givens.isEmpty()) {
            return surname == Comparison.SAME ? Comparison.UNSURE : surname;
        }
        Comparison first = compareGiven(givens.get(0), other.givens.get(0));
        if (first == Comparison.DIFFERENT) {
            return Comparison.DIFFERENT;
        }
        boolean certain = surname == Comparison.SAME && first == Comparison.SAME;
        return certain && middleNamesFit(other) && generationsFit(other) ? Comparison.SAME : Comparison.UNSURE;
    }

    private Comparison compareSurname(FoldedName other) {
        if (surnames.isEmpty() || other.surnames.isEmpty()) {
            return Comparison.UNSURE;
        }
        if (String.join("", surnames).equals(String.join("", other.surnames))) {
            return Comparison.SAME;
        }
        return surnames.stream().anyMatch(other.surnames::contains) ? Comparison.UNSURE : Comparison.DIFFERENT;
    }

    private static Comparison compareGiven(String one, String other) {
        boolean initial = one.length() == 1 || other.length() == 1;
        if (initial && one.charAt(0) == other.charAt(0)) {
            return Comparison.UNSURE;
        }
        return one.equals(other) ? Comparison.SAME : Comparison.DIFFERENT;
    }

    private boolean middleNamesFit(FoldedName other) {
        for (int i = 1; i < Math.min(givens.size(), other.givens.size()); i++) {
            if (compareGiven(givens.get(i), other.givens.get(i)) == Comparison.DIFFERENT) {
                return false;
            }
        }
        return true;
    }

    private boolean generationsFit(FoldedName other) {
        return generation.isEmpty() || other.generation.isEmpty() || generation.equals(other.generation);
    }

    private static List<String> parts(Optional<String> printed) {
        return printed.stream()
                .flatMap(name -> BETWEEN_NAMES.splitAsStream(Spelling.plain(name)))
                .map(Spelling::fold)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** A lone {@code II} is kept: it is all there is of the name. */
    private static List<String> withoutGeneration(List<String> parts) {
        List<String> without =
                parts.stream().filter(part -> !GENERATIONS.contains(part)).toList();
        return without.isEmpty() ? parts : without;
    }
}
