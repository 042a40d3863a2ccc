package org.timelynotice.intake.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The header segment of an HL7 v2 message, read by its separators alone; fields that are not there are empty. */
record Hl7Header(List<String> fields, String componentSeparator) {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\n");

    /** Field numbers as the standard counts them: 1 is the separator itself. */
    String field(int number) {
        return number - 1 < fields.size() ? clean(fields.get(number - 1)) : "";
    }

    String component(int number, int component) {
        String field = number - 1 < fields.size() ? fields.get(number - 1) : "";
        String[] parts = field.split(Pattern.quote(componentSeparator), -1);
        return component - 1 < parts.length ? clean(parts[component - 1]) : "";
    }

    static Hl7Header of(byte[] message) {
        String text = text(message);
        if (!text.startsWith("MSH") || text.length() < 8) {
            return new Hl7Header(List.of(), "^");
        }
        int end = text.indexOf('\r');
        String segment = end < 0 ? text : text.substring(0, end);
        String[] parts = segment.split(Pattern.quote(segment.substring(3, 4)), -1);
        return new Hl7Header(List.of(parts), segment.substring(4, 5));
    }

    /** Without the frame of the transport, one segment a line, in the characters that its bytes most likely mean. */
    static String text(byte[] message) {
        int from = 0;
        int to = message.length;
        while (from < to && message[from] <= ' ' && message[from] >= 0) {
            from++;
        }
        while (to > from && (message[to - 1] == 0x1C || message[to - 1] == '\r' || message[to - 1] == '\n')) {
            to--;
        }
        return LINE_END.matcher(decode(ByteBuffer.wrap(message, from, to - from)))
                .replaceAll("\r");
    }

    /** The messages of a batch, or the one that there is. */
    static List<String> messages(String text) {
        var messages = new ArrayList<String>();
        var current = new StringBuilder();
        for (String segment : text.split("\r")) {
            boolean frame = segment.startsWith("FHS")
                    || segment.startsWith("BHS")
                    || segment.startsWith("BTS")
                    || segment.startsWith("FTS");
            if (segment.startsWith("MSH") && !current.isEmpty()) {
                messages.add(current.toString());
                current.setLength(0);
            }
            if (!frame && !segment.isBlank()) {
                current.append(segment).append('\r');
            }
        }
        if (!current.isEmpty()) {
            messages.add(current.toString());
        }
        return messages;
    }

    private static String decode(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException e) {
            return StandardCharsets.ISO_8859_1.decode(bytes).toString();
        }
    }

    private static String clean(String field) {
        return field.replaceAll("\\p{Cntrl}", "");
    }
}
