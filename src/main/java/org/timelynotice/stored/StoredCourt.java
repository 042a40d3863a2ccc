package org.timelynotice.stored;

import java.util.List;
import java.util.Optional;
import org.timelynotice.docket.CourtId;

/**
 * A court as it is stored.
 *
 * @param otherNames absent where there are none, and in what was stored before courts had any
 */
public record StoredCourt(String value, Optional<List<String>> otherNames) {

    public static StoredCourt of(CourtId court) {
        return new StoredCourt(court.value(), Lists.unlessEmpty(court.otherNames()));
    }

    public CourtId court() {
        return new CourtId(value, otherNames.orElse(List.of()));
    }
}
