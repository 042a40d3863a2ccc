package org.timelynotice.intake;

/**
 * The answer to somebody who handed in a message.
 *
 * @param first false where the same content was kept before; the receipt is then the first one's
 */
public record Kept(Receipt receipt, MessageState state, boolean first) {}
