package org.timelynotice.docket;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person's name in parts, as printed by the source. */
public record PersonName(Optional<String> given, Optional<String> middle, Optional<String> surname) {

    /** Such as {@code M. R.}: enough for whoever knows the person, and nobody else. */
    public String initials() {
        return Stream.of(given, surname)
                .flatMap(Optional::stream)
                .filter(part -> !part.isBlank())
                .map(part -> part.strip().substring(0, part.strip().offsetByCodePoints(0, 1)) + ".")
                .collect(Collectors.joining(" "));
    }
}
