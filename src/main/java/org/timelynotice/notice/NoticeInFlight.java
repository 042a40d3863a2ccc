package org.timelynotice.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A notice that a provider is called for, has, or may have. */
public record NoticeInFlight(Notice notice) implements OpenNotice {

    public NoticeInFlight {
        if (!(notice.state() instanceof NoticeState.InFlight)) {
            throw new IllegalArgumentException("notice " + notice.id() + " is not with a provider");
        }
    }

    /** The call that its state speaks of. */
    public UUID attempt() {
        return ((NoticeState.InFlight) notice.state()).attempt();
    }

    /** A provider has it; whether it arrives is not known yet. */
    public Notice accepted(Instant nextLook) {
        return notice.in(new NoticeState.Sent(attempt(), nextLook));
    }

    /** It arrived; its reader has to answer until then. */
    public Notice delivered(Instant nextLook) {
        return notice.in(new NoticeState.Delivered(attempt(), nextLook));
    }

    /** Nobody knows yet what became of it: it is looked up, now and at the next look again. What was accepted stays so. */
    public Notice lookedUp(Instant nextLook) {
        return notice.state() instanceof NoticeState.Sent
                ? accepted(nextLook)
                : notice.in(new NoticeState.Unknown(attempt(), nextLook));
    }

    /** On to the next try or the next way. */
    public Notice plannedAgain(Instant from, Optional<String> reason) {
        return notice.in(new NoticeState.Planned(from, reason));
    }
}
