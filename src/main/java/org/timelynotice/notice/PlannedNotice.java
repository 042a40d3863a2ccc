package org.timelynotice.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A notice that waits: for its time, for another try, or for what a person says. */
public record PlannedNotice(Notice notice) implements OpenNotice {

    public PlannedNotice {
        if (!(notice.state() instanceof NoticeState.Waiting)) {
            throw new IllegalArgumentException("notice " + notice.id() + " does not wait");
        }
    }

    Instant nextLook() {
        return ((NoticeState.Waiting) notice.state()).nextLook();
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

    /** Until a person has said whether it is so; what they have not said when its turn comes is theirs to tell. */
    public Notice held(String why, Instant answerBy) {
        Instant turn = nextLook().isAfter(answerBy) ? nextLook() : answerBy;
        Instant last = notice.schedule().expires().filter(turn::isAfter).orElse(turn);
        return notice.in(new NoticeState.Held(last, Optional.of(why)));
    }

    /** It holds: a person said so. */
    public Notice released(Instant now) {
        Instant due = notice.schedule().due();
        return notice.in(
                new NoticeState.Planned(due.isAfter(now) ? due : now, Optional.of("a person said that it holds")));
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
