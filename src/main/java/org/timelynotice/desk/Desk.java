package org.timelynotice.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.timelynotice.casefile.CaseId;

/** What waits for a person. */
public interface Desk {

    /**
     * Opens a review; the same event of the same message has one at most.
     *
     * @param subject keyed hash of what it is about; while one review of a subject is open, no second one is opened
     * @return false if there is one already
     */
    boolean open(Review review, Optional<UUID> subject);

    Optional<Review> review(UUID id);

    /** The review of an event of a message, decided or not. */
    Optional<Review> review(UUID receipt, int position);

    /** Whether a review of a subject is open. */
    boolean isOpen(UUID subject);

    /** False if it has been decided before. */
    boolean decide(UUID id, Review.Decision decision, String by, Instant at);

    List<Review> openReviews(int most);

    void ask(CaseId theCase, String reason, Instant now, Instant doBy);

    List<Task> openTasks(int most);

    List<Review> reviews(Set<UUID> ids);

    List<Task> tasks(Set<UUID> ids);

    /** What is done now; empty if it was done before, or is unknown. */
    Optional<Task> done(UUID task, String by, Instant at);
}
