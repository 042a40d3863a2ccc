package org.timelynotice.notice;

import java.util.Comparator;
import java.util.List;

/** What is known of whether a notice reached its reader: accepted is not delivered, and delivered is not read. */
public enum Proof {
    /** Nothing went out, or nobody knows whether it did. */
    NONE,
    /** A provider took it. */
    ACCEPTED,
    /** It came to the phone or mailbox. */
    DELIVERED,
    /** Its reader answered. */
    CONFIRMED,
    /** A person told them. */
    PERSON;

    /** The best that is known of a notice and its attempts. */
    public static Proof of(Notice notice, List<Attempt> attempts) {
        Proof best =
                attempts.stream().map(Proof::of).max(Comparator.naturalOrder()).orElse(NONE);
        boolean met = notice.state() instanceof NoticeState.Met || notice.state() instanceof NoticeState.MetLate;
        return met && attempts.stream().noneMatch(attempt -> closes(notice, attempt)) ? PERSON : best;
    }

    /** What turns out to have reached somebody else closed it all the same. */
    private static boolean closes(Notice notice, Attempt attempt) {
        return notice.provenBy(attempt)
                || attempt.state() == AttemptState.MISDIRECTED
                || !notice.asksForAnswer()
                        && !attempt.channel().loud()
                        && attempt.state().mayHaveGoneOut();
    }

    private static Proof of(Attempt attempt) {
        return switch (attempt.state()) {
            case ACCEPTED, SENT -> ACCEPTED;
            case DELIVERED -> DELIVERED;
            case CONFIRMED -> CONFIRMED;
            case STARTED, NOT_SENT, THROTTLED, REFUSED, FAILED, UNKNOWN, MISDIRECTED -> NONE;
        };
    }
}
