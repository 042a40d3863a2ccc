package org.timelynotice.audit;

/**
 * The last link of a chain.
 *
 * @param sequence how many entries the chain has
 */
public record ChainHead(String chain, long sequence, byte[] hash) {

    /** The head of a chain without entries. */
    public static ChainHead empty(String chain) {
        return new ChainHead(chain, 0, new byte[0]);
    }
}
