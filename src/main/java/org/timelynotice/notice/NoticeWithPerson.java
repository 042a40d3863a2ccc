package org.timelynotice.notice;

import java.time.Instant;

/** A duty that a person was handed, with the ways in which what they say came of it ends it. */
public sealed interface NoticeWithPerson permits ReferredNotice, MissedNotice {

    Notice notice();

    /**
     * They told whoever is to be told: met, or met late.
     *
     * @param how in words that name nobody
     */
    default Notice told(Instant at, String how) {
        return notice().in(notice().told(at, how));
    }
}
