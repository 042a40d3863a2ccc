package org.timelynotice.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.notice.NoticeId;

/**
 * Something that a person must do or decide.
 *
 * @param kind {@code NOTICE} to give one by hand, {@code QUESTION} about one that stays planned, {@code CASE} about a case, {@code WORDS} to read what somebody wrote
 * @param reason in words that name nobody
 * @param tries how often nobody was reached so far
 * @param tryAgainAt when to try again, after a try that reached nobody
 */
public record Task(
        UUID id,
        String kind,
        Optional<CaseId> theCase,
        Optional<NoticeId> notice,
        String reason,
        Instant openedAt,
        Instant doBy,
        Optional<Instant> doneAt,
        int tries,
        Optional<Instant> tryAgainAt) {

    private static final Duration SOONEST = Duration.ofMinutes(15);
    private static final Duration LATEST = Duration.ofHours(4);

    /** One that nobody has tried yet. */
    public Task(
            UUID id,
            String kind,
            Optional<CaseId> theCase,
            Optional<NoticeId> notice,
            String reason,
            Instant openedAt,
            Instant doBy,
            Optional<Instant> doneAt) {
        this(id, kind, theCase, notice, reason, openedAt, doBy, doneAt, 0, Optional.empty());
    }

    /** The same after a try that reached nobody: it comes back in half of the time that is left, and in a quarter of an hour where none is. */
    public Task triedAt(Instant now) {
        Duration half = Duration.between(now, doBy).dividedBy(2);
        Duration wait = half.compareTo(SOONEST) < 0 ? SOONEST : half.compareTo(LATEST) > 0 ? LATEST : half;
        return new Task(
                id, kind, theCase, notice, reason, openedAt, doBy, doneAt, tries + 1, Optional.of(now.plus(wait)));
    }

    /** Whether it is the notice itself that a person has, and not a question beside it. */
    public boolean isTheNotice() {
        return isTheNotice(kind);
    }

    /** Whether tasks of a kind are notices to be given by hand. */
    public static boolean isTheNotice(String kind) {
        return kind.equals("NOTICE");
    }
}
