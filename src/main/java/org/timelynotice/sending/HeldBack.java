package org.timelynotice.sending;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.NoticeSchedule;
import org.timelynotice.notice.PlannedNotice;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.sending.Ladder.Step;

/**
 * The next step of a notice while a channel is stopped by a fault of ours. It is kept, for nothing is wrong with its address; one
 * that cannot wait takes another way, and where there is none, a person is asked.
 */
final class HeldBack {

    /** The reason that such a notice bears. */
    static final String REASON = "its way is stopped by a fault on our side; it goes out when that is mended";

    private static final String QUESTION =
            "the way to this person is stopped by a fault on our side, and this cannot wait: tell them another way";

    private final Ladder ladder;
    private final LadderTimes times;
    private final Openings openings;

    HeldBack(Ladder ladder, LadderTimes times, Openings openings) {
        this.ladder = ladder;
        this.times = times;
        this.openings = openings;
    }

    /** The ladder's step, or what takes its place where it would call by a stopped channel. */
    Step next(PlannedNotice planned, Recipient person, Set<ContactPointId> adverse, List<Attempt> tries, Instant now) {
        List<Attempt> attempts =
                tries.stream().filter(attempt -> !attempt.ourFault()).toList();
        Step step = ladder.next(planned, person, adverse, attempts, now);
        Optional<Instant> closed = closed(step);
        if (closed.isEmpty()) {
            return step;
        }
        Step wait = wait(planned, closed.get(), now);
        if (now.isBefore(othersFrom(planned.notice().schedule()))) {
            return wait;
        }
        Step other = ladder.without(openings.stopped()).next(planned, person, adverse, attempts, now);
        return other instanceof Step.Send || waitsLess(other, closed.get()) ? other : wait;
    }

    private Optional<Instant> closed(Step step) {
        return step instanceof Step.Send send
                ? openings.closedUntil(send.point().channel())
                : Optional.empty();
    }

    private static boolean waitsLess(Step step, Instant until) {
        return step instanceof Step.Wait wait && wait.until().isBefore(until);
    }

    private Step wait(PlannedNotice planned, Instant until, Instant now) {
        Instant asks = asksFrom(planned.notice().schedule());
        if (!now.isBefore(asks)) {
            return new Step.Wait(until, REASON, Optional.of(QUESTION));
        }
        return new Step.Wait(asks.isBefore(until) ? asks : until, REASON, Optional.empty());
    }

    /** When it takes another way that the person named. */
    private Instant othersFrom(NoticeSchedule schedule) {
        return schedule.urgent() ? Instant.MIN : asksFrom(schedule);
    }

    /** When a person is asked: while there is as much time left as machines have otherwise. */
    private Instant asksFrom(NoticeSchedule schedule) {
        Instant timeRunsOut = Stream.of(schedule.deadline(), schedule.expires())
                .flatMap(Optional::stream)
                .map(end -> end.minus(times.budget(schedule.urgent())))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        Instant soon = schedule.due().plus(times.receiptWait(true));
        return schedule.urgent() && soon.isBefore(timeRunsOut) ? soon : timeRunsOut;
    }
}
