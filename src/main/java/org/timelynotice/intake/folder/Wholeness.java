package org.timelynotice.intake.folder;

import org.timelynotice.intake.envelope.Declared;
import org.timelynotice.intake.envelope.Envelope;
import org.timelynotice.intake.envelope.Kind;
import org.timelynotice.intake.envelope.Opened;
import org.timelynotice.intake.hl7.Hl7Reader;
import org.timelynotice.intake.xml.XmlDocumentReader;

/** Whether a content shows that it is at its end. One that is damaged looks as one that is still being written. */
public final class Wholeness {

    private Wholeness() {}

    /**
     * @param envelope opens what the messages of the folder come in
     */
    public static boolean of(byte[] content, Envelope envelope) {
        return switch (Kind.of(content)) {
            case XML -> XmlDocumentReader.isWhole(content);
            case HL7 -> Hl7Reader.looksWhole(content);
            case ARCHIVE -> hasDirectory(content);
            case GZIP, PARTS, JSON -> envelope.open(content, Declared.NOTHING) instanceof Opened.Message;
            case EMPTY, OTHER -> true;
        };
    }

    /** An archive ends with its table of contents, and a comment at most. */
    private static boolean hasDirectory(byte[] content) {
        for (int at = content.length - 22; at >= 0 && at > content.length - 66_000; at--) {
            if (content[at] == 'P' && content[at + 1] == 'K' && content[at + 2] == 5 && content[at + 3] == 6) {
                return true;
            }
        }
        return false;
    }
}
