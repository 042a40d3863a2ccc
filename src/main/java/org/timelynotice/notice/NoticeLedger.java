package org.timelynotice.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.docket.Matter;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.RecipientId;

/** The rows that are the schedule. Every method works inside the caller's transaction. */
public interface NoticeLedger {

    /** Every notice of a matter, locked until the transaction ends. */
    List<Notice> history(CaseId theCase, Matter matter);

    /** Writes a plan; a notice that is handed to a person opens their task with it. */
    void write(Plan plan, Instant now);

    /** Locks notices that are due, urgent ones first; skips what another node holds. */
    List<Notice> lockDue(Instant now, int most);

    /** Locks urgent notices that are due; skips what another node holds. */
    List<Notice> lockUrgent(Instant now, int most);

    /** What else is on record for the same people about the same matters, the notices themselves included where they name each other. */
    List<Notice> besides(List<NoticeId> ids);

    /** What others of a case are told of the same events on the same occasions, the notices themselves among them; nobody else sends of these cases until the transaction ends. */
    List<Notice> toOthers(List<NoticeId> ids);

    /** Locks notices whose last attempt has been unclear for too long. */
    List<Notice> lockUnclear(Instant now, int most);

    /** Locks delivered notices that nobody answered in time. */
    List<Notice> lockUnanswered(Instant now, int most);

    /** Locks held notices of which nobody has said in time whether they hold. */
    List<Notice> lockHeld(Instant now, int most);

    Optional<Notice> lock(NoticeId id);

    /** A notice as it stands, without a lock; to look at, not to decide on. */
    Optional<Notice> find(NoticeId id);

    /** Several as they stand, without a lock. */
    List<Notice> findAll(List<NoticeId> ids);

    /** Duties that are still open, the next to be looked at first. */
    List<Notice> open(int most);

    /** How many duties are open. */
    int openCount();

    /** How many of them are past their deadline. */
    int openAndLate(Instant now);

    /** Locks what waits for one person, waiting for whoever is about to send it. */
    List<Notice> lockPlanned(CaseId theCase, RecipientId person);

    /** Locks what persons have to tell one person. */
    List<Notice> lockHandedOver(CaseId theCase, RecipientId person);

    /** Locks several, waiting for whoever holds one of them. */
    List<Notice> lockAll(List<NoticeId> ids);

    /** Writes the present states of notices; one that is handed to a person opens their task with it. What was asked while one waited is over once it waits no more. */
    void save(List<Notice> notices, Instant now);

    /** Writes what a person's word made of a notice; nobody is asked about it again. */
    void settle(Notice notice, Instant now);

    /** Writes how a notice stands without a person's word that had ended it; the task that they have again stays open. */
    void handBack(Notice notice);

    /** Lets planned notices that wait for this reason be looked at now. */
    void lookAgain(String reason, Instant now);

    /** Opens a task about a notice that stays open; the same question about the same notice is asked once. */
    void ask(NoticeId notice, String reason, Instant now);

    /** What was asked about a notice is over; it may be asked again. */
    void over(NoticeId notice, String reason, Instant now);

    /** Open notices whose target has passed since this was asked last: each is answered once. Skips what another node holds. */
    List<Notice> becomeOverdue(Instant now, int most);

    /** Whether a person is being asked about a notice. */
    boolean isAsked(NoticeId notice);

    void start(List<Attempt> attempts);

    void end(List<Attempt> attempts);

    List<Attempt> attempts(List<NoticeId> notices);

    /** What was sent to some addresses from an instant on, whatever came of it. */
    List<Attempt> attemptsAt(Set<ContactPointId> points, Instant since);

    Optional<Attempt> attempt(UUID id);

    /**
     * Calls of providers as they were made, newest first.
     *
     * @param from how many are passed over
     */
    List<Attempt> latestAttempts(int from, int most);

    /** How many calls of providers were ever made. */
    int attemptCount();

    /** The attempt that a provider's own name of a message belongs to. */
    Optional<Attempt> attemptOf(String providerId);

    /** The notices of a case that are still open. */
    List<Notice> open(CaseId theCase);

    /** The ledger of a case, oldest first. */
    List<Notice> of(CaseId theCase);

    /** When the next open notice is due or overdue, for the sandbox's clock. */
    Optional<Instant> nextLook();
}
