package org.timelynotice.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A weak match that waits for a person.
 *
 * @param receipt of the message
 * @param position of the event in it, from 0
 * @param candidates the cases it may belong to, each with its evidence
 */
public record Review(
        UUID id,
        UUID receipt,
        int position,
        String reason,
        List<Candidate> candidates,
        Instant openedAt,
        Instant decideBy,
        Optional<Decision> decision) {

    public Review {
        candidates = List.copyOf(candidates);
    }

    /** The same once somebody has decided it. */
    public Review decided(Decision what) {
        return new Review(id, receipt, position, reason, candidates, openedAt, decideBy, Optional.of(what));
    }

    /**
     * A case that the event may concern.
     *
     * @param evidence what speaks for it
     * @param against what speaks against it
     */
    public record Candidate(UUID caseId, List<String> evidence, List<String> against) {

        public Candidate {
            evidence = List.copyOf(evidence);
            against = List.copyOf(against);
        }
    }

    /** What the person said. */
    public enum Decision {
        LINKED,
        UNRELATED
    }
}
