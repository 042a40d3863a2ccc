package org.timelynotice.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** HMAC-SHA-256, cut to 128 bits. Each thread has its own machine, because to make one costs more than to use it. */
final class LookupHash {

    private final ThreadLocal<Mac> machines;

    LookupHash(SecretKey key) {
        this.machines = ThreadLocal.withInitial(() -> machine(key));
    }

    UUID of(String purpose, String value) {
        return of(purpose, value.getBytes(StandardCharsets.UTF_8));
    }

    UUID of(String purpose, byte[] value) {
        Mac mac = machines.get();
        mac.update(purpose.getBytes(StandardCharsets.UTF_8));
        // Parts the two, so that ("a", "bc") and ("ab", "c") differ; a purpose holds no zero byte.
        mac.update((byte) 0);
        ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(value));
        return new UUID(hash.getLong(), hash.getLong());
    }

    private static Mac machine(SecretKey key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw Sealing.unavailable(e);
        }
    }
}
