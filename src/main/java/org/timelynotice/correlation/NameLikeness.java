package org.timelynotice.correlation;

import java.util.Comparator;
import org.timelynotice.correlation.FoldedName.Comparison;

/**
 * How far the names of two people agree: by those two of their names that agree best.
 *
 * @param byAlias whether an alias agrees better than the two names themselves
 */
record NameLikeness(
        Comparison name, Comparison generation, boolean sameSurname, boolean sameWithBirthDate, boolean byAlias) {

    static NameLikeness between(PersonTraits said, PersonTraits tracked) {
        boolean sameWithBirthDate = said.namesAndBirthDate().stream().anyMatch(tracked.namesAndBirthDate()::contains);
        NameLikeness own = between(said.name(), tracked.name(), sameWithBirthDate, false);
        if (said.aliases().isEmpty() && tracked.aliases().isEmpty() || own.name == Comparison.SAME) {
            return own;
        }
        NameLikeness best = said.names()
                .flatMap(one -> tracked.names().map(other -> between(one, other, sameWithBirthDate, true)))
                .min(Comparator.comparing(NameLikeness::distance))
                .orElse(own);
        return best.distance() < own.distance() ? best : own;
    }

    private static NameLikeness between(
            FoldedName said, FoldedName tracked, boolean sameWithBirthDate, boolean byAlias) {
        return new NameLikeness(
                said.compare(tracked),
                said.compareGenerations(tracked),
                said.sharesSurname(tracked),
                sameWithBirthDate,
                byAlias);
    }

    private int distance() {
        return name == Comparison.SAME ? 0 : name == Comparison.UNSURE ? 1 : sameSurname ? 2 : 3;
    }

    boolean differs() {
        return name == Comparison.DIFFERENT;
    }
}
