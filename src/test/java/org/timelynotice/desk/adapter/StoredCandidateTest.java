package org.timelynotice.desk.adapter;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.timelynotice.desk.Review;
import org.timelynotice.stored.GoldenRows;

class StoredCandidateTest {

    @Test
    void the_candidates_of_a_review_open_as_they_were_written() {
        GoldenRows.assertOpen(
                JdbcDesk.CANDIDATES,
                Map.of(
                        "none",
                        List.of(),
                        "both-sides",
                        List.of(new Review.Candidate(
                                new UUID(1, 4), List.of("same FBI number"), List.of("different birth date"))),
                        "two",
                        List.of(
                                new Review.Candidate(new UUID(1, 2), List.of("same name", "same day"), List.of()),
                                new Review.Candidate(new UUID(1, 3), List.of(), List.of()))));
    }
}
