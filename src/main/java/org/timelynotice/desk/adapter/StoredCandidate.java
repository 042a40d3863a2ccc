package org.timelynotice.desk.adapter;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.timelynotice.desk.Review;

/** A case that an event may concern, as it is stored. */
record StoredCandidate(UUID caseId, List<String> evidence) {

    static StoredCandidate[] of(List<Review.Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> new StoredCandidate(candidate.caseId(), candidate.evidence()))
                .toArray(StoredCandidate[]::new);
    }

    static List<Review.Candidate> candidates(StoredCandidate[] stored) {
        return Stream.of(stored)
                .map(candidate -> new Review.Candidate(candidate.caseId(), candidate.evidence()))
                .toList();
    }
}
