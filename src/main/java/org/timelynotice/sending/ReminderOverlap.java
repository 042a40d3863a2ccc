package org.timelynotice.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Occasion;

/**
 * What else the readers of some reminders hear of the same matters. When much is sent late, as after a time in which nothing was
 * sent, a reminder falls together with what it reminds of.
 *
 * @param gap a reminder closer than this to another notice is left out
 */
record ReminderOverlap(List<Notice> others, List<Attempt> attempts, Duration gap) {

    private static final Comparator<Notice> ORDER = Comparator.<Notice, Instant>comparing(
                    notice -> notice.schedule().due())
            .thenComparing(notice -> notice.id().value());

    boolean repeats(Notice notice, Instant now) {
        return notice.occasion() == Occasion.REMINDER
                && others.stream()
                        .filter(other -> !other.id().equals(notice.id()))
                        .filter(other -> other.caseId().equals(notice.caseId())
                                && other.matter().equals(notice.matter())
                                && other.recipient().equals(notice.recipient()))
                        .anyMatch(other -> wentOut(other, now) || goesOut(other, notice, now));
    }

    private boolean wentOut(Notice other, Instant now) {
        return attempts.stream()
                .filter(attempt -> attempt.notice().equals(other.id()))
                .filter(attempt -> attempt.state().mayHaveGoneOut())
                .anyMatch(attempt -> attempt.startedAt().isAfter(now.minus(gap)));
    }

    /** Of several reminders that are late the last one is kept. */
    private boolean goesOut(Notice other, Notice reminder, Instant now) {
        if (!(other.state() instanceof NoticeState.Planned planned)) {
            return false;
        }
        return other.occasion() == Occasion.REMINDER
                ? !planned.nextLook().isAfter(now) && ORDER.compare(other, reminder) > 0
                : planned.nextLook().isBefore(now.plus(gap));
    }
}
