package org.timelynotice.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.docket.PersonName;
import org.timelynotice.intake.reading.Generation;

/** Reads a name of a person, in parts or whole. */
final class NameReader {

    private static final Set<String> TITLES = Set.of("ESQ", "JD", "MD");

    /** The keys of a format file under which the parts of a name stand. */
    enum Parts {
        OF_THE_PERSON("given", "middle", "surname", "suffix", "fullName"),
        OF_AN_ALIAS("aliasGiven", "aliasMiddle", "aliasSurname", "aliasSuffix", "aliasFullName");

        private final String given;
        private final String middle;
        private final String surname;
        private final String suffix;
        private final String whole;

        Parts(String given, String middle, String surname, String suffix, String whole) {
            this.given = given;
            this.middle = middle;
            this.surname = surname;
            this.suffix = suffix;
            this.whole = whole;
        }
    }

    private final Map<String, Paths> paths;
    private final ValueContext values;

    NameReader(Map<String, Paths> paths, ValueContext values) {
        this.paths = paths;
        this.values = values;
    }

    /**
     * @param name the element under which its parts stand
     */
    Optional<PersonName> read(Parts parts, MessagePlace name) {
        Optional<String> given = word(parts.given, name);
        Optional<String> surname = word(parts.surname, name);
        if (isSaid(given) || isSaid(surname)) {
            Optional<String> generation = text(parts.suffix, name);
            return Optional.of(new PersonName(
                    given, text(parts.middle, name), surname.map(family -> Generation.behind(family, generation))));
        }
        Optional<String> whole = text(parts.whole, name);
        Optional<PersonName> split =
                whole.map(NameReader::split).filter(read -> isSaid(read.given()) || isSaid(read.surname()));
        if (split.isPresent() && parts == Parts.OF_THE_PERSON && !isOrdered(whole.get())) {
            values.note("a person's name is given whole and not in parts; it was split at the spaces");
        }
        return split;
    }

    private boolean isSaid(Optional<String> part) {
        return part.filter(text -> PrintedText.says(text, values.placeholders()))
                .isPresent();
    }

    /** There are people called Na, Null and None: a word that stands for nothing elsewhere is a name beside a name. */
    private Optional<String> word(String key, MessagePlace name) {
        return text(key, name)
                .or(() -> paths.getOrDefault(key, Paths.NONE)
                        .text(name, Set.of())
                        .filter(text -> text.chars().allMatch(Character::isLetter)));
    }

    /** A name given whole: {@code Surname, Given Middle} is sure, {@code Given Middle Surname} is the best reading and noted. */
    private static PersonName split(String whole) {
        int comma = whole.indexOf(',');
        if (isOrdered(whole)) {
            String[] rest = whole.substring(comma + 1).strip().split(" ", 2);
            return new PersonName(
                    word(rest, 0),
                    word(rest, 1),
                    Optional.of(whole.substring(0, comma).strip()));
        }
        List<String> words =
                new ArrayList<>(List.of(whole.replace(",", " ").strip().split(" +")));
        Optional<String> suffix = Optional.empty();
        if (words.size() > 1 && isSuffix(words.get(words.size() - 1))) {
            suffix = Optional.of(words.remove(words.size() - 1));
        }
        int last = words.size() - 1;
        return new PersonName(
                last > 0 ? Optional.of(words.get(0)) : Optional.empty(),
                last > 1 ? Optional.of(String.join(" ", words.subList(1, last))) : Optional.empty(),
                Optional.of(Generation.behind(words.get(last), suffix)));
    }

    private static boolean isOrdered(String whole) {
        int comma = whole.indexOf(',');
        return comma > 0 && !isSuffix(whole.substring(comma + 1));
    }

    private static boolean isSuffix(String word) {
        return Generation.is(word) || TITLES.contains(Nodes.fold(word));
    }

    private static Optional<String> word(String[] words, int index) {
        return index < words.length && !words[index].isBlank() ? Optional.of(words[index]) : Optional.empty();
    }

    private Optional<String> text(String key, MessagePlace name) {
        return paths.getOrDefault(key, Paths.NONE).text(name, values.placeholders());
    }
}
