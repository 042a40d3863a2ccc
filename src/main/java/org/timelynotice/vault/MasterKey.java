package org.timelynotice.vault;

import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key that wraps all data keys; kept outside the database. */
public final class MasterKey {

    static final int BYTES = 32;

    private final SecretKey key;

    private MasterKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, "AES");
    }

    /** Empty unless the text is base64 of exactly 32 bytes. */
    public static Optional<MasterKey> fromBase64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.strip());
            return bytes.length == BYTES ? Optional.of(new MasterKey(bytes)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A new random key as base64. */
    public static String generate() {
        return Base64.getEncoder().encodeToString(Sealing.random(BYTES));
    }

    byte[] wrap(KeyName name, byte[] dataKey) {
        return Sealing.seal(key, name, dataKey);
    }

    /** Empty if this is not the master key that wrapped it. */
    Optional<byte[]> unwrap(KeyName name, byte[] wrapped) {
        return Sealing.open(key, name, wrapped);
    }

    @Override
    public String toString() {
        return "(master key)";
    }
}
