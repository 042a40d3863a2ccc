package org.timelynotice.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The hashes that link an audit: SHA-256 over the hash before and the encoding of what is added.
 *
 * <p>Every text is preceded by its length in bytes and every list by its size, so that no two contents have one encoding.
 */
public final class ChainHash {

    private final MessageDigest digest;

    private ChainHash(byte[] previous) {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
        bytes(previous);
    }

    /** The hash of an entry, given the hash of the one before it (empty for the first). */
    public static byte[] entry(byte[] previous, long sequence, AuditEntry entry) {
        var link = new ChainHash(previous);
        link.text(entry.chain()).number(sequence).instant(entry.at()).text(entry.action());
        link.text(entry.subject()).number(entry.details().size());
        for (Map.Entry<String, String> detail : new TreeMap<>(entry.details()).entrySet()) {
            link.text(detail.getKey()).text(detail.getValue());
        }
        return link.digest.digest();
    }

    /** The head of a chain once an entry is added. */
    public static ChainHead headAfter(ChainHead head, AuditEntry entry) {
        long sequence = head.sequence() + 1;
        return new ChainHead(head.chain(), sequence, entry(head.hash(), sequence, entry));
    }

    /** The hash of a root, given the hash of the one before it (empty for the first). */
    public static byte[] root(byte[] previous, long id, Instant at, List<ChainHead> heads) {
        var link = new ChainHash(previous);
        link.number(id).instant(at).number(heads.size());
        for (ChainHead head : heads) {
            link.text(head.chain()).number(head.sequence()).bytes(head.hash());
        }
        return link.digest.digest();
    }

    private ChainHash text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private ChainHash instant(Instant at) {
        return number(at.getEpochSecond()).number(at.getNano());
    }

    private ChainHash bytes(byte[] bytes) {
        number(bytes.length);
        digest.update(bytes);
        return this;
    }

    private ChainHash number(long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
        return this;
    }
}
