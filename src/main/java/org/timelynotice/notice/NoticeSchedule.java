package org.timelynotice.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a notice may, should and must go out; all in UTC.
 *
 * @param notBefore the earliest instant that the rule allows
 * @param due when it is to be sent: inside the recipient's safe times and not after the deadline
 * @param deadline the last instant that the law allows; empty where the law gives none
 * @param expires after this instant the notice would be false or useless (the hearing has begun) and is never sent
 * @param urgent goes before everything else and climbs the ladder faster
 * @param target when the agency means to have told them: past it a person is asked; empty for what was planned before there were targets
 */
public record NoticeSchedule(
        Instant notBefore,
        Instant due,
        Optional<Instant> deadline,
        Optional<Instant> expires,
        boolean urgent,
        Optional<Instant> target) {

    /** Without a target. */
    public NoticeSchedule(
            Instant notBefore, Instant due, Optional<Instant> deadline, Optional<Instant> expires, boolean urgent) {
        this(notBefore, due, deadline, expires, urgent, Optional.empty());
    }

    /** By when a person does it who is asked to. */
    public Instant doBy() {
        return Stream.of(target, deadline)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(due);
    }

    /** The same at another time, and meant to be told as soon after it. */
    NoticeSchedule at(Instant when) {
        Optional<Instant> then = target.map(meant -> when.plus(Duration.between(due, meant)));
        return new NoticeSchedule(notBefore, when, deadline, expires, urgent, then);
    }

    public boolean late(Instant at) {
        return deadline.map(at::isAfter).orElse(false);
    }

    /** The same with a deadline no later than an instant, and sent now if it would come after that. */
    NoticeSchedule by(Instant last, Instant now) {
        Instant sooner = deadline.filter(last::isAfter).orElse(last);
        boolean tooLate = due.isAfter(sooner);
        return new NoticeSchedule(
                tooLate ? now : notBefore, tooLate ? now : due, Optional.of(sooner), expires, urgent, target);
    }

    public boolean expired(Instant at) {
        return expires.map(end -> !at.isBefore(end)).orElse(false);
    }
}
