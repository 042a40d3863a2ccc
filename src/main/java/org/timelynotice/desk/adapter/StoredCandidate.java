package org.timelynotice.desk.adapter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.timelynotice.desk.Review;

/**
 * A case that an event may concern, as it is stored.
 *
 * @param against absent where nothing speaks against it, and in what was stored before that was said
 */
record StoredCandidate(UUID caseId, List<String> evidence, Optional<List<String>> against) {

    static StoredCandidate[] of(List<Review.Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> new StoredCandidate(
                        candidate.caseId(),
                        candidate.evidence(),
                        Optional.of(candidate.against()).filter(list -> !list.isEmpty())))
                .toArray(StoredCandidate[]::new);
    }

    static List<Review.Candidate> candidates(StoredCandidate[] stored) {
        return Stream.of(stored)
                .map(candidate -> new Review.Candidate(
                        candidate.caseId(),
                        candidate.evidence(),
                        candidate.against().orElse(List.of())))
                .toList();
    }
}
