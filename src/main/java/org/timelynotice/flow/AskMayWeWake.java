package org.timelynotice.flow;

import java.time.Instant;
import java.util.List;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.registration.MayWeWake;

/** Asks whoever begins to be told whether an alarm may wake them, where nobody has asked them yet. */
final class AskMayWeWake {

    private AskMayWeWake() {}

    /** Answers with those who are to be asked; one task is enough for all of them. */
    static List<RecipientId> ask(Rooms rooms, CaseId theCase, List<Recipient> people, Instant now) {
        List<RecipientId> unanswered = MayWeWake.unanswered(people);
        if (!unanswered.isEmpty()) {
            rooms.desk().ask(theCase, MayWeWake.QUESTION, now, now.plus(MayWeWake.ANSWER_WITHIN));
        }
        return unanswered;
    }
}
