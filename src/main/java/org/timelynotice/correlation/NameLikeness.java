package org.timelynotice.correlation;

import java.util.Comparator;
import org.timelynotice.correlation.FoldedName.Comparison;

/**
 * How far the names of two people agree: by those two of their names that agree best.
 *
 * @param mayBeSame whether no name of theirs contradicts the other, as far as they are given, and one agrees
 * @param byAlias whether an alias agrees better than the two names themselves
 */
record NameLikeness(
        Comparison name,
        Comparison generation,
        boolean sameSurname,
        boolean sameWithBirthDate,
        boolean mayBeSame,
        boolean byAlias) {

    static NameLikeness between(PersonTraits said, PersonTraits tracked) {
        boolean sameWithBirthDate = said.namesAndBirthDate().stream().anyMatch(tracked.namesAndBirthDate()::contains);
        boolean mayBeSame = said.names().anyMatch(one -> tracked.names().anyMatch(one::mayBe));
        NameLikeness own = between(said.name(), tracked.name(), sameWithBirthDate, mayBeSame, false);
        if (said.aliases().isEmpty() && tracked.aliases().isEmpty() || own.name == Comparison.SAME) {
            return own;
        }
        NameLikeness best = said.names()
                .flatMap(one -> tracked.names().map(other -> between(one, other, sameWithBirthDate, mayBeSame, true)))
                .min(Comparator.comparing(NameLikeness::distance))
                .orElse(own);
        return best.distance() < own.distance() ? best : own;
    }

    private static NameLikeness between(
            FoldedName said, FoldedName tracked, boolean sameWithBirthDate, boolean mayBeSame, boolean byAlias) {
        return new NameLikeness(
                said.compare(tracked),
                said.compareGenerations(tracked),
                said.sharesSurname(tracked),
                sameWithBirthDate,
                mayBeSame,
                byAlias);
    }

    private int distance() {
        return name == Comparison.SAME ? 0 : name == Comparison.UNSURE ? 1 : sameSurname ? 2 : 3;
    }

    boolean differs() {
        return name == Comparison.DIFFERENT;
    }
}
