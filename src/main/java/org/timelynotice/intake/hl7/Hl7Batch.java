package org.timelynotice.intake.hl7;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.timelynotice.intake.reading.UnreadableReason;

/**
 * The messages of an HL7 file: one, or many with or without the headers and trailers of a batch.
 *
 * @param damage why messages may be missing
 * @param cutOff the last message, where the batch breaks off in the middle of it
 */
record Hl7Batch(List<Hl7Message> messages, Optional<UnreadableReason> damage, Optional<Hl7Message> cutOff) {

    private static final String EXPECTED = "one BTS segment for each BHS, with the number of messages between them";
    private static final String NO_END = "The batch has no end; it may be cut off.";

    Hl7Batch {
        messages = List.copyOf(messages);
    }

    static Hl7Batch of(List<Hl7Line> lines) {
        var messages = new ArrayList<Hl7Message>();
        var current = new ArrayList<Hl7Line>();
        for (Hl7Line line : lines) {
            boolean frame = line.isFrame();
            if ((frame || begins(line, current)) && !current.isEmpty()) {
                messages.add(new Hl7Message(messages.size() + 1, current));
                current.clear();
            }
            if (!frame) {
                current.add(line);
            }
        }
        if (!current.isEmpty()) {
            messages.add(new Hl7Message(messages.size() + 1, current));
        }
        Optional<UnreadableReason> damage = damage(lines, messages.size());
        return new Hl7Batch(messages, damage, damage.flatMap(why -> cutOff(lines, messages)));
    }

    /** A second event belongs to a message whose header was destroyed; it must not be lost in the message before. */
    private static boolean begins(Hl7Line line, List<Hl7Line> current) {
        return line.name().equals("MSH")
                || line.name().equals("EVN") && !named("EVN", current).isEmpty();
    }

    private static Optional<UnreadableReason> damage(List<Hl7Line> lines, int messages) {
        int last = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).number();
        for (String[] frame : new String[][] {{"BHS", "BTS"}, {"FHS", "FTS"}}) {
            if (named(frame[1], lines).size() < named(frame[0], lines).size()) {
                return Optional.of(new UnreadableReason(NO_END, last, 0, frame[1], EXPECTED));
            }
        }
        return miscounted("BTS", messages, lines)
                ? Optional.of(new UnreadableReason(
                        "The batch holds more or fewer messages than it says.", last, 0, "BTS-1", EXPECTED))
                : Optional.of(new UnreadableReason(
                                "The file holds more or fewer batches than it says.", last, 0, "FTS-1", EXPECTED))
                        .filter(why -> miscounted("FTS", named("BTS", lines).size(), lines));
    }

    /** Many senders do not count. */
    private static boolean miscounted(String end, int found, List<Hl7Line> lines) {
        List<Hl7Line> ends = named(end, lines);
        int counted = 0;
        for (Hl7Line line : ends) {
            String count =
                    line.text().length() < 4 ? "" : line.text().substring(4).replaceAll("\\D.*", "");
            if (count.isEmpty() || count.length() > 6) {
                return false;
            }
            counted += Integer.parseInt(count);
        }
        return !ends.isEmpty() && counted != found;
    }

    private static Optional<Hl7Message> cutOff(List<Hl7Line> lines, List<Hl7Message> messages) {
        boolean inMessage = !lines.get(lines.size() - 1).isFrame();
        return messages.stream()
                .reduce((one, next) -> next)
                .filter(message -> inMessage)
                .filter(message -> !message.isWhole());
    }

    private static List<Hl7Line> named(String name, List<Hl7Line> lines) {
        return lines.stream().filter(line -> line.name().equals(name)).toList();
    }
}
