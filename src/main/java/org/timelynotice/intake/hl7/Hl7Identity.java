package org.timelynotice.intake.hl7;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.Identifiers;
import org.timelynotice.docket.PersonName;
import org.timelynotice.docket.SamePerson;

/**
 * The person of a message, with the numbers and the name that they had before where it says so.
 *
 * @param question what a person must find out about it
 */
record Hl7Identity(Defendant person, Optional<String> question) {

    private static final String NOT_BOTH_NUMBERS =
            "a jail or hospital gave the defendant another number, or put two records together, and does not say both numbers: find"
                    + " out which it was and is, so that nothing said under the other is missed";
    private static final String TWO_NAMES =
            "a jail or hospital put records of two different names together, one of them perhaps the defendant's: find out whether"
                    + " they are one person";

    static Hl7Identity of(Hl7Person person, Optional<LocalDate> birthDate) {
        return new Hl7Identity(
                new Defendant(person.name(), birthDate, person.identifiers(), person.aliases()), Optional.empty());
    }

    /** The name from before is an alias: by either of them somebody may be known here. */
    static Hl7Identity of(EventKind kind, Hl7Person person, Hl7Person former, Optional<LocalDate> birthDate) {
        Identifiers numbers = person.identifiers();
        List<String> others = Stream.concat(person.ownNumbers().stream(), former.ownNumbers().stream())
                .filter(number -> !numbers.inmate().equals(Optional.of(number)))
                .distinct()
                .toList();
        Optional<PersonName> name = person.name();
        Optional<PersonName> another = former.name()
                .filter(before ->
                        name.filter(now -> SamePerson.isSame(now, before)).isEmpty());
        boolean changes = kind == EventKind.NUMBER_CHANGED;
        boolean bothNumbers = numbers.inmate().isPresent() && !others.isEmpty();
        Optional<String> question = !changes
                ? Optional.empty()
                : !bothNumbers
                        ? Optional.of(NOT_BOTH_NUMBERS)
                        : another.filter(before -> name.isPresent()).map(before -> TWO_NAMES);
        return new Hl7Identity(
                new Defendant(
                        name,
                        birthDate,
                        numbers.besides(others),
                        Stream.concat(person.aliases().stream(), another.stream())
                                .distinct()
                                .toList()),
                question);
    }

    boolean isOfSomebody() {
        Identifiers numbers = person.identifiers();
        return person.names().findAny().isPresent()
                || numbers.inmates().findAny().isPresent()
                || numbers.sid().isPresent();
    }
}
