package org.timelynotice.correlation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which spellings mean one court, or one facility. Those that are listed are also known to be different from each other.
 *
 * @param placeBySpelling folded spellings
 */
record PlaceNames(Map<String, String> placeBySpelling) {

    PlaceNames {
        placeBySpelling = Map.copyOf(placeBySpelling);
    }

    static PlaceNames none() {
        return new PlaceNames(new HashMap<>());
    }

    /**
     * {@code TRUE} one place, {@code FALSE} two places, empty where a spelling is not known and they may be either.
     *
     * @param one folded spellings, all of one place
     */
    Optional<Boolean> same(List<String> one, List<String> other) {
        boolean known = !one.isEmpty() && !other.isEmpty();
        for (String spelling : one) {
            for (String otherSpelling : other) {
                Optional<Boolean> same = sameSpelling(spelling, otherSpelling);
                if (same.equals(Optional.of(true))) {
                    return same;
                }
                known &= same.isPresent();
            }
        }
        return known ? Optional.of(false) : Optional.empty();
    }

    boolean isListed(String spelling) {
        return placeBySpelling.containsKey(spelling);
    }

    private Optional<Boolean> sameSpelling(String one, String other) {
        if (!one.isEmpty() && one.equals(other)) {
            return Optional.of(true);
        }
        String place = placeBySpelling.get(one);
        String otherPlace = placeBySpelling.get(other);
        return place == null || otherPlace == null ? Optional.empty() : Optional.of(place.equals(otherPlace));
    }
}
