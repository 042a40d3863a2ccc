package org.timelynotice.intake.hl7;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.CustodyEvent;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.EventSource;
import org.timelynotice.docket.Identifiers;
import org.timelynotice.docket.PersonName;
import org.timelynotice.intake.reading.CustodyKey;
import org.timelynotice.intake.reading.PrintedTime;
import org.timelynotice.intake.reading.ReadingContext;
import org.timelynotice.intake.reading.UnreadableMessage;

/** A custody event from the fields of an HL7 message. */
final class Hl7Custody {

    private final Hl7Message message;
    private final Hl7Fields fields;
    private final ReadingContext context;
    private final List<String> notes;

    Hl7Custody(Hl7Message message, Hl7Fields fields, ReadingContext context) {
        this.message = message;
        this.fields = fields;
        this.context = context;
        this.notes = new ArrayList<>(fields.notes());
    }

    /**
     * @throws UnreadableMessage where it tells of nobody: such an event would match no case, and nobody would miss it
     */
    CustodyEvent event(Hl7Trigger trigger, String id) throws UnreadableMessage {
        Optional<CourtTime> at = at(List.of(trigger.time(), "EVN-6", "EVN-2", "MSH-7"));
        Defendant person = person();
        Move move = trigger.kind() == EventKind.RELEASED ? discharge() : move(trigger.kind());
        if (!fields.has("PV1")) {
            notes.add("PV1: not there; where and on which stay is not known");
        }
        var header = new EventHeader(
                new EventSource(id, EventSource.UNCOUNTED, at(List.of("EVN-2", "MSH-7"))),
                trigger.action(),
                context.court(),
                List.of(),
                List.of(person),
                List.of(),
                at,
                move.place(),
                notes);
        return new CustodyEvent(move.kind(), header, custodyId(header), move.from(), move.to());
    }

    /**
     * From where to where.
     *
     * @param place what a reader is told of it
     */
    private record Move(EventKind kind, Optional<String> from, Optional<String> to, Optional<String> place) {}

    private Move move(EventKind kind) {
        Optional<String> ward = ward();
        Optional<String> here = ward.or(this::facility);
        return kind == EventKind.TRANSFERRED
                ? new Move(kind, fields.optional("PV1-6-4-1", "PV1-6-1").or(this::facility), ward, here)
                : new Move(kind, here, Optional.empty(), here);
    }

    /** Who was moved is not where they were: then the place is where they went, or is not said. */
    private Move discharge() {
        Hl7Discharge discharge = Hl7Discharge.of(fields);
        notes.addAll(discharge.notes());
        Optional<String> here = ward().or(this::facility);
        Optional<String> place = discharge.kind() == EventKind.TRANSFERRED ? discharge.destination() : here;
        return new Move(discharge.kind(), here, discharge.destination(), place);
    }

    private Optional<String> ward() {
        return fields.optional("PV1-3-4-1", "PV1-3-1");
    }

    /** The visit names one stay; without it the person's number does. */
    private String custodyId(EventHeader header) {
        return fields.optional("PV1-19-1")
                .map(visit -> facility().map(facility -> facility + ":").orElse("") + visit)
                .orElseGet(() -> CustodyKey.of(header));
    }

    private Optional<String> facility() {
        return context.facility().or(() -> fields.optional("MSH-4-1", "PV1-3-4-1"));
    }

    private Defendant person() throws UnreadableMessage {
        if (!fields.has("PID")) {
            throw message.unreadable(
                    "The message has no PID segment, so it is about nobody.", "PID", Hl7Message.EXPECTED);
        }
        var person = new Hl7Person(fields, facility(), notes);
        Optional<PersonName> name = person.name();
        Identifiers numbers = person.identifiers();
        if (name.isEmpty() && numbers.inmate().isEmpty() && numbers.sid().isEmpty()) {
            throw message.unreadable(
                    "The PID segment has neither a name nor a number of the facility's own.",
                    "PID",
                    "PID-5, or PID-3 with a type such as MR, or both");
        }
        return new Defendant(name, birthDate(), numbers, person.aliases());
    }

    private Optional<LocalDate> birthDate() {
        return Optional.ofNullable(printed("PID-7-1")).map(PrintedTime::date);
    }

    private Optional<CourtTime> at(List<String> places) {
        for (String place : places) {
            PrintedTime printed = printed(place + "-1");
            if (printed != null) {
                return Optional.of(printed.onClock(context.zone(), context.zone(), false));
            }
        }
        return Optional.empty();
    }

    private void note(String what) {
        if (!notes.contains(what)) {
            notes.add(what);
        }
    }

    private @Nullable PrintedTime printed(String place) {
        String text = fields.text(place);
        if (text.isEmpty()) {
            return null;
        }
        PrintedTime printed = Hl7Time.parse(text);
        if (printed == null) {
            note(place + ": not a date");
        }
        return printed;
    }
}
