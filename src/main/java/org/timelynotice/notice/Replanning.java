package org.timelynotice.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.notice.Recheck.Rechecked;
import org.timelynotice.recipient.Recipient;

/** What becomes of a duty that waits when something about its reader changes: it ends, is held back, or gets a new time. */
public final class Replanning {

    private static final String NEW_TIME = "its time was found anew when the record of this person changed";

    private final PlanningPolicy policy;
    private final Recheck recheck;

    public Replanning(PlanningPolicy policy, Recheck recheck) {
        this.policy = policy;
        this.recheck = recheck;
    }

    /** The duty as it waits from now on, or as it ended; the same where nothing changes for it. */
    public Rechecked of(PlannedNotice planned, Recipient person, CourtEvent event, Instant now) {
        return recheck.of(planned, person, now).orElseGet(() -> anew(planned, person, event, now));
    }

    /** What a person was to tell somebody who declines it now; empty where they are to be told all the same. */
    public Optional<Notice> declined(ReferredNotice handed, Recipient person) {
        return recheck.declined(handed, person);
    }

    private Rechecked anew(PlannedNotice planned, Recipient person, CourtEvent event, Instant now) {
        Notice notice = planned.notice();
        if (notice.state() instanceof NoticeState.Held) {
            return new Rechecked(notice, Optional.empty());
        }
        NoticeSchedule was = notice.schedule();
        Instant from = was.notBefore().isAfter(now) ? was.notBefore() : now;
        var wanted =
                new NoticeSchedule(was.notBefore(), from, was.deadline(), was.expires(), was.urgent(), was.target());
        SendTimes.Slot slot = new SendTimes(policy, event, now).of(notice).slot(person, wanted);
        return new Rechecked(next(planned, slot.state()), slot.question(), over(slot));
    }

    /** No hold stands, and of its time no more is to be asked than is asked now. */
    private static Set<String> over(SendTimes.Slot slot) {
        return Stream.concat(Stream.of(Recheck.HELD_TASK), SendTimes.QUESTIONS.stream())
                .filter(question -> !slot.question().equals(Optional.of(question)))
                .collect(Collectors.toSet());
    }

    /**
     * A reminder for which no way is left keeps its time: somebody may enter another address before, and otherwise a person reminds them
     * then.
     */
    private static Notice next(PlannedNotice planned, NoticeState.First state) {
        if (state instanceof NoticeState.Planned next) {
            boolean stood = Recheck.isHeld(planned.notice())
                    || SendTimes.isWithoutWay(planned.notice().state());
            return next.nextLook().equals(planned.nextLook()) && !stood
                    ? planned.notice()
                    : planned.waits(next.nextLook(), NEW_TIME);
        }
        String why = state.reason().orElse("");
        if (state instanceof NoticeState.NotMet) {
            return planned.notMet(why);
        }
        if (planned.notice().occasion() != Occasion.REMINDER) {
            return planned.referred(why);
        }
        return SendTimes.isWithoutWay(state) ? planned.waits(planned.nextLook(), why) : planned.superseded(why);
    }
}
