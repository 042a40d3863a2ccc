package org.timelynotice.intake.hl7;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.timelynotice.intake.reading.UnreadableReason;

/**
 * The messages of an HL7 file: one, or many with or without the headers and trailers of a batch.
 *
 * @param damage why messages may be missing
 */
record Hl7Batch(List<Hl7Message> messages, Optional<UnreadableReason> damage) {

    private static final String EXPECTED = "one BTS segment for each BHS, with the number of messages between them";

    Hl7Batch {
        messages = List.copyOf(messages);
    }

    static Hl7Batch of(List<Hl7Line> lines) {
        var messages = new ArrayList<Hl7Message>();
        var current = new ArrayList<Hl7Line>();
        for (Hl7Line line : lines) {
            boolean frame = isFrame(line);
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
        return new Hl7Batch(messages, damage(lines, messages.size()));
    }

    /** A second event belongs to a message whose header was destroyed; it must not be lost in the message before. */
    private static boolean begins(Hl7Line line, List<Hl7Line> current) {
        return line.name().equals("MSH")
                || line.name().equals("EVN") && !named("EVN", current).isEmpty();
    }

    private static boolean isFrame(Hl7Line line) {
        return switch (line.name()) {
            case "FHS", "BHS", "BTS", "FTS" -> true;
            default -> false;
        };
    }

    private static Optional<UnreadableReason> damage(List<Hl7Line> lines, int messages) {
        int last = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).number();
        List<Hl7Line> ends = named("BTS", lines);
        if (ends.size() < named("BHS", lines).size()) {
            return Optional.of(
                    new UnreadableReason("The batch has no end; it may be cut off.", last, 0, "BTS", EXPECTED));
        }
        int counted = 0;
        for (Hl7Line end : ends) {
            String count =
                    end.text().length() < 4 ? "" : end.text().substring(4).replaceAll("\\D.*", "");
            if (count.isEmpty() || count.length() > 6) {
                return Optional.empty();
            }
            counted += Integer.parseInt(count);
        }
        return ends.isEmpty() || counted == messages
                ? Optional.empty()
                : Optional.of(new UnreadableReason(
                        "The batch holds more or fewer messages than it says.", last, 0, "BTS-1", EXPECTED));
    }

    private static List<Hl7Line> named(String name, List<Hl7Line> lines) {
        return lines.stream().filter(line -> line.name().equals(name)).toList();
    }
}
