package org.timelynotice.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM by whichever provider the JVM is set up with.
 *
 * <p>Layout: one byte of format version, 12 bytes of random nonce, cipher text, 16 bytes of tag. The key's name is authenticated
 * with it, so that what was sealed under one name never opens under another.
 */
final class Sealing {

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int OVERHEAD = 1 + NONCE_BYTES + TAG_BITS / 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealing() {}

    static byte[] seal(SecretKey key, KeyName name, byte[] plain) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = new byte[OVERHEAD + plain.length];
        ByteBuffer.wrap(sealed).put(VERSION).put(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, name, nonce);
            int written = cipher.doFinal(plain, 0, plain.length, sealed, 1 + NONCE_BYTES);
            if (written != sealed.length - 1 - NONCE_BYTES) {
                throw new IllegalStateException("AES-GCM wrote " + written + " bytes");
            }
            return sealed;
        } catch (GeneralSecurityException e) {
            throw unavailable(e);
        }
    }

    /** Empty if it is not exactly what {@link #seal} made under this key and name. */
    static Optional<byte[]> open(SecretKey key, KeyName name, byte[] sealed) {
        if (sealed.length < OVERHEAD || sealed[0] != VERSION) {
            return Optional.empty();
        }
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 1, nonce, 0, NONCE_BYTES);
        try {
            int start = 1 + NONCE_BYTES;
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, key, name, nonce).doFinal(sealed, start, sealed.length - start));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw unavailable(e);
        }
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    static IllegalStateException unavailable(GeneralSecurityException e) {
        return new IllegalStateException(
                "The JVM's security provider refused an AES-256-GCM or HMAC-SHA-256 operation", e);
    }

    private static Cipher cipher(int mode, SecretKey key, KeyName name, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.value().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
