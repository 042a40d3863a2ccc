package org.timelynotice.correlation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A file under {@code config/courts}. */
record CourtFile(String jurisdiction, List<Place> courts, Optional<List<Place>> facilities) {

    record Place(String name, Optional<List<String>> also) {

        List<String> spellings() {
            return Stream.concat(Stream.of(name), also.stream().flatMap(List::stream))
                    .toList();
        }
    }
}
