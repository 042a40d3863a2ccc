package org.timelynotice.intake.envelope;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text in a character set that its reader would not see by itself, as UTF-8. */
public final class WideText {

    private static final char MARK = '\uFEFF';

    private WideText() {}

    /** HL7 in two bytes a character, with or without a mark; empty where the content is none. */
    public static Optional<byte[]> narrowed(byte[] content) {
        return wide(content)
                .map(charset -> new String(content, charset).replace(String.valueOf(MARK), ""))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Charset> wide(byte[] b) {
        int at = 0;
        if (b.length >= 2
                && (b[0] == (byte) 0xFE && b[1] == (byte) 0xFF || b[0] == (byte) 0xFF && b[1] == (byte) 0xFE)) {
            at = 2;
        }
        if (b.length < at + 2) {
            return Optional.empty();
        }
        if (b[at] == 0 && b[at + 1] > 0) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return b[at] > 0 && b[at + 1] == 0 ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    /**
     * As UTF-8 with a mark, which goes before what the text declares itself; the same bytes where they are UTF-8 by their form, which is
     * hardly ever anything else, or where they are none of the character set that was declared beside them.
     */
    static byte[] marked(byte[] content, Charset declared) {
        if (isUtf8(content) && !isWide(declared)) {
            return content;
        }
        try {
            CharBuffer text = declared.newDecoder().decode(ByteBuffer.wrap(content));
            String plain = text.toString().replace(String.valueOf(MARK), "");
            return (MARK + plain).getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return content;
        }
    }

    static boolean isMarkedUtf8(byte[] b) {
        return b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF;
    }

    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private static boolean isUtf8(byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)) != null;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
