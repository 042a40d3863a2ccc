package org.timelynotice.intake.reading;

/**
 * Why a message cannot be read, in a court engineer's words; never quotes what the message says about anybody.
 *
 * @param message what is wrong and what to do
 * @param line 1-based; 0 where the whole message is meant
 * @param column 1-based; 0 where the whole message is meant
 * @param path the elements that lead to the place, outermost first; empty before the first element
 * @param expected what should have stood there; empty where nothing in particular
 */
public record UnreadableReason(String message, int line, int column, String path, String expected) {

    public static UnreadableReason whole(String message, String expected) {
        return new UnreadableReason(message, 0, 0, "", expected);
    }
}
