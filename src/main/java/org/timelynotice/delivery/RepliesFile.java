package org.timelynotice.delivery;

import java.util.List;

/**
 * {@code replies.yaml}: what people write back in one language, and what they mean by it.
 *
 * @param somebodyElse says that the number is somebody else's
 * @param danger says that somebody may need help now
 * @param fillers words that change nothing: please, thanks, now
 * @param negations words that turn what follows around: don't stop
 * @param others words by which a stop is asked of somebody else: make him stop
 * @param examples run at every start
 */
record RepliesFile(
        Phrased stop,
        Phrased start,
        Phrased help,
        Phrased confirm,
        Phrased somebodyElse,
        Phrased danger,
        List<String> fillers,
        List<String> negations,
        Others others,
        List<Example> examples) {

    /**
     * Words and phrases; a star stands for any ending.
     *
     * @param whole count where the message says nothing else
     * @param within count wherever they stand
     */
    record Phrased(List<String> whole, List<String> within) {}

    /**
     * How people say that somebody or something else is to stop.
     *
     * @param who somebody who is not us: him
     * @param links words that may stand between them, or a negation, and the stop: him to stop
     * @param from words after a stop that say whose messages are meant: no more messages from him
     * @param what words right after a bare stop that say what is to be stopped: stop him, stop by
     * @param numbers words soon after a stop that say that another number than this is meant: my old number
     */
    record Others(List<String> who, List<String> links, List<String> from, List<String> what, List<String> numbers) {}

    /** What somebody might write, and how it is to be read. */
    record Example(String text, Meaning means) {}

    /** How a reply is read. */
    enum Meaning {
        STOP,
        START,
        HELP,
        CONFIRM,
        SOMEBODY_ELSE,
        DANGER,
        /** Somebody may need help now, and nothing more may be sent to the number. */
        STOP_AND_DANGER,
        PERSON
    }
}
