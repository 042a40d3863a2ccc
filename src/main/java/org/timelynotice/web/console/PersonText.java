package org.timelynotice.web.console;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.Identifiers;
import org.timelynotice.docket.PersonName;

/** Describes a defendant in one line. Never used for a recipient. */
final class PersonText {

    private PersonText() {}

    static String of(Defendant defendant) {
        Identifiers ids = defendant.identifiers();
        String facility = ids.facility().map(f -> " at " + f).orElse("");
        return Stream.of(
                        Optional.of(defendant.name().map(PersonText::of).orElse("name not given")),
                        aliases(defendant),
                        defendant.birthDate().map(day -> "born " + day),
                        ids.sid().map(id -> "SID " + id),
                        ids.fbi().map(id -> "FBI number " + id),
                        ids.booking().map(id -> "booking " + id + facility),
                        ids.inmate().map(id -> "inmate " + id + facility))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> aliases(Defendant defendant) {
        return defendant.aliases().stream()
                .map(PersonText::of)
                .reduce((some, other) -> some + ", " + other)
                .map(names -> "also known as " + names);
    }

    private static String of(PersonName name) {
        String joined = Stream.of(name.given(), name.middle(), name.surname())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return joined.isEmpty() ? "name not given" : joined;
    }
}
