package org.timelynotice.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.Optional;
import java.util.function.BiFunction;

/** Keys that never change and protect nothing: what is sealed under them today opens in every later build's tests. */
public final class GoldenKeys implements KeyStore {

    private static final byte[] DATA_KEY = "the data key of all golden rows!".getBytes(US_ASCII);
    private static final MasterKey MASTER_KEY = MasterKey.fromBase64(
                    Base64.getEncoder().encodeToString("the master key of the golden row".getBytes(US_ASCII)))
            .orElseThrow();

    private GoldenKeys() {}

    public static Vault vault() {
        return new Vault(MASTER_KEY, new GoldenKeys());
    }

    @Override
    public Optional<StoredKey> find(KeyName name) {
        return Optional.of(new StoredKey.Wrapped(MASTER_KEY.wrap(name, DATA_KEY)));
    }

    @Override
    public StoredKey addIfAbsent(KeyName name, byte[] wrapped) {
        return find(name).orElseThrow();
    }

    @Override
    public void destroy(KeyName name) {
        throw new UnsupportedOperationException("golden keys stay");
    }

    @Override
    public int replaceAll(BiFunction<KeyName, byte[], byte[]> rewrapped) {
        throw new UnsupportedOperationException("golden keys stay");
    }
}
