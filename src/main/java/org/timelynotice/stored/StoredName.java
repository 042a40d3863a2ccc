package org.timelynotice.stored;

import java.util.Optional;
import org.timelynotice.docket.PersonName;

/** A person's name as it is stored. */
public record StoredName(Optional<String> given, Optional<String> middle, Optional<String> surname) {

    public static StoredName of(PersonName name) {
        return new StoredName(name.given(), name.middle(), name.surname());
    }

    public PersonName name() {
        return new PersonName(given, middle, surname);
    }
}
