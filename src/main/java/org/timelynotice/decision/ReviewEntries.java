package org.timelynotice.decision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.desk.Review;

/** What the audit says of a review, in each case that it concerns. */
public final class ReviewEntries {

    /** Where stands what concerns no case that is followed. */
    public static final String UNFOLLOWED = "unfollowed";

    private ReviewEntries() {}

    static List<AuditEntry> opened(Review review) {
        var details = Map.of("receipt", review.receipt().toString(), "reason", review.reason());
        return chains(review, List.of())
                .map(chain -> new AuditEntry(
                        chain, review.openedAt(), "REVIEW_OPENED", review.id().toString(), details))
                .toList();
    }

    /**
     * @param linked cases that it turned out to concern, whether or not they were candidates
     */
    public static List<AuditEntry> decided(Review review, Collection<UUID> linked, String by, Instant now) {
        Predicate<String> concerned =
                chain -> linked.stream().map(UUID::toString).anyMatch(chain::equals);
        return chains(review, linked)
                .map(chain -> new AuditEntry(
                        chain,
                        now,
                        "REVIEW_DECIDED",
                        review.id().toString(),
                        Map.of("decision", concerned.test(chain) ? "LINKED" : "UNRELATED", "by", by)))
                .toList();
    }

    /**
     * @param linked cases from which it was taken away again
     */
    public static List<AuditEntry> undone(Review review, Collection<UUID> linked, String by, Instant now) {
        return chains(review, linked)
                .map(chain ->
                        new AuditEntry(chain, now, "REVIEW_UNDONE", review.id().toString(), Map.of("by", by)))
                .toList();
    }

    private static Stream<String> chains(Review review, Collection<UUID> others) {
        List<String> cases = Stream.concat(review.candidates().stream().map(Review.Candidate::caseId), others.stream())
                .map(UUID::toString)
                .distinct()
                .toList();
        return cases.isEmpty() ? Stream.of(UNFOLLOWED) : cases.stream();
    }
}
