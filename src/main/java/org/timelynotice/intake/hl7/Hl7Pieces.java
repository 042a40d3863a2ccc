package org.timelynotice.intake.hl7;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A file of several HL7 messages, taken apart: each message can then be read, parked and sent again by itself. Of a batch from which
 * messages may be missing its frame is a piece as well, which cannot be read and so is seen by a person; what it broke off in stays with it.
 */
public final class Hl7Pieces {

    private Hl7Pieces() {}

    /** The pieces in their order, of the bytes that came; the content itself, where it is one message or none. */
    public static List<byte[]> of(byte[] content) {
        List<Hl7Line> lines = Hl7Reader.looksLikeHl7(content) ? Hl7Lines.of(content) : List.of();
        Hl7Batch batch = Hl7Batch.of(lines);
        boolean several = batch.messages().size() > 1;
        boolean parted = !batch.messages().isEmpty()
                && batch.damage().isPresent()
                && !batch.cutOff().equals(batch.messages().stream().findFirst());
        if (!several && !parted) {
            return List.of(content);
        }
        var pieces = new ArrayList<byte[]>();
        for (Hl7Message message : batch.messages()) {
            if (!batch.cutOff().equals(Optional.of(message))) {
                pieces.add(Arrays.copyOfRange(
                        content, message.first().from(), message.last().to()));
            }
        }
        if (batch.damage().isPresent()) {
            pieces.add(frame(content, lines, batch.cutOff()));
        }
        return pieces;
    }

    private static byte[] frame(byte[] content, List<Hl7Line> lines, Optional<Hl7Message> cutOff) {
        var frame = new ByteArrayOutputStream();
        for (Hl7Line line : lines) {
            if (line.isFrame()
                    || cutOff.filter(message -> message.lines().contains(line)).isPresent()) {
                frame.write(content, line.from(), line.to() - line.from());
            }
        }
        return frame.toByteArray();
    }
}
