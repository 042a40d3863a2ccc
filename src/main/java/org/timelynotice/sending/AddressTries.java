package org.timelynotice.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.AttemptState;
import org.timelynotice.recipient.ContactPoint;

/**
 * One address and what has been tried with it.
 *
 * @param budgetEnds when the next address has its turn
 */
record AddressTries(ContactPoint point, List<Attempt> attempts, Instant budgetEnds, LadderTimes times) {

    boolean inUse() {
        return !attempts.isEmpty();
    }

    /** It may have been reached, cannot be reached, or its time is up. */
    boolean spent(Instant now) {
        boolean over = attempts.stream()
                .anyMatch(attempt -> attempt.state().mayHaveGoneOut()
                        || attempt.state() == AttemptState.FAILED
                        || attempt.state() == AttemptState.REFUSED && !mayWorkLater(attempt));
        return over || lastTryMade() && !now.isBefore(budgetEnds);
    }

    /** The next pause would outlast its time. */
    boolean lastTryMade() {
        return inUse() && !pauseEnds().isBefore(budgetEnds);
    }

    Instant pauseEnds() {
        return attempts.stream()
                .max(Comparator.comparing(AddressTries::end))
                .map(last -> {
                    Duration asked = last.pause().orElse(Duration.ZERO);
                    Instant next = end(last).plus(times.pause(attempts.size(), asked));
                    return next.isAfter(budgetEnds) ? budgetEnds : next;
                })
                .orElse(Instant.MIN);
    }

    private static Instant end(Attempt attempt) {
        return attempt.endedAt().orElse(attempt.startedAt());
    }

    private static boolean mayWorkLater(Attempt attempt) {
        return attempt.refusal().filter(Attempt.Refused::mayWorkLater).isPresent();
    }
}
