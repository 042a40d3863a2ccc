package org.timelynotice.notice;

import java.util.List;
import java.util.Optional;

/** The look right before sending: whether what a notice says is still so. */
public final class Staleness {

    private Staleness() {}

    /**
     * A notice that has been overtaken, closed; empty if it still holds. A correction does: that something was said in
     * error stays true whatever is said next. One that may have gone out before goes to a person, who knows best what to say to
     * somebody who may have read old news; and so does an alarm, which is never dropped unsaid. What was told while it was so is
     * closed as met by the ladder.
     *
     * @param soFar what was said of its matter
     */
    public static Optional<Notice> of(PlannedNotice planned, List<Attempt> attempts, MatterSoFar soFar) {
        Notice notice = planned.notice();
        boolean holds = notice.occasion() == Occasion.CORRECTION || !soFar.isOver(notice.event());
        return holds || attempts.stream().anyMatch(notice::provenBy)
                ? Optional.empty()
                : Optional.of(closed(planned, attempts));
    }

    private static Notice closed(PlannedNotice planned, List<Attempt> attempts) {
        if (Attempt.anyMayHaveGoneOut(attempts)) {
            return planned.unproven(attempts);
        }
        return planned.notice().schedule().urgent()
                ? planned.referred(
                        "overtaken by later news before it could be sent: make sure that they know how it stands")
                : planned.superseded("overtaken by later news before it could be sent");
    }
}
