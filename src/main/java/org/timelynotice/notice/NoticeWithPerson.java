package org.timelynotice.notice;

import java.time.Instant;
import java.util.Optional;

/** A duty that a person was handed, with the ways in which what they say came of it ends it. */
public sealed interface NoticeWithPerson permits ReferredNotice, MissedNotice {

    Notice notice();

    /** Nobody is to be told of it: it was no duty of this case. */
    default Notice withdrawn(String why) {
        return notice().in(new NoticeState.Superseded(Optional.of(why)));
    }

    /**
     * They told whoever is to be told: met, or met late.
     *
     * @param how in words that name nobody
     */
    default Notice told(Instant at, String how) {
        return notice().in(notice().told(at, how));
    }
}
