package org.timelynotice.flow;

import java.time.Instant;
import java.util.Optional;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.registration.Remark;

/** Asks, in the caller's transaction, for another way to somebody whose last address that may be used was taken off the record. */
final class AskForAnotherWay {

    static final String QUESTION =
            "no address is left at which this person may be reached: ask how they want to be told, and enter it";

    private AskForAnotherWay() {}

    static void ask(Rooms rooms, Recipient before, Recipient after, Instant now) {
        if (isReached(before) && !isReached(after) && !after.isEnded()) {
            rooms.desk().ask(after.caseId(), QUESTION, now, now.plus(RecordReply.ANSWER_WITHIN));
        }
    }

    /** What whoever changed or added somebody has to know who cannot be reached; empty if they can be. */
    static Optional<Remark> remark(Recipient person) {
        return isReached(person) || person.isEnded()
                ? Optional.empty()
                : Optional.of(new Remark(
                        "contactPoints",
                        "holds no address that may be used: no message reaches this person, and what is due to them is"
                                + " handed to a person"));
    }

    private static boolean isReached(Recipient person) {
        return person.contactPoints().stream().anyMatch(ContactPoint::usable);
    }
}
