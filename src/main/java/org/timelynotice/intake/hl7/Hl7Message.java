package org.timelynotice.intake.hl7;

import java.util.List;
import java.util.stream.Collectors;
import org.timelynotice.intake.reading.UnreadableMessage;
import org.timelynotice.intake.reading.UnreadableReason;

/**
 * One message of an HL7 file.
 *
 * @param position its place among the messages of the file, 1-based
 * @param lines its segments in their order, at least one
 */
record Hl7Message(int position, List<Hl7Line> lines) {

    static final String EXPECTED =
            "an ADT message of HL7 v2 that starts with MSH|^~\\& and has EVN, PID and PV1 segments";

    Hl7Message {
        lines = List.copyOf(lines);
    }

    Hl7Line first() {
        return lines.get(0);
    }

    /** Says what is wrong with it, at the segment that the path names. */
    UnreadableMessage unreadable(String message, String path, String expected) {
        int line = line(path.substring(0, 3)).number();
        return new UnreadableMessage(new UnreadableReason(message, line, 0, path, expected));
    }

    /** The line of a segment; where it is missing, that of the whole message. */
    Hl7Line line(String segment) {
        return lines.stream()
                .filter(line -> line.name().equals(segment))
                .findFirst()
                .orElse(first());
    }

    String text() {
        return lines.stream().map(line -> line.text() + "\r").collect(Collectors.joining());
    }
}
