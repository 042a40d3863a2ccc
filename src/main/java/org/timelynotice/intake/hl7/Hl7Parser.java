package org.timelynotice.intake.hl7;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.Location;
import ca.uhn.hl7v2.model.GenericMessage;
import ca.uhn.hl7v2.model.Segment;
import ca.uhn.hl7v2.parser.CanonicalModelClassFactory;
import ca.uhn.hl7v2.parser.EncodingCharacters;
import ca.uhn.hl7v2.parser.ModelClassFactory;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.timelynotice.intake.reading.UnreadableMessage;
import org.timelynotice.intake.reading.UnreadableReason;

/**
 * Takes those segments apart that say who, where and when; what is not in the set is never looked into, so that nothing of it
 * can leak and damage in it does no harm.
 */
final class Hl7Parser {

    static final Set<String> READ = Set.of("MSH", "EVN", "PID", "PV1", "PV2", "MRG");

    /** Repetitions without end would keep the parser busy for minutes. */
    private static final int LONGEST = 65_536;

    /** Every version is read as this one: the fields that matter here stand in the same places in all of them. */
    private static final ModelClassFactory MODEL = new CanonicalModelClassFactory("2.5");

    private final ThreadLocal<PipeParser> parsers;

    Hl7Parser() {
        HapiContext context = new DefaultHapiContext();
        context.setModelClassFactory(MODEL);
        context.getParserConfiguration().setEscaping(new Hl7Escapes());
        context.setValidationContext(ValidationContextFactory.noValidation());
        parsers = ThreadLocal.withInitial(context::getPipeParser);
    }

    /**
     * @throws UnreadableMessage where the header does not say how the message is written, or a segment that is read is damaged
     */
    Hl7Fields parse(Hl7Message message) throws UnreadableMessage {
        var separators = separators(message);
        var parent = new GenericMessage.V25(MODEL);
        parent.setParser(parsers.get());
        Map<String, Segment> segments = new LinkedHashMap<>();
        var again = new LinkedHashSet<String>();
        for (Hl7Line line : message.lines()) {
            if (segments.containsKey(line.name())) {
                again.add(line.name() + ": more than one; the first was read");
            } else if (READ.contains(line.name())) {
                segments.put(line.name(), segment(line, separators, parent));
            }
        }
        return new Hl7Fields(segments, List.copyOf(again));
    }

    private Segment segment(Hl7Line line, EncodingCharacters separators, GenericMessage parent)
            throws UnreadableMessage {
        if (line.text().length() > LONGEST) {
            throw damaged(line, null);
        }
        try {
            String name = line.name().equals("MSH") ? "MSH" : parent.addNonstandardSegment(line.name());
            Segment segment = (Segment) parent.get(name);
            parsers.get().parse(segment, line.text(), separators);
            return segment;
        } catch (HL7Exception e) {
            throw damaged(line, e.getLocation());
        } catch (RuntimeException e) {
            // The parser has slips of its own on damaged input; they mean the same.
            throw damaged(line, null);
        }
    }

    private static UnreadableMessage damaged(Hl7Line line, @Nullable Location place) {
        int field = place == null ? 0 : place.getField();
        return new UnreadableMessage(new UnreadableReason(
                "The segment does not follow the HL7 v2 standard.",
                line.number(),
                0,
                field > 0 ? line.name() + "-" + field : line.name(),
                Hl7Message.EXPECTED));
    }

    private static EncodingCharacters separators(Hl7Message message) throws UnreadableMessage {
        String header = message.first().text();
        if (!header.startsWith("MSH")) {
            throw message.unreadable("The message does not begin with its header.", "MSH", Hl7Message.EXPECTED);
        }
        String printed = header.length() < 8 ? "" : header.substring(3, 8);
        if (printed.isEmpty() || printed.chars().anyMatch(c -> Character.isLetterOrDigit(c) || c <= ' ')) {
            throw message.unreadable(
                    "The header does not say which characters separate its fields.", "MSH-2", "MSH|^~\\&");
        }
        return new EncodingCharacters(printed.charAt(0), printed.substring(1));
    }
}
