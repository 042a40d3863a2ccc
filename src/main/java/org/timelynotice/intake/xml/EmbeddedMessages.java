package org.timelynotice.intake.xml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.timelynotice.intake.reading.UnreadableMessage;

/** Finds messages that a sender put into an element as text, escaped, in a CDATA section or in base64, as many a web service does. */
public final class EmbeddedMessages {

    private static final int MOST = 1_000;

    /** How much of a text shows whether it is a message. */
    private static final int BEGIN = 64;

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/\\s]+=*\\s*");

    private EmbeddedMessages() {}

    /** The messages in the texts of a document, in order; none where it is damaged or holds more than is read. */
    public static List<byte[]> in(byte[] content) {
        var found = new ArrayList<byte[]>();
        try {
            XMLStreamReader xml =
                    XmlDocumentReader.open(XmlDocumentReader.PARSERS, content, XmlProlog.inspect(content));
            try {
                collect(xml, found);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | UnreadableMessage e) {
            return List.of();
        } catch (RuntimeException e) {
            // The parser has slips of its own on damaged input; they mean the same.
            return List.of();
        }
        return found.size() > MOST ? List.of() : List.copyOf(found);
    }

    private static void collect(XMLStreamReader xml, List<byte[]> found) throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.hasNext() && found.size() <= MOST) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> text.setLength(0);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                case XMLStreamConstants.END_ELEMENT -> {
                    message(text.toString().strip()).ifPresent(found::add);
                    text.setLength(0);
                }
                default -> {}
            }
        }
    }

    private static Optional<byte[]> message(String text) {
        if (begins(text) && (text.endsWith(">") || text.charAt(0) != '<')) {
            return Optional.of(declaringNothing(text).getBytes(StandardCharsets.UTF_8));
        }
        if (text.startsWith("&lt;")) {
            return message(text.replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&apos;", "'")
                    .replace("&amp;", "&"));
        }
        String begin = text.substring(0, Math.min(BEGIN, text.length() / 4 * 4));
        return BASE64.matcher(begin).matches() && showsMessage(begin) && text.length() > BEGIN
                ? decoded(text)
                : Optional.empty();
    }

    private static boolean showsMessage(String begin) {
        return decoded(begin)
                .filter(bytes -> XmlProlog.looksLikeXml(bytes) || begins(new String(bytes, StandardCharsets.UTF_8)))
                .isPresent();
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean begins(String text) {
        return text.startsWith("<") || text.startsWith("MSH|") || text.startsWith("FHS|") || text.startsWith("BHS|");
    }

    /** What an XML declaration says of bytes is true no more once they were text in another document. */
    private static String declaringNothing(String text) {
        int end = text.startsWith("<?xml") ? text.indexOf("?>") : -1;
        return end < 0 ? text : text.substring(end + 2);
    }
}
