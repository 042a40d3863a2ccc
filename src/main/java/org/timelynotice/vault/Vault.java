package org.timelynotice.vault;

import java.util.UUID;
import java.util.function.LongSupplier;
import javax.crypto.SecretKey;

/**
 * Seals and opens under named data keys, each wrapped by the master key, and hashes for look-up.
 *
 * <p>Safe for use by many threads.
 */
public final class Vault {

    /** Made first of all: that it opens proves the master key. */
    private static final KeyName LOOKUP = new KeyName("vault/lookup");

    private final KeyStore store;
    private final DataKeys keys;
    private final LookupHash lookup;

    /**
     * @throws WrongMasterKey if the store was written with another
     */
    public Vault(MasterKey masterKey, KeyStore store) {
        this(masterKey, store, System::nanoTime);
    }

    Vault(MasterKey masterKey, KeyStore store, LongSupplier nanoTime) {
        this.store = store;
        this.keys = new DataKeys(masterKey, store, nanoTime);
        this.lookup = new LookupHash(key(LOOKUP));
    }

    /**
     * Encrypts under the key of this name; the first use of a name makes its key, which stays even if the caller's transaction does
     * not.
     *
     * @throws IllegalStateException if the key was shredded: nobody could ever read what is sealed under it
     */
    public byte[] seal(KeyName name, byte[] plain) {
        return Sealing.seal(key(name), name, plain);
    }

    public Opened open(KeyName name, byte[] sealed) {
        DataKeys.Lookup found = keys.find(name);
        if (found instanceof DataKeys.Lookup.Found key) {
            return Sealing.open(key.key(), name, sealed)
                    .<Opened>map(Opened.Plain::new)
                    .orElseGet(Opened.Damaged::new);
        }
        return found instanceof DataKeys.Lookup.Shredded ? new Opened.Shredded() : new Opened.Damaged();
    }

    /**
     * Destroys the key of this name, in the caller's transaction: whatever was sealed under it is lost for good, and the name cannot
     * be used again. Other nodes forget the key within a minute.
     */
    public void shred(KeyName name) {
        store.destroy(name);
        keys.forget(name);
    }

    /**
     * The same for the same purpose and value, on every node and for as long as the database lives; says nothing of the value to
     * whoever has not the master key.
     *
     * @param purpose what is compared with what, such as {@code booking-number}
     */
    public UUID hash(String purpose, String value) {
        return lookup.of(purpose, value);
    }

    /** As {@link #hash(String, String)}, of bytes. */
    public UUID hash(String purpose, byte[] value) {
        return lookup.of(purpose, value);
    }

    /**
     * Wraps all data keys anew; what is sealed under them stays as it is. To be done while no other node runs.
     *
     * @return how many keys
     * @throws WrongMasterKey if a key was not wrapped by {@code from}; then nothing was changed
     */
    public static int changeMasterKey(KeyStore store, MasterKey from, MasterKey to) {
        return store.replaceAll((name, wrapped) ->
                to.wrap(name, from.unwrap(name, wrapped).orElseThrow(() -> new WrongMasterKey(name))));
    }

    private SecretKey key(KeyName name) {
        return keys.findOrCreate(name)
                .orElseThrow(() -> new IllegalStateException("The key '" + name + "' was shredded"));
    }
}
