package org.timelynotice.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.intake.reading.Reading.Understood;
import org.timelynotice.intake.reading.Reading.Unreadable;

/** Reads XML messages, bare or in an envelope, by the format that claims their root element. */
final class XmlReader {

    private static final int ENVELOPE_DEPTH = 4;

    private final FormatShelf shelf;
    private final TapeReader tapes;
    private final FormatReader reader;
    private final List<Integer> envelopes;

    XmlReader(FormatShelf shelf, TapeReader tapes, FormatReader reader, Names names) {
        this.shelf = shelf;
        this.tapes = tapes;
        this.reader = reader;
        this.envelopes = java.util.stream.Stream.of("soap", "ecf", "ecf4")
                .map(names::family)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    List<String> formats() {
        return shelf.names();
    }

    Reading read(byte[] content, ReadingContext context) {
        Optional<String> format = Optional.empty();
        try {
            Tape tape = tapes.read(content);
            var roots = new ArrayList<Claim>();
            claim(tape, 0, 0, context, roots);
            if (roots.isEmpty()) {
                return new Unreadable(Optional.empty(), unknownRoot(tape, context));
            }
            format = Optional.of(roots.get(0).format().name());
            var events = new ArrayList<CourtEvent>();
            for (Claim root : roots) {
                events.addAll(reader.read(root.format(), tape, root.node(), context, () -> Fingerprint.of(content)));
            }
            return new Understood(format.get(), events);
        } catch (UnreadableMessage e) {
            return new Unreadable(format, e.reason());
        }
    }

    /** A root element and the format that it belongs to. */
    private record Claim(Format format, int node) {}

    /** The outermost elements that a format claims; only envelopes are looked into. */
    private void claim(Tape tape, int node, int depth, ReadingContext context, List<Claim> claims) {
        Optional<Format> format = shelf.of(tape, node, context);
        if (format.isPresent()) {
            claims.add(new Claim(format.get(), node));
        } else if (depth < ENVELOPE_DEPTH && envelopes.contains(tape.familyOf(node))) {
            for (int child = tape.firstChild(node); child != Tape.NONE; child = tape.next(child)) {
                claim(tape, child, depth + 1, context, claims);
            }
        }
    }

    private UnreadableReason unknownRoot(Tape tape, ReadingContext context) {
        List<String> accepted = context.formats().isEmpty() ? shelf.names() : context.formats();
        return new UnreadableReason(
                "No format of this feed has this root element. Check that the message came to the right feed, or add a format"
                        + " file for it.",
                1,
                1,
                tape.pathOf(0),
                "a root element of one of the formats " + String.join(", ", accepted));
    }
}
