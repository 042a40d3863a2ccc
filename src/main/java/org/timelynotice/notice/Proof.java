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
        return notice.isMet() && attempts.stream().noneMatch(attempt -> closes(notice, attempt)) ? PERSON : best;
    }

    /**
     * What turns out to have reached somebody else closed it all the same, in a ledger of before such notices went back to a person;
     * of whoever a person told afterwards, the reason says so.
     */
    private static boolean closes(Notice notice, Attempt attempt) {
        boolean closedBefore = attempt.state() == AttemptState.MISDIRECTED
                && notice.state().reason().isEmpty();
        return closedBefore
                || ends(notice, attempt)
                || isQuietProof(notice, attempt)
                        && attempt.state() != AttemptState.MISDIRECTED
                        && attempt.state().mayHaveGoneOut();
    }

    private static boolean isQuietProof(Notice notice, Attempt attempt) {
        return !notice.asksForAnswer() && !attempt.channel().loud();
    }

    /** Whether an attempt, as it is known, ends a duty of which the law asks for nothing more. */
    public static boolean ends(Notice notice, Attempt attempt) {
        return notice.provenBy(attempt)
                || isQuietProof(notice, attempt)
                        && (attempt.state().awaitsReceipt() || attempt.state() == AttemptState.DELIVERED);
    }

    /** Whether any attempt is reason enough to take its reader for told of all that the law asks for. */
    public static boolean byAny(Notice notice, List<Attempt> attempts) {
        return notice.grounds().rest().isEmpty() && attempts.stream().anyMatch(attempt -> ends(notice, attempt));
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
