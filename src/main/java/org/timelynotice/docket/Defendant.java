package org.timelynotice.docket;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An accused or convicted person as the source describes them.
 *
 * @param aliases other names under which the same source knows the same person
 */
public record Defendant(
        Optional<PersonName> name, Optional<LocalDate> birthDate, Identifiers identifiers, List<PersonName> aliases) {

    public Defendant {
        aliases = List.copyOf(aliases);
    }

    public Defendant(Optional<PersonName> name, Optional<LocalDate> birthDate, Identifiers identifiers) {
        this(name, birthDate, identifiers, List.of());
    }

    /** Every name, the person's own first. */
    public Stream<PersonName> names() {
        return Stream.concat(name.stream(), aliases.stream());
    }
}
