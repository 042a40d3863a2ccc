package org.timelynotice.correlation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.Identifiers;
import org.timelynotice.docket.Spelling;

/**
 * A person's numbers, names and birth date in the form in which they are compared; placeholders are left out.
 *
 * @param facility who issued booking and inmate number, by all its names
 * @param name the person's own; with no part in it where none is given
 * @param aliases those of a given name and a surname: a single word names too many
 */
record PersonTraits(
        Optional<StateId> sid,
        Optional<String> fbi,
        Optional<String> booking,
        Set<String> inmates,
        List<String> facility,
        FoldedName name,
        List<FoldedName> aliases,
        Optional<LocalDate> birthDate) {

    /** Systems that must fill in a birth date and have none write the first day of their calendar. */
    private static final LocalDate FIRST_BELIEVABLE_BIRTH = LocalDate.of(1900, 1, 2);

    private static final Pattern FBI_LABEL = PrintedNumber.label("FBI|UCN");

    static PersonTraits of(Defendant person) {
        Identifiers numbers = person.identifiers();
        return new PersonTraits(
                numbers.sid().flatMap(StateId::of),
                numbers.fbi().flatMap(printed -> PrintedNumber.significant(printed, FBI_LABEL)),
                numbers.booking().flatMap(PrintedNumber::local),
                inmates(numbers),
                facility(numbers),
                FoldedName.of(person.name()),
                aliases(person),
                person.birthDate().filter(date -> !date.isBefore(FIRST_BELIEVABLE_BIRTH)));
    }

    /** Every number that names an inmate, in the form in which they are compared. */
    static Set<String> inmates(Identifiers numbers) {
        return numbers.inmates()
                .flatMap(number -> PrintedNumber.local(number).stream())
                .collect(Collectors.toSet());
    }

    private static List<FoldedName> aliases(Defendant person) {
        return person.aliases().stream()
                .map(alias -> FoldedName.of(Optional.of(alias)))
                .filter(alias -> alias.firstAndSurname().isPresent())
                .toList();
    }

    private static List<String> facility(Identifiers numbers) {
        var names = new ArrayList<String>(2);
        numbers.facility().ifPresent(names::add);
        names.addAll(numbers.otherFacilityNames());
        names.replaceAll(Spelling::fold);
        names.removeIf(String::isEmpty);
        return names;
    }

    /** Every name, the person's own first. */
    Stream<FoldedName> names() {
        return Stream.concat(Stream.of(name), aliases.stream());
    }

    /**
     * The keys of a person without numbers, one for each name: given name, surname and birth date, or the birth date of somebody who bears
     * one name alone.
     */
    List<String> namesAndBirthDate() {
        return birthDate.stream()
                .flatMap(date -> names().flatMap(one -> one.firstAndSurname().or(one::mononym).stream())
                        .map(whole -> whole + "|" + date))
                .toList();
    }

    /** By which a person is found who is named in part, or known in part: a part of a surname, or the first given name, and the birth date. */
    List<String> partsOfNamesAndBirthDate() {
        return birthDate.stream()
                .flatMap(date -> names().flatMap(FoldedName::parts).distinct().map(part -> part + "|" + date))
                .toList();
    }
}
