package org.timelynotice.intake.hl7;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CustodyEvent;
import org.timelynotice.intake.reading.Fingerprint;
import org.timelynotice.intake.reading.Reading;
import org.timelynotice.intake.reading.Reading.Understood;
import org.timelynotice.intake.reading.Reading.Unreadable;
import org.timelynotice.intake.reading.ReadingContext;
import org.timelynotice.intake.reading.UnreadableMessage;
import org.timelynotice.intake.reading.UnreadableReason;

/**
 * Reads HL7 v2 admission, discharge and transfer messages of forensic hospitals and jail health services, as custody changes.
 * Who, where and when is read; diagnoses, notes and orders never are.
 */
public final class Hl7Reader {

    public static final String FORMAT = "hl7-adt";

    private static final Set<String> STARTS = Set.of("MSH", "FHS", "BHS");
    private static final int ENOUGH_TO_TELL = 4096;
    private static final int LONGEST = 1024 * 1024;
    private static final Pattern TRIGGER = Pattern.compile("[A-Z]\\d\\d");

    private final Hl7Parser parser = new Hl7Parser();

    public static boolean looksLikeHl7(byte[] content) {
        byte[] start = content.length > ENOUGH_TO_TELL ? Arrays.copyOf(content, ENOUGH_TO_TELL) : content;
        return Hl7Lines.first(start).map(Hl7Line::name).filter(STARTS::contains).isPresent();
    }

    /**
     * Whether a content is at its end, as far as it shows: its last line is ended, a batch has its trailer, and the last message has come to
     * the visit that every admission, discharge or transfer has.
     */
    public static boolean looksWhole(byte[] content) {
        List<Hl7Line> lines = Hl7Lines.of(content);
        if (lines.isEmpty() || content[content.length - 1] > ' ') {
            return false;
        }
        String last = lines.get(lines.size() - 1).name();
        return switch (lines.get(0).name()) {
            case "FHS" -> last.equals("FTS");
            case "BHS" -> last.equals("BTS");
            default -> hasVisit(lines);
        };
    }

    private static boolean hasVisit(List<Hl7Line> lines) {
        for (int i = lines.size() - 1; i >= 0 && !lines.get(i).name().equals("MSH"); i--) {
            if (lines.get(i).name().equals("PV1")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reads every message that can be read. The file is unreadable only where none of it says anything and part of it is
     * damaged: what a damaged message would have said is then known to nobody.
     */
    public Reading read(byte[] content, ReadingContext context) {
        if (!context.accepts(FORMAT)) {
            return unreadable("This feed does not accept HL7 messages.", String.join(", ", context.formats()));
        }
        if (content.length > LONGEST) {
            return unreadable("The message is too large to be read; send it in parts.", "at most 1 MiB");
        }
        Hl7Batch batch = Hl7Batch.of(Hl7Lines.of(content));
        var events = new ArrayList<CustodyEvent>();
        var skipped = new Hl7Skipped();
        for (Hl7Message message : batch.messages()) {
            try {
                if (batch.cutOff().filter(message::equals).isPresent()) {
                    throw message.unreadable(
                            "The message breaks off, and so does its batch.", "PV1", Hl7Message.EXPECTED);
                }
                events.addAll(events(message, context, skipped));
            } catch (UnreadableMessage e) {
                skipped.message(message, e.reason());
            }
        }
        batch.damage().ifPresent(skipped::batch);
        return skipped.first()
                .filter(reason -> events.isEmpty())
                .<Reading>map(reason -> new Unreadable(Optional.of(FORMAT), reason))
                .orElseGet(() -> new Understood(
                        FORMAT, events.stream().<CourtEvent>map(skipped::noteIn).toList(), skipped.passedOver()));
    }

    private List<CustodyEvent> events(Hl7Message message, ReadingContext context, Hl7Skipped skipped)
            throws UnreadableMessage {
        String code = code(message, parser.parse(message));
        List<CustodyEvent> events = events(message, code, context);
        if (events.isEmpty()) {
            skipped.movesNobody(message, code);
        }
        return events;
    }

    private List<CustodyEvent> events(Hl7Message message, String code, ReadingContext context)
            throws UnreadableMessage {
        if (Hl7Trigger.isOfTwoRecords(code)) {
            List<Hl7Message> records = message.persons();
            Optional<Hl7Fields> second =
                    records.size() > 1 ? Optional.of(parser.parse(records.get(1))) : Optional.empty();
            return event(records.get(0), code, second, context).stream().toList();
        }
        var events = new ArrayList<CustodyEvent>();
        for (Hl7Message person : Hl7Trigger.isOfSeveral(code) ? message.persons() : List.of(message)) {
            event(person, code, Optional.empty(), context).ifPresent(events::add);
        }
        return events;
    }

    private static String code(Hl7Message message, Hl7Fields fields) throws UnreadableMessage {
        if (!fields.text("MSH-9-1").equals("ADT")) {
            throw message.unreadable("The message is no admission, discharge or transfer.", "MSH-9", "ADT");
        }
        String code = fields.first("MSH-9-2", "EVN-1");
        if (!TRIGGER.matcher(code).matches()) {
            throw message.unreadable(
                    "The message does not say which event it reports.",
                    "MSH-9-2",
                    "a trigger such as A03, there or in EVN-1");
        }
        return code;
    }

    private Optional<CustodyEvent> event(
            Hl7Message message, String code, Optional<Hl7Fields> otherRecord, ReadingContext context)
            throws UnreadableMessage {
        Hl7Fields fields = parser.parse(message);
        Optional<Hl7Trigger> trigger = Hl7Trigger.of(code).or(() -> Hl7Trigger.of(Hl7Death.of(fields)));
        if (trigger.isEmpty()) {
            return Optional.empty();
        }
        String id = fields.optional("MSH-10").orElseGet(() -> Fingerprint.of(message.text()));
        return Optional.of(new Hl7Custody(message, fields, otherRecord, context).event(trigger.get(), id));
    }

    private static Unreadable unreadable(String message, String expected) {
        return new Unreadable(Optional.of(FORMAT), UnreadableReason.whole(message, expected));
    }
}
