package org.timelynotice.notice;

import java.time.Instant;
import java.util.Optional;

/** A duty that has not ended, with the ways in which it may go on. A closed one has no such view. */
public sealed interface OpenNotice permits PlannedNotice, NoticeInFlight, DeliveredNotice {

    Notice notice();

    /**
     * It arrived: met, or met late, or, where the law asks for more than it said, with a person who sees to the rest. What left in time is in
     * time, however slow its receipt is.
     *
     * @param sent when the call began that brought it there
     * @param known when that became known
     */
    default Notice met(Instant sent, Instant known) {
        return notice().in(notice().arrival(sent, known, Optional.empty()));
    }

    /**
     * The same, by something that was sent for somebody else.
     *
     * @param how in words that name nobody
     */
    default Notice metBy(Instant sent, Instant known, String how) {
        return notice().in(notice().arrival(sent, known, Optional.of(how)));
    }

    /**
     * A person told them before a machine was done.
     *
     * @param how in words that name nobody
     */
    default Notice told(Instant at, String how) {
        return notice().in(notice().told(at, how));
    }
}
