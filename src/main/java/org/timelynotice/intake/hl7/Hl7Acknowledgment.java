package org.timelynotice.intake.hl7;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.timelynotice.intake.reading.UnreadableReason;

/**
 * Answers an HL7 v2 message. It reads the header by itself, because a message that cannot be parsed must be answered too, or its
 * sender stands still.
 */
public final class Hl7Acknowledgment {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssxx").withZone(ZoneOffset.UTC);

    private static final Pattern CLASS_NAME =
            Pattern.compile("\\b(?:\\w+\\.){2,}\\w+\\b|\\b\\w+(?:Exception|Error)\\b");
    private static final Pattern PLACE = Pattern.compile("[A-Z][A-Z0-9]{2}(?:-\\d+){0,2}");
    private static final int LONGEST_TEXT = 200;

    private final Clock clock;

    public Hl7Acknowledgment(Clock clock) {
        this.clock = clock;
    }

    /**
     * Builds the answer, without the frame of the transport.
     *
     * @param text for the engineer on the other side; names of program parts are taken out, they are no business of a sender
     */
    public byte[] acknowledge(byte[] message, AckCode code, String text) {
        return acknowledgment(message, code, text).getBytes(StandardCharsets.UTF_8);
    }

    /** Rejects a message that cannot be read, with the reason and the place, so that its sender mends it instead of sending it again. */
    public byte[] reject(byte[] message, UnreadableReason reason) {
        String expected = reason.expected().isEmpty() ? "" : " Expected: " + reason.expected();
        String why = plain(reason.message() + expected);
        String error = "ERR||" + location(reason.path()) + "|" + error(reason.path()) + "|E||||" + why + "\r";
        return (acknowledgment(message, AckCode.AR, reason.message()) + error).getBytes(StandardCharsets.UTF_8);
    }

    /** A place such as {@code PID-5-1}, as ERR-2 has it; a segment is the first of its name. */
    private static String location(String path) {
        if (!PLACE.matcher(path).matches()) {
            return "";
        }
        String[] parts = path.split("-");
        return parts[0] + "^1" + (parts.length > 1 ? "^" + parts[1] : "") + (parts.length > 2 ? "^^" + parts[2] : "");
    }

    private static String error(String path) {
        return switch (path) {
            case "MSH-9" -> "200^Unsupported message type^HL70357";
            case "MSH-9-2" -> "201^Unsupported event code^HL70357";
            default -> "100^Segment sequence error^HL70357";
        };
    }

    private String acknowledgment(byte[] message, AckCode code, String text) {
        Hl7Header header =
                Hl7Header.of(Hl7Lines.first(message).map(Hl7Line::text).orElse(""));
        return "MSH|^~\\&|" + header.field(5) + "|" + header.field(6) + "|" + header.field(3) + "|"
                + header.field(4)
                + "|" + TIME.format(clock.instant()) + "||ACK" + trigger(header) + "|"
                + orElse(header.field(10), "0") + "|" + orElse(header.field(11), "P") + "|"
                + orElse(header.field(12), "2.5") + "\rMSA|" + code + "|" + header.field(10) + "|" + plain(text) + "\r";
    }

    private static String trigger(Hl7Header header) {
        String event = header.component(9, 2);
        return event.isEmpty() ? "" : "^" + event;
    }

    private static String orElse(String given, String otherwise) {
        return given.isEmpty() ? otherwise : given;
    }

    private static String plain(String text) {
        String clean = CLASS_NAME
                .matcher(text)
                .replaceAll("")
                .replaceAll("[\\s\\p{Cntrl}|^~\\\\&]+", " ")
                .strip();
        return clean.length() > LONGEST_TEXT ? clean.substring(0, LONGEST_TEXT) : clean;
    }
}
