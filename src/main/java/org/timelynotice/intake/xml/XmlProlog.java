package org.timelynotice.intake.xml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.timelynotice.intake.reading.UnreadableMessage;
import org.timelynotice.intake.reading.UnreadableReason;

/**
 * Looks at what stands before the first element, byte by byte, so that a document type declaration is refused before any parser
 * has seen it. Text that only looks like one, inside a CDATA section or a comment, does no harm and passes.
 *
 * @param charset how the message is written
 * @param start where it starts, after a byte order mark and blanks
 * @param declared whether the XML declaration says so, too, or says nothing; where it does not, what the bytes show is believed
 */
public record XmlProlog(Charset charset, int start, boolean declared) {

    private static final Map<String, Charset> DECLARED = Map.of(
            "UTF-8", StandardCharsets.UTF_8,
            "UTF8", StandardCharsets.UTF_8,
            "US-ASCII", StandardCharsets.US_ASCII,
            "ASCII", StandardCharsets.US_ASCII,
            "ISO-8859-1", StandardCharsets.ISO_8859_1,
            "LATIN1", StandardCharsets.ISO_8859_1,
            "WINDOWS-1252", Charset.forName("windows-1252"));

    private static final String EXPECTED_ENCODING = "UTF-8, UTF-16, US-ASCII, ISO-8859-1 or windows-1252";

    static XmlProlog inspect(byte[] content) throws UnreadableMessage {
        if (content.length > XmlLimits.BYTES) {
            throw refuse("The message is too large to be read; send it in parts.", "at most 8 MiB");
        }
        Charset marked = byMark(content);
        int start = marked == null ? 0 : marked == StandardCharsets.UTF_8 ? 3 : 2;
        Charset wide = marked == null ? byPattern(content) : marked;
        if (wide != null && wide != StandardCharsets.UTF_8) {
            int low = wide == StandardCharsets.UTF_16BE ? 0 : 1;
            new Scanner(content, start, low, 2).scan();
            while (isBlank(content[start + 1 - low])) {
                start += 2;
            }
            return new XmlProlog(wide, start, true);
        }
        String declared = new Scanner(content, start, 0, 1).scan();
        while (isBlank(content[start])) {
            start++;
        }
        Charset said = marked != null ? marked : charset(declared);
        Charset charset = said.equals(StandardCharsets.UTF_8) || !isWiderUtf8(content) ? said : StandardCharsets.UTF_8;
        boolean fits = declared.isEmpty() || charset.equals(DECLARED.get(declared.toUpperCase(Locale.ROOT)));
        return new XmlProlog(charset, start, fits);
    }

    /** What has letters beyond ASCII and is UTF-8 by its form is hardly ever anything else, whatever it declares. */
    private static boolean isWiderUtf8(byte[] content) {
        boolean wider = false;
        for (int i = 0; i < content.length && !wider; i++) {
            wider = content[i] < 0;
        }
        try {
            return wider && StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)) != null;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Whether the bytes can be XML at all: the first that is no blank opens a tag. */
    public static boolean looksLikeXml(byte[] content) {
        int i = byMark(content) == null ? 0 : 2;
        while (i < content.length && (content[i] <= ' ' || content[i] == (byte) 0xBF)) {
            i++;
        }
        return i < content.length && content[i] == '<';
    }

    private static Charset charset(String declared) throws UnreadableMessage {
        if (declared.isEmpty()) {
            return StandardCharsets.UTF_8;
        }
        String name = declared.toUpperCase(Locale.ROOT);
        if (name.startsWith("UTF-16")) {
            // Written from a program's text in memory, and then as UTF-8: the declaration itself could not be read
            // otherwise.
            return StandardCharsets.UTF_8;
        }
        Charset known = DECLARED.get(name);
        if (known == null) {
            throw refuse("The XML declaration names an encoding that is not accepted.", EXPECTED_ENCODING);
        }
        return known;
    }

    private static @Nullable Charset byMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE ? StandardCharsets.UTF_16LE : null;
    }

    private static @Nullable Charset byPattern(byte[] b) {
        int i = 0;
        while (i + 1 < b.length && (b[i] == 0 && isBlank(b[i + 1]) || b[i + 1] == 0 && isBlank(b[i]))) {
            i += 2;
        }
        if (i + 1 < b.length && b[i] == 0 && b[i + 1] == '<') {
            return StandardCharsets.UTF_16BE;
        }
        return i + 1 < b.length && b[i] == '<' && b[i + 1] == 0 ? StandardCharsets.UTF_16LE : null;
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private static UnreadableMessage refuse(String message, String expected) {
        return new UnreadableMessage(UnreadableReason.whole(message, expected));
    }

    /** Steps over blanks, comments and processing instructions up to the first element. */
    private static final class Scanner {
        private final byte[] bytes;
        private final int low;
        private final int width;
        private int at;

        /**
         * @param low which byte of each character holds its low half
         * @param width bytes a character
         */
        Scanner(byte[] bytes, int start, int low, int width) {
            this.bytes = bytes;
            this.at = start;
            this.low = width == 1 ? 0 : 1 - low;
            this.width = width;
        }

        /** Returns the encoding that the XML declaration names, or an empty text. */
        String scan() throws UnreadableMessage {
            String encoding = "";
            while (true) {
                while (isBlank(peek(0))) {
                    at += width;
                }
                if (peek(0) == -1) {
                    throw refuse("The message is empty.", "an XML document");
                }
                if (peek(0) != '<') {
                    throw refuse("The message is not XML: text stands before the first element.", "an XML document");
                }
                if (peek(1) == '?') {
                    String instruction = skipTo("?>");
                    encoding = encoding.isEmpty() ? encodingIn(instruction) : encoding;
                } else if (peek(1) == '!' && peek(2) == '-' && peek(3) == '-') {
                    skipTo("-->");
                } else if (peek(1) == '!') {
                    throw refuse(
                            "The message has a document type declaration (DOCTYPE). These are refused, because they can make a"
                                    + " reader fetch or unfold what the sender chose; send the message without it.",
                            "no DOCTYPE");
                } else {
                    return encoding;
                }
            }
        }

        private String skipTo(String end) throws UnreadableMessage {
            int from = at;
            at += 2 * width;
            while (!isAt(end)) {
                if (peek(0) == -1) {
                    throw refuse("The message ends inside a comment or instruction before the first element.", end);
                }
                at += width;
            }
            at += end.length() * width;
            return width == 1 && end.length() == 2
                    ? new String(bytes, from, Math.min(at - from, 200), StandardCharsets.ISO_8859_1)
                    : "";
        }

        private boolean isAt(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (peek(i) != text.charAt(i)) {
                    return false;
                }
            }
            return true;
        }

        private int peek(int ahead) {
            int i = at + ahead * width;
            if (i + width > bytes.length) {
                return -1;
            }
            boolean narrow = width == 1 || bytes[i + 1 - low] == 0;
            return narrow ? bytes[i + low] & 0xFF : 0xFFFF;
        }

        private static String encodingIn(String instruction) {
            int at = instruction.startsWith("<?xml ") ? instruction.indexOf("encoding") : -1;
            int open = at < 0 ? -1 : firstQuote(instruction, at);
            int close = open < 0 ? -1 : instruction.indexOf(instruction.charAt(open), open + 1);
            return close < 0 ? "" : instruction.substring(open + 1, close);
        }

        private static int firstQuote(String text, int from) {
            for (int i = from; i < text.length(); i++) {
                if (text.charAt(i) == '"' || text.charAt(i) == '\'') {
                    return i;
                }
            }
            return -1;
        }
    }
}
