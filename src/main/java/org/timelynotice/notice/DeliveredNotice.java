package org.timelynotice.notice;

import java.time.Instant;
import java.util.Optional;

/** An urgent notice that arrived and waits for its reader's answer. */
public record DeliveredNotice(Notice notice) implements OpenNotice {

    public DeliveredNotice {
        if (!(notice.state() instanceof NoticeState.Delivered)) {
            throw new IllegalArgumentException("notice " + notice.id() + " waits for no answer");
        }
    }

    /** Nobody answered, or somebody else did: on to the next way. */
    public Notice plannedAgain(Instant from, String reason) {
        return notice.in(new NoticeState.Planned(from, Optional.of(reason)));
    }
}
