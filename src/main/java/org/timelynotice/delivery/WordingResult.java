package org.timelynotice.delivery;

/** The words, or why there are none; without words the notice is handed to a person, never sent in another language or tier. */
public sealed interface WordingResult {

    record Text(Rendered rendered) implements WordingResult {}

    record NoText(Cause cause) implements WordingResult {}

    /** Why there are no words. */
    enum Cause {
        /** No folder of texts for that language. */
        LANGUAGE,
        /** Nothing is written for that channel, such as a voice call. */
        CHANNEL,
        /** The reader is to be addressed with a code phrase and has none. */
        NO_CODE_PHRASE,
        /** With these facts the text would say what its tier forbids, such as a code phrase with an unsafe word. */
        UNSAFE,
        /** With these facts the text would not fit. */
        TOO_LONG
    }
}
