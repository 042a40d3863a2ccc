package org.timelynotice.notice;

import java.time.Instant;
import java.util.Optional;

/**
 * When a notice may, should and must go out; all in UTC.
 *
 * @param notBefore the earliest instant that the rule allows
 * @param due when it is to be sent: inside the recipient's safe times and not after the deadline
 * @param deadline the last instant that the law allows; empty where the law gives none
 * @param expires after this instant the notice would be false or useless (the hearing has begun) and is never sent
 * @param urgent goes before everything else and climbs the ladder faster
 */
public record NoticeSchedule(
        Instant notBefore, Instant due, Optional<Instant> deadline, Optional<Instant> expires, boolean urgent) {

    public boolean late(Instant at) {
        return deadline.map(at::isAfter).orElse(false);
    }

    /** The same with a deadline no later than an instant, and sent now if it would come after that. */
    NoticeSchedule by(Instant last, Instant now) {
        Instant sooner = deadline.filter(last::isAfter).orElse(last);
        boolean tooLate = due.isAfter(sooner);
        return new NoticeSchedule(tooLate ? now : notBefore, tooLate ? now : due, Optional.of(sooner), expires, urgent);
    }

    public boolean expired(Instant at) {
        return expires.map(end -> !at.isBefore(end)).orElse(false);
    }
}
