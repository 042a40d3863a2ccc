package org.timelynotice.docket;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A court as its feed names it, or as the feed's own file says.
 *
 * @param value ORI, court code or name; compared without regard to case, blanks and punctuation
 * @param otherNames what the same source calls the same court besides, such as its name where {@code value} is its code
 */
public record CourtId(String value, List<String> otherNames) {

    public CourtId {
        otherNames = List.copyOf(otherNames);
    }

    public CourtId(String value) {
        this(value, List.of());
    }

    /** A court by all its names, the first one foremost; empty if there are none. */
    public static Optional<CourtId> of(List<String> names) {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new CourtId(names.get(0), names.subList(1, names.size())));
    }

    /** The form in which two spellings of one court compare equal. */
    public String normalized() {
        return Spelling.fold(value);
    }

    /** The court by each of its names alone. */
    public Stream<CourtId> spellings() {
        return Stream.concat(Stream.of(value), otherNames.stream()).map(CourtId::new);
    }
}
