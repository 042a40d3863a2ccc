package org.timelynotice.notice;

import java.time.Instant;
import java.util.Optional;

/** A notice that is handed over: a person tells them, or says why nobody does. */
public record ReferredNotice(Notice notice) implements NoticeWithPerson {

    public ReferredNotice {
        if (!(notice.state() instanceof NoticeState.Referred)) {
            throw new IllegalArgumentException("notice " + notice.id() + " is not handed over");
        }
    }

    public Notice notTold(String cause) {
        return notice.in(new NoticeState.NotMet(Optional.of(cause)));
    }

    public Notice notNeeded(String why) {
        return notice.in(new NoticeState.Waived(Optional.of(why)));
    }

    /** Whether a person may decide that it be sent: nothing but counsel's signature was missing. */
    public boolean waitsForSignature() {
        return ((NoticeState.Referred) notice.state()).forWantOfSignature();
    }

    /**
     * Back to the machine: a person's word stands for counsel's signature, for this one notice.
     *
     * @param by who decided it
     */
    public Notice sentOnDecision(String by, Instant now) {
        if (!waitsForSignature()) {
            throw new IllegalStateException("notice " + notice.id() + " does not wait for a signature");
        }
        return notice.in(
                new NoticeState.Planned(now, Optional.of("a person decided that it be sent")), Optional.of(by));
    }
}
