package org.timelynotice.sending;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.timelynotice.casefile.TrackedDefendant;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.PersonName;
import org.timelynotice.docket.SamePerson;

/** Whose name a message bears: of all whom an event names, the one who is followed for its reader. */
final class DefendantName {

    private DefendantName() {}

    /** Somebody whom the event names alone is never called by another name: it may be a co-defendant who was released. */
    static Optional<PersonName> name(CourtEvent event, Optional<TraffickingCase> file) {
        List<Defendant> named = event.header().defendants();
        List<Defendant> followed = file.map(TraffickingCase::defendants).orElse(List.of()).stream()
                .map(TrackedDefendant::person)
                .toList();
        Stream<Defendant> both =
                followed.stream().filter(one -> named.stream().anyMatch(other -> SamePerson.isSame(one, other)));
        Stream<Defendant> alone = named.size() == 1 ? named.stream() : Stream.of();
        Stream<Defendant> only = followed.size() == 1 ? followed.stream() : Stream.of();
        return Stream.of(both, alone, only, named.stream(), followed.stream())
                .flatMap(people -> people)
                .flatMap(person -> person.name().stream())
                .findFirst();
    }
}
