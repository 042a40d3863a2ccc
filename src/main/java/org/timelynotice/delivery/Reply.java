package org.timelynotice.delivery;

/** What somebody meant by a text message to us. */
public sealed interface Reply {

    /**
     * No more text messages to this number. Ends the channel, not the right to be told.
     *
     * @param amidWords whether they say more than that, which somebody has to read
     */
    record Stop(boolean amidWords) implements Reply {}

    /** Text messages again, after a stop. */
    record Start() implements Reply {}

    /** Carriers want this word answered at once. From a victim it may be meant as it stands: a person should see it as well. */
    record Help() implements Reply {}

    /** The last message was read by a person. */
    record Confirmed() implements Reply {}

    /** Carriers lift a stop by this word; where none is, it confirms. */
    record Yes() implements Reply {}

    /**
     * The number is somebody else's: nothing more may be sent there.
     *
     * @param text what was written; never logged
     */
    record SomebodyElse(String text) implements Reply {

        @Override
        public String toString() {
            return "SomebodyElse[]";
        }
    }

    /**
     * Somebody may need help now.
     *
     * @param text what was written; never logged
     * @param stop whether they want no more texts as well, or say that the number is not theirs
     */
    record Danger(String text, boolean stop) implements Reply {

        @Override
        public String toString() {
            return "Danger[stop=" + stop + "]";
        }
    }

    /**
     * For a person to read.
     *
     * @param text what was written; never logged
     * @param mayMeanStop whether it reads like a wish to be left alone: to be looked at first
     */
    record ForAPerson(String text, boolean mayMeanStop) implements Reply {

        @Override
        public String toString() {
            return "ForAPerson[mayMeanStop=" + mayMeanStop + "]";
        }
    }
}
