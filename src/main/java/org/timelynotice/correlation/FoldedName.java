package org.timelynotice.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.timelynotice.docket.PersonName;
import org.timelynotice.docket.Spelling;

/**
 * A name without accents, case, punctuation and generation.
 *
 * @param surnames parts of the surname
 * @param givens given names, then middle names
 * @param generation {@code JR}, {@code SR}, {@code II} and so on, where printed, in whatever way
 */
record FoldedName(List<String> surnames, List<String> givens, Optional<String> generation) {

    enum Comparison {
        SAME,
        DIFFERENT,
        /** Not told, or told in ways that fit without being equal: an initial, one surname of two, another middle name. */
        UNSURE
    }

    private static final Map<String, String> GENERATIONS = Map.ofEntries(
            Map.entry("JR", "JR"),
            Map.entry("JNR", "JR"),
            Map.entry("SR", "SR"),
            Map.entry("SNR", "SR"),
            Map.entry("II", "II"),
            Map.entry("2ND", "II"),
            Map.entry("III", "III"),
            Map.entry("3RD", "III"),
            Map.entry("IV", "IV"),
            Map.entry("4TH", "IV"));

    /** Names and initials of their own elsewhere; after a surname they can only be a generation. */
    private static final Map<String, String> AFTER_A_SURNAME =
            Map.of("JUNIOR", "JR", "SENIOR", "SR", "V", "V", "5TH", "V");

    /** What systems and officers write where they have no name: also first, last, or no name known. */
    private static final Set<String> SAYS_NOTHING = Set.of(
            "UNKNOWN",
            "UNK",
            "TBD",
            "TBA",
            "NA",
            "NONE",
            "NULL",
            "NIL",
            "XXX",
            "UNASSIGNED",
            "UNNAMED",
            "UNIDENTIFIED",
            "FNU",
            "LNU",
            "NFN",
            "NLN");

    static FoldedName of(Optional<PersonName> name) {
        List<String> surname = parts(name.flatMap(PersonName::surname));
        List<String> given = parts(name.flatMap(PersonName::given));
        given.addAll(parts(name.flatMap(PersonName::middle)));
        String last = surname.size() > 1 ? surname.get(surname.size() - 1) : "";
        Optional<String> generation = Optional.ofNullable(AFTER_A_SURNAME.get(last));
        if (generation.isPresent()) {
            surname.remove(surname.size() - 1);
        }
        return new FoldedName(
                withoutGeneration(surname),
                withoutGeneration(given),
                generation.or(() -> printedGeneration(surname)).or(() -> printedGeneration(given)));
    }

    /** First given name and whole surname; empty unless both are known. */
    Optional<String> firstAndSurname() {
        return surnames.isEmpty() || givens.isEmpty()
                ? Optional.empty()
                : Optional.of(givens.get(0) + "|" + String.join("", surnames));
    }

    /** All that there is of the name of somebody who bears one name alone, in whichever field it was printed. */
    Optional<String> mononym() {
        return surnames.size() + givens.size() == 1
                ? Optional.of(String.join("", surnames) + String.join("", givens))
                : Optional.empty();
    }

    Comparison compare(FoldedName other) {
        if (mononym().isPresent() && mononym().equals(other.mononym())) {
            return generationsFit(other) ? Comparison.SAME : Comparison.UNSURE;
        }
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

    /**
     * Whether nothing that is said of one contradicts the other, and one of their names agrees: a word that stands for no name, an initial or one
     * surname of two contradicts nothing. By itself it is no sign that they are one.
     */
    boolean mayBe(FoldedName other) {
        boolean noSurname = saysNothing(surnames) || saysNothing(other.surnames);
        boolean noGiven = saysNothing(givens) || saysNothing(other.givens);
        if (noSurname) {
            return !noGiven && givens.get(0).length() > 1 && givens.get(0).equals(other.givens.get(0));
        }
        boolean givenFits = noGiven || compareGiven(givens.get(0), other.givens.get(0)) != Comparison.DIFFERENT;
        return givenFits && compareSurname(other) != Comparison.DIFFERENT;
    }

    private static boolean saysNothing(List<String> parts) {
        return SAYS_NOTHING.containsAll(parts) || parts.contains("UNKNOWN");
    }

    /** Each surname and the first given name, as far as they say anything. */
    Stream<String> parts() {
        Stream<String> said = saysNothing(surnames) ? Stream.of() : surnames.stream();
        Stream<String> joined =
                saysNothing(surnames) || surnames.size() < 2 ? Stream.of() : Stream.of(String.join("", surnames));
        Stream<String> first =
                saysNothing(givens) ? Stream.of() : givens.stream().limit(1);
        return Stream.concat(
                Stream.concat(said, joined).map(part -> "|" + part),
                first.filter(given -> given.length() > 1).map(given -> given + "|"));
    }

    boolean sharesSurname(FoldedName other) {
        return compareSurname(other) == Comparison.SAME;
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
        return compareGenerations(other) != Comparison.DIFFERENT;
    }

    /** Father and son are told apart by it; many sources leave it out, so that one alone says little. */
    Comparison compareGenerations(FoldedName other) {
        if (generation.equals(other.generation)) {
            return Comparison.SAME;
        }
        return generation.isPresent() && other.generation.isPresent() ? Comparison.DIFFERENT : Comparison.UNSURE;
    }

    /** {@link #compare} as sure as it can be, or the very same parts or letters in whatever order of given name and surname. */
    boolean isNamesakeOf(FoldedName other) {
        if (!generationsFit(other) || !isWhole() || !other.isWhole()) {
            return false;
        }
        String surnameLast = String.join("", givens) + String.join("", surnames);
        String otherGiven = String.join("", other.givens);
        String otherSurname = String.join("", other.surnames);
        return compare(other) == Comparison.SAME
                || sortedParts().equals(other.sortedParts())
                || surnameLast.equals(otherGiven + otherSurname)
                || surnameLast.equals(otherSurname + otherGiven);
    }

    /** One word alone names a family, not a person. */
    private boolean isWhole() {
        return surnames.size() + givens.size() > 1;
    }

    private List<String> sortedParts() {
        return Stream.concat(surnames.stream(), givens.stream()).sorted().toList();
    }

    private static List<String> parts(Optional<String> printed) {
        var parts = new ArrayList<String>(3);
        if (printed.isPresent()) {
            String plain = Spelling.plain(printed.get());
            int from = 0;
            for (int at = 0; at <= plain.length(); at++) {
                if (at == plain.length() || isBetweenNames(plain.charAt(at))) {
                    String part = Spelling.fold(plain.substring(from, at));
                    if (!part.isEmpty()) {
                        parts.add(part);
                    }
                    from = at + 1;
                }
            }
        }
        return parts;
    }

    private static boolean isBetweenNames(char c) {
        return c == ',' || c == '.' || Character.isWhitespace(c) || Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    private static Optional<String> printedGeneration(List<String> parts) {
        for (String part : parts) {
            String generation = GENERATIONS.get(part);
            if (generation != null) {
                return Optional.of(generation);
            }
        }
        return Optional.empty();
    }

    /** A lone {@code II} is kept: it is all there is of the name. */
    private static List<String> withoutGeneration(List<String> parts) {
        var without = new ArrayList<>(parts);
        without.removeIf(GENERATIONS::containsKey);
        return without.isEmpty() ? parts : without;
    }
}
