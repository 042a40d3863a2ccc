package org.timelynotice.docket;

import java.time.LocalDate;
import java.util.Optional;

/** An accused or convicted person as the source describes them. */
public record Defendant(Optional<PersonName> name, Optional<LocalDate> birthDate, Identifiers identifiers) {}
