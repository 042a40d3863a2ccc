package org.timelynotice.vault;

import java.util.Optional;
import java.util.function.BiFunction;

/** Where wrapped data keys are kept. */
public interface KeyStore {

    Optional<StoredKey> find(KeyName name);

    /**
     * Adds a key where there is none under this name, at once and whatever becomes of the caller's transaction.
     *
     * @return what the store holds afterwards: of concurrent callers all get the same
     */
    StoredKey addIfAbsent(KeyName name, byte[] wrapped);

    /** Destroys the key, in the caller's transaction; a name without a key is closed for good just the same. */
    void destroy(KeyName name);

    /**
     * Replaces every wrapped key by what the function makes of it; all or none.
     *
     * @return how many
     */
    int replaceAll(BiFunction<KeyName, byte[], byte[]> rewrapped);
}
