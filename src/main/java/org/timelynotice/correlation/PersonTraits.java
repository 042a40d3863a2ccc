package org.timelynotice.correlation;

import java.time.LocalDate;
import java.util.Optional;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.Identifiers;
import org.timelynotice.docket.Spelling;

/** A person's numbers, name and birth date in the form in which they are compared; placeholders are left out. */
record PersonTraits(
        Optional<StateId> sid,
        Optional<String> fbi,
        Optional<String> booking,
        Optional<String> inmate,
        Optional<String> facility,
        FoldedName name,
        Optional<LocalDate> birthDate) {

    /** Systems that must fill in a birth date and have none write the first day of their calendar. */
    private static final LocalDate FIRST_BELIEVABLE_BIRTH = LocalDate.of(1900, 1, 2);

    static PersonTraits of(Defendant person) {
        Identifiers numbers = person.identifiers();
        return new PersonTraits(
                numbers.sid().flatMap(StateId::of),
                numbers.fbi().flatMap(printed -> number(printed, "FBI|UCN")),
                numbers.booking().flatMap(PersonTraits::localNumber),
                numbers.inmate().flatMap(PersonTraits::localNumber),
                numbers.facility().map(Spelling::fold).filter(facility -> !facility.isEmpty()),
                FoldedName.of(person.name()),
                person.birthDate().filter(date -> !date.isBefore(FIRST_BELIEVABLE_BIRTH)));
    }

    /** The one key of a person without numbers; empty unless given name, surname and birth date are all known. */
    Optional<String> nameAndBirthDate() {
        return birthDate.flatMap(date -> name.firstAndSurname().map(firstAndSurname -> firstAndSurname + "|" + date));
    }

    /** Letters and digits without label and leading zeros; empty for a placeholder: no digit, or one digit over and over. */
    static Optional<String> number(String printed, String labels) {
        String number = Spelling.fold(printed).replaceFirst("^(?:" + labels + ")(?:NO|NUMBER)?(?=.*\\d)", "");
        String significant = number.replaceFirst("^0+", "");
        return isPlaceholder(number) ? Optional.empty() : Optional.of(significant);
    }

    /** Jails build their numbers of parts, as courts do: {@code B-0077} is {@code B77}, but {@code 1-23} is not {@code 12-3}. */
    private static Optional<String> localNumber(String printed) {
        String number =
                new CaseNumber(printed).normalized().replaceFirst("^(?:BOOKING|INMATE)-(?:NO-|NUMBER-)?(?=.*\\d)", "");
        return isPlaceholder(number) ? Optional.empty() : Optional.of(number);
    }

    private static boolean isPlaceholder(String number) {
        return !number.matches(".*[1-9].*") || number.matches("(\\d)\\1{4,}");
    }
}
