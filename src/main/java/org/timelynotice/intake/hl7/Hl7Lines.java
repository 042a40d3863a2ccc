package org.timelynotice.intake.hl7;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes an HL7 file apart into its segments, however they end, without the frames of the transport, byte order marks and blank
 * lines. Each line is decoded by itself, so that a broken character in a note leaves the name in another line whole.
 */
final class Hl7Lines {

    /** Where a transport says that the message is whole, though its last line has no end. */
    private static final byte END_OF_FRAME = 0x1C;

    private final byte[] content;
    private @Nullable Charset notUtf8;
    private int at;
    private int number;

    private Hl7Lines(byte[] content, @Nullable Charset notUtf8) {
        this.content = content;
        this.notUtf8 = notUtf8;
    }

    static List<Hl7Line> of(byte[] content) {
        var lines = new ArrayList<Hl7Line>();
        var rest = new Hl7Lines(content, null);
        for (Hl7Line line = rest.next(); line != null; line = rest.next()) {
            lines.add(line);
        }
        return lines;
    }

    /** The first line that is not blank. */
    static Optional<Hl7Line> first(byte[] content) {
        return Optional.ofNullable(new Hl7Lines(content, null).next());
    }

    private @Nullable Hl7Line next() {
        while (at < content.length) {
            int end = at;
            while (end < content.length && content[end] != '\r' && content[end] != '\n') {
                end++;
            }
            int from = at;
            String text = text(at, end);
            boolean pair = end + 1 < content.length && content[end] == '\r' && content[end + 1] == '\n';
            at = end + (pair ? 2 : 1);
            number++;
            if (!text.isEmpty()) {
                boolean ended = end < content.length || content[end - 1] == END_OF_FRAME;
                return new Hl7Line(number, text, from, Math.min(at, content.length), ended);
            }
        }
        return null;
    }

    private String text(int from, int to) {
        int start = from;
        while (start < to && (isBlank(start) || isMark(start))) {
            start += isMark(start) ? 3 : 1;
        }
        int end = to;
        while (end > start && isBlank(end - 1)) {
            end--;
        }
        return start >= end ? "" : decode(ByteBuffer.wrap(content, start, end - start));
    }

    /** Blanks and control characters; the transport's frame is among them. */
    private boolean isBlank(int i) {
        return content[i] >= 0 && content[i] <= ' ';
    }

    private boolean isMark(int i) {
        return i + 2 < content.length
                && content[i] == (byte) 0xEF
                && content[i + 1] == (byte) 0xBB
                && content[i + 2] == (byte) 0xBF;
    }

    /** What is UTF-8 by its form is hardly ever anything else, whatever its header declares; only the rest goes by the header. */
    private String decode(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException e) {
            if (notUtf8 == null) {
                notUtf8 = declared();
            }
            return notUtf8.decode(bytes).toString();
        }
    }

    private Charset declared() {
        var lines = new Hl7Lines(content, Hl7Header.WESTERN);
        Hl7Line line = lines.next();
        while (line != null && !line.name().equals("MSH")) {
            line = lines.next();
        }
        return line == null ? Hl7Header.WESTERN : Hl7Header.of(line.text()).charset();
    }
}
