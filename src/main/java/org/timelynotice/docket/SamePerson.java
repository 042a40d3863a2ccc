package org.timelynotice.docket;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether two reports within one case speak of one person, whom it names already; it finds nobody among strangers. */
public final class SamePerson {

    private SamePerson() {}

    /** By a number of the state's or the nation's, else by a name or an alias, unless they were born on two days. */
    public static boolean isSame(Defendant one, Defendant other) {
        boolean bornApart = one.birthDate().isPresent()
                && other.birthDate().isPresent()
                && !one.birthDate().equals(other.birthDate());
        return sharesNumber(one.identifiers(), other.identifiers())
                || !bornApart && one.names().anyMatch(name -> other.names().anyMatch(known -> isSame(name, known)));
    }

    /**
     * Whether two events of one case are about one person.
     *
     * @param defendants how many the case has; where it has one, whoever is meant is that one
     */
    public static boolean ofCase(int defendants, CourtEvent one, CourtEvent other) {
        return defendants < 2 || isSame(one, other);
    }

    /** Whether somebody of whom one event speaks is somebody of whom another one does. */
    public static boolean isSame(CourtEvent one, CourtEvent other) {
        return one.header().defendants().stream()
                .anyMatch(person -> other.header().defendants().stream().anyMatch(another -> isSame(person, another)));
    }

    private static boolean sharesNumber(Identifiers one, Identifiers other) {
        return same(one.sid(), other.sid()) || same(one.fbi(), other.fbi());
    }

    private static boolean same(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && Spelling.fold(one.get()).equals(Spelling.fold(other.get()));
    }

    /** Whether two names are the same in given name and surname, however they are written. */
    public static boolean isSame(PersonName one, PersonName other) {
        return folded(one).equals(folded(other));
    }

    private static List<String> folded(PersonName name) {
        return Stream.of(name.given(), name.surname())
                .map(part -> part.map(Spelling::fold).orElse(""))
                .toList();
    }
}
