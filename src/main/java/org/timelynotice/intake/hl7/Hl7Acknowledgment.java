package org.timelynotice.intake.hl7;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    private static final int MOST_ERRORS = 50;

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
        return rejection(message, reason.message(), Stream.of(reason));
    }

    /**
     * Rejects a file of several messages of which some cannot be read: its sender learns which, and that the others are kept.
     *
     * @param reasons of its pieces in their order; empty for each that can be read
     */
    public byte[] reject(byte[] file, List<Optional<UnreadableReason>> reasons) {
        List<UnreadableReason> damaged = IntStream.range(0, reasons.size())
                .boxed()
                .flatMap(i -> reasons.get(i).map(reason -> ofPiece(i + 1, reason)).stream())
                .toList();
        String text = "kept; " + damaged.size() + " of " + reasons.size()
                + " parts cannot be read and wait for a person. Send those again once they are mended";
        return rejection(file, text, damaged.stream().limit(MOST_ERRORS));
    }

    private static UnreadableReason ofPiece(int number, UnreadableReason reason) {
        return new UnreadableReason(
                "part " + number + ": " + reason.message(),
                reason.line(),
                reason.column(),
                reason.path(),
                reason.expected());
    }

    private byte[] rejection(byte[] message, String text, Stream<UnreadableReason> reasons) {
        String errors = reasons.map(Hl7Acknowledgment::error).collect(Collectors.joining());
        return (acknowledgment(message, AckCode.AR, text) + errors).getBytes(StandardCharsets.UTF_8);
    }

    private static String error(UnreadableReason reason) {
        String expected = reason.expected().isEmpty() ? "" : " Expected: " + reason.expected();
        return "ERR||" + location(reason.path()) + "|" + error(reason.path()) + "|E||||"
                + plain(reason.message() + expected) + "\r";
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
                + orElse(header.controlId(), "0") + "|" + orElse(ofMessage(header, 11), "P") + "|"
                + orElse(ofMessage(header, 12), "2.5") + "\rMSA|" + code + "|" + header.controlId() + "|" + plain(text)
                + "\r";
    }

    /** What the header of a batch says of no message. */
    private static String ofMessage(Hl7Header header, int field) {
        return header.isMessage() ? header.field(field) : "";
    }

    private static String trigger(Hl7Header header) {
        String event = header.isMessage() ? header.component(9, 2) : "";
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
