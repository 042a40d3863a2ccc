package org.timelynotice.consent;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Topic;
import org.timelynotice.recipient.RecipientId;

/**
 * A release of information: a victim lets an advocate of their case know what concerns them.
 *
 * @param of whose information it is
 * @param to the advocate; empty for every advocate of the case
 * @param scope the topics that it covers
 * @param purpose in the victim's own words; lies sealed, as the witness does
 * @param by who took it down
 */
public record Release(
        UUID id,
        CaseId theCase,
        RecipientId of,
        Optional<RecipientId> to,
        Set<Topic> scope,
        String purpose,
        String witness,
        String by,
        Instant givenAt,
        Instant until,
        Optional<Instant> revokedAt) {

    public Release {
        scope = Set.copyOf(scope);
    }

    public boolean stands(Instant at) {
        return !givenAt.isAfter(at)
                && at.isBefore(until)
                && revokedAt.map(at::isBefore).orElse(true);
    }

    /** Whether it lets somebody know of one of these topics. */
    boolean lets(RecipientId advocate, Set<Topic> topics) {
        return to.map(advocate::equals).orElse(true)
                && (scope.contains(Topic.ALL) || topics.stream().anyMatch(scope::contains));
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "Release[" + id + " until " + until + "]";
    }
}
