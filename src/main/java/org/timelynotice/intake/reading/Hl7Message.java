package org.timelynotice.intake.reading;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One message of an HL7 file.
 *
 * @param position its place among the messages of the file, 1-based
 * @param lines its segments in their order, at least one
 */
record Hl7Message(int position, List<Hl7Line> lines) {

    Hl7Message {
        lines = List.copyOf(lines);
    }

    Hl7Line first() {
        return lines.get(0);
    }

    /** Says of the whole message what is wrong with it. */
    UnreadableMessage unreadable(String message, String path, String expected) {
        return new UnreadableMessage(new UnreadableReason(message, first().number(), 0, path, expected));
    }

    String text() {
        return lines.stream().map(line -> line.text() + "\r").collect(Collectors.joining());
    }
}
