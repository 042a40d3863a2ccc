package org.timelynotice.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.AttemptState;
import org.timelynotice.notice.NoticeId;

/** Which of the messages to a number somebody answers who writes back. */
public final class AnsweredAttempts {

    /** How far back an answer reaches. */
    public static final Duration REACH = Duration.ofDays(3);

    /** Messages that come together are answered together. */
    private static final Duration TOGETHER = Duration.ofMinutes(1);

    private AnsweredAttempts() {}

    /**
     * What "1" confirms: the latest message that waits for an answer and what came with it, and the latest of all. An earlier one that
     * waits still is not taken for read.
     *
     * @param sent what was sent to the number
     * @param open notices that have not ended
     */
    public static List<Attempt> confirmed(List<Attempt> sent, Set<NoticeId> open) {
        List<Attempt> unanswered = unanswered(sent);
        List<Attempt> waiting = unanswered.stream()
                .filter(attempt -> open.contains(attempt.notice()))
                .toList();
        return unanswered.stream()
                .filter(attempt -> waiting.contains(attempt) && with(waiting, attempt) || with(unanswered, attempt))
                .toList();
    }

    /** What may have been read there. */
    public static List<Attempt> unanswered(List<Attempt> sent) {
        return sent.stream()
                .filter(attempt -> attempt.state().mayHaveGoneOut())
                .filter(attempt -> AttemptState.CONFIRMED.saysMoreThan(attempt.state()))
                .toList();
    }

    private static boolean with(List<Attempt> some, Attempt attempt) {
        Optional<Instant> latest = some.stream().map(Attempt::startedAt).max(Comparator.naturalOrder());
        return latest.filter(at -> !attempt.startedAt().isBefore(at.minus(TOGETHER)))
                .isPresent();
    }
}
