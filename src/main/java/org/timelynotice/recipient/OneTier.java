package org.timelynotice.recipient;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** One address says one thing, whoever registered it: whoever holds the phone reads all of it, so the lowest tier that anybody gave it rules. */
public final class OneTier {

    private OneTier() {}

    /**
     * The address as it may be written to.
     *
     * @param sharing others who are reached at an address of its owner's
     */
    public static ContactPoint of(ContactPoint point, Recipient owner, SharedAddresses sharing) {
        return lowestBeside(point, owner, sharing)
                .filter(lowest -> lowest.compareTo(point.tier()) < 0)
                .map(lowest -> withoutPhrase(point, lowest) ? ContentTier.BARE : lowest)
                .map(point::saying)
                .orElse(point);
    }

    /** The lowest tier that anybody else gave the address; their own, of another way to be reached there, they chose for that way. */
    public static Optional<ContentTier> lowestBeside(ContactPoint point, Recipient owner, SharedAddresses sharing) {
        Stream<ContactPoint> theirs = sharing.others(point, owner).map(SharedAddresses.Reader::point);
        Stream<ContactPoint> own = owner.contactPoints().stream()
                .filter(other -> !other.id().equals(point.id()))
                .filter(point::isSameAddress);
        return Stream.concat(theirs, own).map(ContactPoint::tier).min(Comparator.naturalOrder());
    }

    private static boolean withoutPhrase(ContactPoint point, ContentTier lowest) {
        return lowest == ContentTier.CODE_PHRASE && point.codePhrase().isEmpty();
    }
}
