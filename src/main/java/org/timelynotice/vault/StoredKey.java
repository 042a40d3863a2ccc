package org.timelynotice.vault;

/** What the store holds under a key's name. */
public sealed interface StoredKey {

    /** A data key, encrypted by the master key. */
    record Wrapped(byte[] bytes) implements StoredKey {}

    /** The key was destroyed; its name is never used again. */
    record Destroyed() implements StoredKey {}
}
