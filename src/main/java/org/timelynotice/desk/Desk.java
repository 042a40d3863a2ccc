package org.timelynotice.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeStatus;

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

    default List<Review> openReviews(int most) {
        return openReviews(0, most);
    }

    /**
     * What is to be decided first stands first.
     *
     * @param from how many are passed over
     */
    List<Review> openReviews(int from, int most);

    int openReviewCount();

    void ask(CaseId theCase, String reason, Instant now, Instant doBy);

    /**
     * Nobody need do any more what was asked about a case.
     *
     * @param asked how what was asked begins
     */
    void over(CaseId theCase, String asked, Instant now);

    /** Opens a task to say which hearing something was said of. */
    void askWhichHearing(WhichHearing question, String reason, Instant now, Instant doBy);

    /** What the task of an identifier asks; empty if it asks no such thing. */
    Optional<WhichHearing> whichHearing(UUID task);

    /** What is still asked of the hearings of a case. */
    List<WhichHearing> hearingsInDoubt(CaseId theCase);

    /** A person took back what they had decided: it is open again. False if it is not decided. */
    boolean reopen(UUID review);

    /** Nobody need do anything about some notices any more. */
    void withdrawn(List<NoticeId> notices, String by, Instant now);

    /**
     * Opens a task to read what somebody wrote.
     *
     * @param theCase empty where nobody knows whom it is from
     * @return its identifier, under which the words are kept
     */
    UUID askToRead(Optional<CaseId> theCase, String reason, Instant now, Instant doBy);

    default List<Task> openTasks(int most) {
        return openTasks(0, most);
    }

    /**
     * What is asked because somebody may be in danger stands first, however much is late; of each, what is to be done first.
     *
     * @param from how many are passed over
     */
    List<Task> openTasks(int from, int most);

    int openTaskCount();

    List<Review> reviews(Set<UUID> ids);

    List<Task> tasks(Set<UUID> ids);
    /** A task, done or not. */
    Optional<Task> task(UUID id);

    /** A task that is still open, held until the caller's transaction ends. */
    Optional<Task> lock(UUID task);

    /** A task that is done, held until the caller's transaction ends. */
    Optional<Task> lockDone(UUID task);

    /**
     * Takes down what came of a task and ends it, or, where nobody was reached, brings it back later; answers how it stands.
     *
     * @param was how the notice that it is about stood before
     */
    Task record(Task task, TaskOutcome outcome, Optional<NoticeStatus> was, Instant now);

    /**
     * What was said of a task counts no more, and it is open again with the time by which it was to be done; answers how it stands.
     *
     * @param reason sealed, and in no audit
     */
    Task takeBack(Task done, String by, String reason, Instant now);

    /** What was ever said of a task, in that order. */
    List<OutcomeOnRecord> outcomes(UUID task);

    /** What was ever said of the tasks about a notice, in that order. */
    List<OutcomeOnRecord> outcomes(NoticeId notice);

    /**
     * Ends a task because a person decided that its notice be sent; answers how it stands.
     *
     * @param reason sealed, and in no audit
     */
    Task sends(Task task, String by, String reason, Instant now);

    /** What is done now; empty if it was done before, or is unknown. */
    Optional<Task> done(UUID task, String by, Instant at);
}
