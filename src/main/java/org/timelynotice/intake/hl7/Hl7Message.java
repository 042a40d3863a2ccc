package org.timelynotice.intake.hl7;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** The letters of a segment's name, behind which the header shows how fields are separated. */
    private static final int NAME = 3;

    Hl7Message {
        lines = List.copyOf(lines);
    }

    Hl7Line first() {
        return lines.get(0);
    }

    Hl7Line last() {
        return lines.get(lines.size() - 1);
    }

    /** Whether it comes to the visit that every admission, discharge or transfer has, and breaks off in no segment that is read. */
    boolean isWhole() {
        boolean breaksOff = !last().ended() && Hl7Parser.READ.contains(last().name());
        return !breaksOff && lines.stream().anyMatch(line -> line.name().equals("PV1"));
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

    /** The number of the last field of a segment that the file ends in; -1 where it does not. */
    int fieldsBeforeTheBreak(String segment) {
        Hl7Line last = last();
        boolean breaks =
                !last.ended() && last.name().equals(segment) && first().text().length() > NAME;
        return breaks
                ? (int) last.text()
                        .chars()
                        .filter(c -> c == first().text().charAt(NAME))
                        .count()
                : -1;
    }

    /** As many messages as it speaks of persons, each with all that stands before the first; itself, where it speaks of one. */
    List<Hl7Message> persons() {
        List<Integer> starts = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).name().equals("PID"))
                .boxed()
                .toList();
        return starts.size() < 2
                ? List.of(this)
                : IntStream.range(0, starts.size())
                        .mapToObj(i -> person(
                                starts.get(0), starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : lines.size()))
                        .toList();
    }

    private Hl7Message person(int head, int from, int to) {
        return new Hl7Message(
                position,
                Stream.concat(lines.subList(0, head).stream(), lines.subList(from, to).stream())
                        .toList());
    }

    String text() {
        return lines.stream().map(line -> line.text() + "\r").collect(Collectors.joining());
    }
}
