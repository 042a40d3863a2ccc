package org.timelynotice.consent;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.Recipient;

/**
 * How much of a case may be said to whom. What says which case there is news of says of whom: without a release by every victim of the
 * case, a message to an advocate names nobody and nothing.
 *
 * @param people of the cases that are asked about
 */
public record Disclosure(List<Release> releases, List<Recipient> people) {

    public Disclosure {
        releases = List.copyOf(releases);
        people = List.copyOf(people);
    }

    /** The address as it may be written to about some topics. */
    public ContactPoint limited(Recipient reader, ContactPoint point, Set<Topic> about, Instant at) {
        return point.tier() == ContentTier.FULL && !mayBeNamed(reader, about, at)
                ? point.saying(ContentTier.BARE)
                : point;
    }

    private boolean mayBeNamed(Recipient reader, Set<Topic> about, Instant at) {
        if (reader.role() != Role.ADVOCATE) {
            return true;
        }
        List<Recipient> victims = victims(reader.caseId());
        return !victims.isEmpty() && victims.stream().allMatch(victim -> lets(victim, reader, about, at));
    }

    private List<Recipient> victims(CaseId theCase) {
        return people.stream()
                .filter(person -> person.caseId().equals(theCase) && person.role() == Role.VICTIM && !person.isEnded())
                .toList();
    }

    private boolean lets(Recipient victim, Recipient reader, Set<Topic> about, Instant at) {
        return releases.stream()
                .anyMatch(release ->
                        release.of().equals(victim.id()) && release.stands(at) && release.lets(reader.id(), about));
    }
}
