package org.timelynotice.vault;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/** A key store for tests of whatever uses a vault: {@code new Vault(masterKey, new KeysInMemory())}. */
public final class KeysInMemory implements KeyStore {

    private final Map<KeyName, StoredKey> keys = new ConcurrentHashMap<>();
    private final AtomicInteger finds = new AtomicInteger();

    /** A vault that keeps nothing beyond the test. */
    public static Vault vault() {
        return new Vault(MasterKey.fromBase64(MasterKey.generate()).orElseThrow(), new KeysInMemory());
    }

    @Override
    public Optional<StoredKey> find(KeyName name) {
        finds.incrementAndGet();
        return Optional.ofNullable(keys.get(name));
    }

    @Override
    public StoredKey addIfAbsent(KeyName name, byte[] wrapped) {
        return keys.computeIfAbsent(name, absent -> new StoredKey.Wrapped(wrapped));
    }

    @Override
    public void destroy(KeyName name) {
        keys.put(name, new StoredKey.Destroyed());
    }

    @Override
    public int replaceAll(BiFunction<KeyName, byte[], byte[]> rewrapped) {
        var count = new AtomicInteger();
        keys.replaceAll((name, key) -> {
            if (key instanceof StoredKey.Wrapped wrapped) {
                count.incrementAndGet();
                return new StoredKey.Wrapped(rewrapped.apply(name, wrapped.bytes()));
            }
            return key;
        });
        return count.get();
    }

    /** How often a key was asked for. */
    int finds() {
        return finds.get();
    }

    void copy(KeyName from, KeyName to) {
        keys.put(to, keys.get(from));
    }
}
