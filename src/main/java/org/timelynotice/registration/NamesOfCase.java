package org.timelynotice.registration;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.PersonName;
import org.timelynotice.docket.Spelling;

/**
 * By what whoever reads a text could tell which case or person it is about: no code phrase may hold any of it.
 *
 * @param people the defendants with their aliases, and those who are told
 */
public record NamesOfCase(List<PersonName> people, List<CaseNumber> numbers) {

    private static final int INITIAL = 1;
    private static final int LONGEST_PARTICLE = 3;
    private static final int SHORTEST_NUMBER = 4;

    public NamesOfCase {
        people = List.copyOf(people);
        numbers = List.copyOf(numbers);
    }

    public static NamesOfCase of(CaseRegistration registration) {
        return new NamesOfCase(
                Stream.concat(
                                registration.defendants().stream()
                                        .flatMap(defendant -> defendant.person().names()),
                                registration.recipients().stream().map(CaseRegistration.Person::name))
                        .toList(),
                registration.caseNumbers());
    }

    /** The code phrases of a registration that hold any of it, each with its field. */
    public List<Conflict> among(List<CaseRegistration.Person> persons) {
        return IntStream.range(0, persons.size())
                .boxed()
                .flatMap(i -> against(persons.get(i).addresses(), "recipients[" + i + "].").stream())
                .toList();
    }

    /**
     * The same of one person's addresses.
     *
     * @param at where they stand in what was sent, to be put before the fields
     */
    public List<Conflict> against(List<CaseRegistration.Address> addresses, String at) {
        return IntStream.range(0, addresses.size())
                .boxed()
                .flatMap(j -> against(addresses.get(j), at + "contactPoints[" + j + "].").stream())
                .toList();
    }

    /** The same of one address. */
    public List<Conflict> against(CaseRegistration.Address address, String at) {
        return address.codePhrase().flatMap(this::refuses).stream()
                .map(reason -> new Conflict(at + "codePhrase", reason))
                .toList();
    }

    private Optional<String> refuses(String phrase) {
        Set<String> words = words(phrase).collect(Collectors.toSet());
        if (names().anyMatch(
                        name -> words.containsAll(name) || Spelling.fold(phrase).equals(String.join("", name)))) {
            return Optional.of(
                    "holds a name of somebody of this case: whoever reads it must not learn whom it is about");
        }
        return words.stream().anyMatch(this::isOfNumber) || holdsNumber(phrase)
                ? Optional.of("holds a number of this case: whoever reads it must not learn which case it is")
                : Optional.empty();
    }

    /** Each part of a name by itself, and each word of it that is no mere "de" or "van"; an initial alone names nobody. */
    private Stream<List<String>> names() {
        return people.stream()
                .flatMap(name -> Stream.of(name.given(), name.middle(), name.surname()))
                .flatMap(Optional::stream)
                .map(part -> words(part).toList())
                .flatMap(part -> Stream.concat(
                        Stream.of(part),
                        part.stream()
                                .filter(word -> word.length() > LONGEST_PARTICLE)
                                .map(List::of)))
                .filter(part -> String.join("", part).length() > INITIAL);
    }

    private boolean isOfNumber(String word) {
        return word.length() >= SHORTEST_NUMBER
                && word.chars().anyMatch(Character::isDigit)
                && numbers.stream()
                        .map(CaseNumber::runs)
                        .flatMap(Collection::stream)
                        .anyMatch(run -> run.replaceFirst("^0+", "").equals(word.replaceFirst("^0+", "")));
    }

    private boolean holdsNumber(String phrase) {
        return numbers.stream()
                .map(CaseNumber::glued)
                .filter(number -> number.length() >= SHORTEST_NUMBER)
                .anyMatch(Spelling.fold(phrase)::contains);
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(Spelling.plain(text).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
    }
}
