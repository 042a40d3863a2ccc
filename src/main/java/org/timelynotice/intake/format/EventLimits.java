package org.timelynotice.intake.format;

import org.timelynotice.intake.reading.UnreadableMessage;
import org.timelynotice.intake.reading.UnreadableReason;

/** How many events one message may hold, and how much one of them; the largest court messages known stay far below. */
final class EventLimits {

    static final int EVENTS = 20_000;

    /** Events times elements: what reading every event of a message may cost. */
    static final long WORK = 1_500_000_000L;

    /** Of one event; more are no court case but a list that came to the wrong door. */
    static final int PERSONS = 100;

    static final int CHARGES = 300;
    static final int CASE_NUMBERS = 200;

    private EventLimits() {}

    /** Throws where there is more of something than is read; nothing is left out in silence. */
    static void require(int found, int most, String what) throws UnreadableMessage {
        if (found > most) {
            throw new UnreadableMessage(UnreadableReason.whole(
                    "One event has more " + what + " than are read; send it in parts.",
                    "at most " + most + " " + what));
        }
    }
}
