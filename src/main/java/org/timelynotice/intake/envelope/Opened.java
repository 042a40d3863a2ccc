package org.timelynotice.intake.envelope;

/** What came of opening a body. */
public sealed interface Opened {

    /** The message alone, byte for byte unless it had to be moved into another character set. */
    record Message(byte[] content) implements Opened {}

    /** There is nothing in it. */
    record Empty() implements Opened {}

    /** It unpacks to more than is taken. */
    record TooLarge() implements Opened {}

    /**
     * Nothing here can read it.
     *
     * @param reason in words that say what to do, and nothing of what is in it
     */
    record NotUnderstood(String reason) implements Opened {}
}
