package org.timelynotice.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.desk.Review;

class ReviewEntriesTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(2, 2);

    private static Review review(UUID... candidates) {
        return new Review(
                new UUID(9, 9),
                new UUID(8, 8),
                0,
                "the names agree and nothing else does",
                List.of(candidates).stream()
                        .map(id -> new Review.Candidate(id, List.of("same name and birth date"), List.of()))
                        .toList(),
                NOON,
                NOON.plus(Duration.ofHours(4)),
                Optional.empty());
    }

    @Test
    void a_question_stands_in_the_chain_of_each_case_that_it_concerns() {
        assertThat(ReviewEntries.opened(review(ONE, OTHER)))
                .extracting(
                        AuditEntry::chain,
                        AuditEntry::action,
                        entry -> entry.details().get("reason"))
                .containsExactly(
                        tuple(ONE.toString(), "REVIEW_OPENED", "the names agree and nothing else does"),
                        tuple(OTHER.toString(), "REVIEW_OPENED", "the names agree and nothing else does"));
    }

    @Test
    void an_answer_stands_in_each_too_and_says_which_one_it_was() {
        assertThat(ReviewEntries.decided(review(ONE, OTHER), Set.of(OTHER), "a clerk", NOON))
                .extracting(AuditEntry::chain, entry -> entry.details().get("decision"))
                .containsExactly(tuple(ONE.toString(), "UNRELATED"), tuple(OTHER.toString(), "LINKED"));
    }

    @Test
    void a_charge_in_an_unfollowed_case_that_is_waved_away_is_not_waved_away_unseen() {
        assertThat(ReviewEntries.opened(review())).hasSize(1);
        assertThat(ReviewEntries.decided(review(), Set.of(), "a clerk", NOON))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.chain()).isEqualTo("unfollowed");
                    assertThat(entry.details())
                            .containsEntry("decision", "UNRELATED")
                            .containsEntry("by", "a clerk");
                });
    }
}
