package org.timelynotice.intake.envelope;

import java.nio.charset.StandardCharsets;
import org.timelynotice.intake.hl7.Hl7Reader;
import org.timelynotice.intake.xml.XmlProlog;

/** What a content is by its first bytes, whatever was said of it. */
public enum Kind {
    XML,
    HL7,
    /** A ZIP archive, whole or damaged. */
    ARCHIVE,
    GZIP,
    /** Parts between boundaries, as mail and SOAP with attachments have them. */
    PARTS,
    JSON,
    EMPTY,
    OTHER;

    public static Kind of(byte[] content) {
        if (content.length > 1 && content[0] == 0x1F && content[1] == (byte) 0x8B) {
            return GZIP;
        }
        if (content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4) {
            return ARCHIVE;
        }
        if (XmlProlog.looksLikeXml(content)) {
            return XML;
        }
        if (Hl7Reader.looksLikeHl7(content)) {
            return HL7;
        }
        return text(content);
    }

    private static Kind text(byte[] content) {
        int start = WideText.isMarkedUtf8(content) ? 3 : 0;
        while (start < content.length && content[start] >= 0 && content[start] <= ' ') {
            start++;
        }
        if (start == content.length) {
            return EMPTY;
        }
        String begin = new String(content, start, Math.min(content.length - start, 400), StandardCharsets.ISO_8859_1);
        if (begin.matches("(?is)--\\S{1,200}\\s*?\\r?\\nContent-.*")) {
            return PARTS;
        }
        return begin.startsWith("{") || begin.startsWith("[") || begin.startsWith("\"") ? JSON : OTHER;
    }

    /** Whether the reader of messages makes something of it. */
    boolean isMessage() {
        return this == XML || this == HL7 || this == ARCHIVE;
    }
}
