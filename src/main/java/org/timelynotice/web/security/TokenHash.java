package org.timelynotice.web.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A token as we hold it: compared in a time that says nothing about how much of a guess was right. */
final class TokenHash {

    private final byte[] sha256;

    private TokenHash(byte[] sha256) {
        this.sha256 = sha256;
    }

    static TokenHash of(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return new TokenHash(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    boolean matches(TokenHash presented) {
        return MessageDigest.isEqual(sha256, presented.sha256);
    }
}
