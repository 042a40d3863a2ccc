package org.timelynotice.correlation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.Identifiers;
import org.timelynotice.docket.Spelling;

/**
 * A person's numbers, name and birth date in the form in which they are compared; placeholders are left out.
 *
 * @param facility who issued booking and inmate number, by all its names
 */
record PersonTraits(
        Optional<StateId> sid,
        Optional<String> fbi,
        Optional<String> booking,
        Optional<String> inmate,
        List<String> facility,
        FoldedName name,
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
                numbers.inmate().flatMap(PrintedNumber::local),
                facility(numbers),
                FoldedName.of(person.name()),
                person.birthDate().filter(date -> !date.isBefore(FIRST_BELIEVABLE_BIRTH)));
    }

    private static List<String> facility(Identifiers numbers) {
        var names = new ArrayList<String>(2);
        numbers.facility().ifPresent(names::add);
        names.addAll(numbers.otherFacilityNames());
        names.replaceAll(Spelling::fold);
        names.removeIf(String::isEmpty);
        return names;
    }

    /** The one key of a person without numbers; empty unless given name, surname and birth date are all known. */
    Optional<String> nameAndBirthDate() {
        return birthDate.flatMap(date -> name.firstAndSurname().map(firstAndSurname -> firstAndSurname + "|" + date));
    }
}
