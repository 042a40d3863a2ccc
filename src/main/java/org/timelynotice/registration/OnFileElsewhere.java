package org.timelynotice.registration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContactState;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.OneTier;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.SharedAddresses;

/** What is on file already about the addresses of somebody: their owner said STOP, or somebody else gave them another tier. */
public final class OnFileElsewhere {

    private static final String STOPPED =
            "its owner said STOP to texts: nothing is sent there until they text START, or a person lifts it; ask how"
                    + " this person wants to be told";
    private static final String FROZEN =
            "it is frozen: it could not be reached, or whoever has it said that they are somebody else; nothing is sent"
                    + " there until a person has looked and lifts it";

    private OnFileElsewhere() {}

    /**
     * @param person as they are on record now
     * @param sharing others who are reached at an address of theirs
     * @param at where they stand in what was sent, to be put before the fields
     */
    public static List<Remark> remarks(Recipient person, Collection<Recipient> sharing, String at) {
        var remarks = new ArrayList<Remark>();
        List<ContactPoint> points = person.contactPoints();
        var shared = new SharedAddresses(sharing);
        for (int i = 0; i < points.size(); i++) {
            String field = at + "contactPoints[" + i + "].";
            ContactPoint point = points.get(i);
            if (point.state() != ContactState.ACTIVE) {
                remarks.add(new Remark(field + "address", point.state() == ContactState.STOPPED ? STOPPED : FROZEN));
            }
            tier(point, person, shared).ifPresent(reason -> remarks.add(new Remark(field + "tier", reason)));
        }
        return remarks;
    }

    private static Optional<String> tier(ContactPoint point, Recipient person, SharedAddresses sharing) {
        Optional<ContentTier> others = OneTier.lowestBeside(point, person, sharing);
        return others.flatMap(lowest -> {
            int compared = lowest.compareTo(point.tier());
            if (compared == 0) {
                return Optional.empty();
            }
            return Optional.of(
                    compared < 0
                            ? "this address is on file with " + lowest
                                    + " already: no message to it says more than that, whoever it is for"
                            : "this address is on file with " + lowest + " already: from now on no message to it says"
                                    + " more than " + point.tier() + ", whoever it is for");
        });
    }
}
