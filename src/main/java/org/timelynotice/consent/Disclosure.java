package org.timelynotice.consent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;

/**
 * How much of a case may be said to whom. What says which case there is news of says of whom: without a release by every victim of the
 * case, a message to an advocate names nobody and nothing. The case is the court's: where it is followed apart for several victims, each of them counts.
 *
 * @param releases of the cases that are asked about, and of those that are one case with them to the court
 * @param people of the same
 * @param beside the cases that are one to the court with each that is asked about, and followed apart
 */
public record Disclosure(List<Release> releases, List<Recipient> people, Map<CaseId, Set<CaseId>> beside) {

    public Disclosure {
        releases = List.copyOf(releases);
        people = List.copyOf(people);
        beside = Map.copyOf(beside);
    }

    /** Whose releases and people have to be known to say what may be said of some cases. */
    public static Set<CaseId> concerned(Set<CaseId> cases, Map<CaseId, Set<CaseId>> beside) {
        return Stream.concat(cases.stream(), beside.values().stream().flatMap(Set::stream))
                .collect(Collectors.toSet());
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
        Set<CaseId> apart = beside.getOrDefault(reader.caseId(), Set.of());
        Set<RecipientId> records =
                Stream.concat(Stream.of(reader.id()), records(reader, apart)).collect(Collectors.toSet());
        List<Recipient> own = victims(Set.of(reader.caseId()));
        return !own.isEmpty()
                && Stream.concat(own.stream(), victims(apart).stream())
                        .allMatch(victim -> lets(victim, records, about, at));
    }

    /** Whoever is reached at an address of an advocate is them, in a case that is followed apart. */
    private Stream<RecipientId> records(Recipient advocate, Set<CaseId> apart) {
        return people.stream()
                .filter(person -> apart.contains(person.caseId()) && person.role() == Role.ADVOCATE)
                .filter(person -> person.contactPoints().stream()
                        .anyMatch(point -> advocate.contactPoints().stream().anyMatch(point::reachesTheSame)))
                .map(Recipient::id);
    }

    private List<Recipient> victims(Set<CaseId> cases) {
        return people.stream()
                .filter(person -> cases.contains(person.caseId()) && person.role() == Role.VICTIM && !person.isEnded())
                .toList();
    }

    private boolean lets(Recipient victim, Set<RecipientId> records, Set<Topic> about, Instant at) {
        return releases.stream()
                .filter(release -> release.of().equals(victim.id()) && release.stands(at))
                .anyMatch(release -> records.stream().anyMatch(advocate -> release.lets(advocate, about)));
    }
}
