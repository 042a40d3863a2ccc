package org.timelynotice.correlation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.timelynotice.docket.CaseNumber;
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

    private static final Pattern FBI_LABEL = label("FBI|UCN");
    private static final Pattern LOCAL_LABEL = Pattern.compile("^(?:BOOKING|INMATE)-(?:NO-|NUMBER-)?(?=.*\\d)");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+");
    private static final Pattern NUMBER = Pattern.compile(".*[1-9].*");
    private static final Pattern ONE_DIGIT_REPEATED = Pattern.compile("(\\d)\\1{4,}");

    static PersonTraits of(Defendant person) {
        Identifiers numbers = person.identifiers();
        return new PersonTraits(
                numbers.sid().flatMap(StateId::of),
                numbers.fbi().flatMap(printed -> number(printed, FBI_LABEL)),
                numbers.booking().flatMap(PersonTraits::localNumber),
                numbers.inmate().flatMap(PersonTraits::localNumber),
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

    /** What may stand before a number, folded as the number is. */
    static Pattern label(String words) {
        return Pattern.compile("^(?:" + words + ")(?:NO|NUMBER)?(?=.*\\d)");
    }

    /** Letters and digits without label and leading zeros; empty for a placeholder: no digit, or one digit over and over. */
    static Optional<String> number(String printed, Pattern label) {
        String number = label.matcher(Spelling.fold(printed)).replaceFirst("");
        String significant = LEADING_ZEROS.matcher(number).replaceFirst("");
        return isPlaceholder(number) ? Optional.empty() : Optional.of(significant);
    }

    /** Jails build their numbers of parts, as courts do: {@code B-0077} is {@code B77}, but {@code 1-23} is not {@code 12-3}. */
    private static Optional<String> localNumber(String printed) {
        String number =
                LOCAL_LABEL.matcher(new CaseNumber(printed).normalized()).replaceFirst("");
        return isPlaceholder(number) ? Optional.empty() : Optional.of(number);
    }

    private static boolean isPlaceholder(String number) {
        return !NUMBER.matcher(number).matches()
                || ONE_DIGIT_REPEATED.matcher(number).matches();
    }
}
