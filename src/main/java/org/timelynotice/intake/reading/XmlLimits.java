package org.timelynotice.intake.reading;

/** How much of an XML message is read at most; the largest court messages known stay far below. */
final class XmlLimits {

    static final int BYTES = 8 * 1024 * 1024;
    static final int ELEMENTS = 100_000;
    static final int DEPTH = 100;
    static final int ATTRIBUTES = 64;

    /** Of one element that a format reads; the content of others, such as an attached document, is passed over. */
    static final int TEXT = 32 * 1024;

    static final int EVENTS = 1_000;

    /** Events times elements: what reading every event of a message may cost. */
    static final long WORK = 50_000_000;

    /** Of one event; more are no court case but a list that came to the wrong door. */
    static final int PERSONS = 100;

    static final int CHARGES = 300;
    static final int CASE_NUMBERS = 200;

    private XmlLimits() {}

    /** Throws where there is more of something than is read; nothing is left out in silence. */
    static void require(int found, int most, String what) throws UnreadableMessage {
        if (found > most) {
            throw new UnreadableMessage(UnreadableReason.whole(
                    "One event has more " + what + " than are read; send it in parts.",
                    "at most " + most + " " + what));
        }
    }
}
