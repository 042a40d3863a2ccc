package org.timelynotice.vault;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Unwrapped data keys, as many as are in use: a key that another node shredded is forgotten here within a minute. */
final class DataKeys {

    private static final int KEPT = 10_000;
    private static final long LIFETIME = Duration.ofMinutes(1).toNanos();

    private final MasterKey masterKey;
    private final KeyStore store;
    private final LongSupplier nanoTime;
    private final Map<KeyName, CachedKey> cached = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<KeyName, CachedKey> eldest) {
            return size() > KEPT;
        }
    };

    DataKeys(MasterKey masterKey, KeyStore store, LongSupplier nanoTime) {
        this.masterKey = masterKey;
        this.store = store;
        this.nanoTime = nanoTime;
    }

    /** The key of this name, made where there is none; empty if it was shredded. */
    Optional<SecretKey> findOrCreate(KeyName name) {
        Lookup found = find(name);
        if (found instanceof Lookup.Missing) {
            byte[] wrapped = masterKey.wrap(name, Sealing.random(MasterKey.BYTES));
            found = unwrap(name, store.addIfAbsent(name, wrapped));
        }
        return found instanceof Lookup.Found key ? Optional.of(key.key()) : Optional.empty();
    }

    Lookup find(KeyName name) {
        SecretKey cached = cached(name);
        if (cached != null) {
            return new Lookup.Found(cached);
        }
        return store.find(name).map(stored -> unwrap(name, stored)).orElseGet(Lookup.Missing::new);
    }

    void forget(KeyName name) {
        synchronized (cached) {
            cached.remove(name);
        }
    }

    private Lookup unwrap(KeyName name, StoredKey stored) {
        if (stored instanceof StoredKey.Wrapped wrapped) {
            byte[] bytes = masterKey.unwrap(name, wrapped.bytes()).orElseThrow(() -> new WrongMasterKey(name));
            SecretKey key = new SecretKeySpec(bytes, "AES");
            synchronized (cached) {
                cached.put(name, new CachedKey(key, nanoTime.getAsLong()));
            }
            return new Lookup.Found(key);
        }
        return new Lookup.Shredded();
    }

    private @Nullable SecretKey cached(KeyName name) {
        synchronized (cached) {
            CachedKey found = cached.get(name);
            if (found == null) {
                return null;
            }
            if (nanoTime.getAsLong() - found.since() > LIFETIME) {
                cached.remove(name);
                return null;
            }
            return found.key();
        }
    }

    private record CachedKey(SecretKey key, long since) {}

    sealed interface Lookup {
        record Found(SecretKey key) implements Lookup {}

        record Shredded() implements Lookup {}

        record Missing() implements Lookup {}
    }
}
