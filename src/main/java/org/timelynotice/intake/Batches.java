package org.timelynotice.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.timelynotice.intake.envelope.Kind;
import org.timelynotice.intake.hl7.Hl7Pieces;
import org.timelynotice.intake.hl7.Hl7Reader;

/**
 * Many messages in one file: a ZIP archive with one message to an entry, as courts deliver it overnight, or HL7 messages one after the other,
 * with or without the frame of a batch.
 */
public final class Batches {

    private static final int MOST_MESSAGES = 20_000;
    private static final long MOST_BYTES = 48_000_000;

    private Batches() {}

    /** Whether a content is meant as a batch, whole or damaged. */
    public static boolean isArchive(byte[] content) {
        return Kind.of(content) == Kind.ARCHIVE;
    }

    /**
     * Unpacks an archive in memory, or takes HL7 messages apart.
     *
     * @return empty where it is neither, is damaged, or unpacks to more or larger messages than allowed; it is then kept whole, as one
     *     message
     */
    public static Optional<List<byte[]>> messages(byte[] content, Feed feed) {
        return isArchive(content)
                ? unpack(content, feed.maxBytes())
                : Optional.of(pieces(content, feed)).filter(pieces -> pieces.size() > 1);
    }

    /** What of a content is read by itself: each message of several in HL7; else the content as it is. */
    public static List<byte[]> pieces(byte[] content, Feed feed) {
        List<byte[]> pieces = feed.context().accepts(Hl7Reader.FORMAT) ? Hl7Pieces.of(content) : List.of(content);
        boolean fits =
                pieces.size() <= MOST_MESSAGES && pieces.stream().allMatch(piece -> piece.length <= feed.maxBytes());
        return fits ? pieces : List.of(content);
    }

    private static Optional<List<byte[]>> unpack(byte[] content, int maxBytes) {
        var messages = new ArrayList<byte[]>();
        long total = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] message = entry.isDirectory() ? new byte[0] : zip.readNBytes(maxBytes + 1);
                total += message.length;
                if (message.length > maxBytes || total > MOST_BYTES || messages.size() >= MOST_MESSAGES) {
                    return Optional.empty();
                }
                if (message.length > 0) {
                    messages.add(message);
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return messages.isEmpty() ? Optional.empty() : Optional.of(messages);
    }
}
