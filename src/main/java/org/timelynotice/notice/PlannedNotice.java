package org.timelynotice.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A notice that waits for its time, or for another try. */
public record PlannedNotice(Notice notice) implements OpenNotice {

    public PlannedNotice {
        if (!(notice.state() instanceof NoticeState.Planned)) {
            throw new IllegalArgumentException("notice " + notice.id() + " is not planned");
        }
    }

    Instant nextLook() {
        return ((NoticeState.Planned) notice.state()).nextLook();
    }

    /**
     * A call of a provider begins.
     *
     * @param leaseEnds until then nobody else touches the notice
     */
    public Notice started(UUID attempt, Instant leaseEnds) {
        return notice.in(new NoticeState.Sending(attempt, leaseEnds));
    }

    public Notice waits(Instant until, String reason) {
        return notice.in(new NoticeState.Planned(until, Optional.of(reason)));
    }

    public Notice notMet(String cause) {
        return notice.in(new NoticeState.NotMet(Optional.of(cause)));
    }

    public Notice superseded(String why) {
        return notice.in(new NoticeState.Superseded(Optional.of(why)));
    }

    /** Whom it is for declined it while it waited. */
    public Notice waived(String why) {
        return notice.in(new NoticeState.Waived(Optional.of(why)));
    }

    /** A person has a task for it from now on. */
    public Notice referred(String reason) {
        return notice.in(new NoticeState.Referred(Optional.of(reason)));
    }

    /** To a person, because counsel's signature is missing under a rule. */
    public Notice unsigned() {
        return notice.in(NoticeState.Referred.unsigned());
    }

    /** To a person as well, but of one that may have gone out. */
    public Notice unproven(List<Attempt> attempts) {
        boolean unanswered = attempts.stream()
                .anyMatch(attempt -> attempt.channel().loud() && attempt.state() == AttemptState.DELIVERED);
        return notice.in(unanswered ? NoticeState.Referred.unanswered() : NoticeState.Referred.unproven());
    }
}
