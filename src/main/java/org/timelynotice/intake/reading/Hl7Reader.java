package org.timelynotice.intake.reading;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.model.Message;
import ca.uhn.hl7v2.parser.CanonicalModelClassFactory;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.util.Terser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.intake.reading.Reading.Understood;
import org.timelynotice.intake.reading.Reading.Unreadable;

/**
 * Reads HL7 v2 admission, discharge and transfer messages of forensic hospitals and jail health services, as custody changes.
 * Who, where and when is read; diagnoses, notes and orders never are.
 */
final class Hl7Reader {

    static final String FORMAT = "hl7-adt";

    private static final Set<String> STARTS = Set.of("MSH", "FHS", "BHS");
    private static final int ENOUGH_TO_TELL = 4096;
    private static final int LONGEST = 1024 * 1024;
    private static final String EXPECTED =
            "an ADT message of HL7 v2 that starts with MSH|^~\\& and has EVN, PID and PV1 segments";

    /** What a trigger event says of a person's custody. */
    private record Trigger(EventKind kind, EventAction action, String time) {}

    private static final Map<String, Trigger> TRIGGERS = Map.ofEntries(
            Map.entry("A01", new Trigger(EventKind.BOOKED, EventAction.NEW, "PV1-44")),
            Map.entry("A02", new Trigger(EventKind.TRANSFERRED, EventAction.NEW, "EVN-6")),
            Map.entry("A03", new Trigger(EventKind.RELEASED, EventAction.NEW, "PV1-45")),
            Map.entry("A11", new Trigger(EventKind.BOOKED, EventAction.WITHDRAWAL, "PV1-44")),
            Map.entry("A12", new Trigger(EventKind.TRANSFERRED, EventAction.WITHDRAWAL, "EVN-6")),
            Map.entry("A13", new Trigger(EventKind.RELEASED, EventAction.WITHDRAWAL, "PV1-45")),
            Map.entry("A16", new Trigger(EventKind.RELEASE_SCHEDULED, EventAction.NEW, "PV2-9")),
            Map.entry("A25", new Trigger(EventKind.RELEASE_SCHEDULED, EventAction.WITHDRAWAL, "PV2-9")),
            Map.entry("A21", new Trigger(EventKind.TEMPORARY_LEAVE, EventAction.NEW, "EVN-6")),
            Map.entry("A22", new Trigger(EventKind.RETURNED, EventAction.NEW, "EVN-6")),
            Map.entry("A52", new Trigger(EventKind.TEMPORARY_LEAVE, EventAction.WITHDRAWAL, "EVN-6")),
            Map.entry("A53", new Trigger(EventKind.RETURNED, EventAction.WITHDRAWAL, "EVN-6")));

    private final ThreadLocal<PipeParser> parsers;

    Hl7Reader() {
        HapiContext context = new DefaultHapiContext();
        // Every version is read as 2.5: the fields that matter here stand in the same places in all of them.
        context.setModelClassFactory(new CanonicalModelClassFactory("2.5"));
        context.setValidationContext(ValidationContextFactory.noValidation());
        parsers = ThreadLocal.withInitial(context::getPipeParser);
    }

    static boolean looksLikeHl7(byte[] content) {
        byte[] start = content.length > ENOUGH_TO_TELL ? Arrays.copyOf(content, ENOUGH_TO_TELL) : content;
        return Hl7Lines.first(start).map(Hl7Line::name).filter(STARTS::contains).isPresent();
    }

    Reading read(byte[] content, ReadingContext context) {
        if (!context.accepts(FORMAT)) {
            return unreadable("This feed does not accept HL7 messages.", String.join(", ", context.formats()));
        }
        if (content.length > LONGEST) {
            return unreadable("The message is larger than is read; send it in parts.", "at most 1 MiB");
        }
        var events = new ArrayList<CourtEvent>();
        for (String message : Hl7Header.messages(Hl7Lines.of(content))) {
            try {
                one(message, context).ifPresent(events::add);
            } catch (HL7Exception e) {
                return unreadable("The message is not HL7 v2 as the standard has it.", EXPECTED);
            } catch (UnreadableMessage e) {
                return new Unreadable(Optional.of(FORMAT), e.reason());
            }
        }
        return new Understood(FORMAT, events);
    }

    private Optional<CourtEvent> one(String text, ReadingContext context) throws HL7Exception, UnreadableMessage {
        var fields = new Hl7Fields(new Terser(parse(text)));
        if (!fields.text("MSH-9-1").equals("ADT")) {
            throw new UnreadableMessage(
                    new UnreadableReason("The message is no admission, discharge or transfer.", 1, 0, "MSH-9", "ADT"));
        }
        String event = fields.first("MSH-9-2", "EVN-1");
        Trigger trigger = TRIGGERS.get(event);
        if (trigger == null) {
            return Optional.empty();
        }
        String id = fields.first("MSH-10");
        List<String> times = List.of(trigger.time(), "EVN-6", "EVN-2", "MSH-7");
        return Optional.of(new Hl7Custody(fields, context)
                .event(trigger.kind(), trigger.action(), id.isEmpty() ? Fingerprint.of(text) : id, times));
    }

    /** The parser has slips of its own on damaged input that come as unchecked exceptions; they mean the same. */
    private Message parse(String text) throws HL7Exception {
        try {
            return parsers.get().parse(text);
        } catch (RuntimeException e) {
            throw new HL7Exception("gave up");
        }
    }

    private static Unreadable unreadable(String message, String expected) {
        return new Unreadable(Optional.of(FORMAT), UnreadableReason.whole(message, expected));
    }
}
