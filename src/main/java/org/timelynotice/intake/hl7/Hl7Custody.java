package org.timelynotice.intake.hl7;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.CustodyEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.EventSource;
import org.timelynotice.intake.reading.CustodyKey;
import org.timelynotice.intake.reading.PrintedTime;
import org.timelynotice.intake.reading.ReadingContext;
import org.timelynotice.intake.reading.UnreadableMessage;

/** A custody event from the fields of an HL7 message. */
final class Hl7Custody {

    private static final String NO_PRODUCTION =
            "a jail or hospital marks what it sent of the defendant as a test or an exercise: find out whether it is so, and tell"
                    + " whoever must be told";
    private static final String BOTH_AT_ONCE =
            "a jail or hospital reports a change in the defendant's custody and speaks of their death: find out which is so, and tell"
                    + " whoever must be told";
    private static final Set<String> TEST_OR_EXERCISE = Set.of("T", "D");

    private final Hl7Message message;
    private final Hl7Fields fields;
    private final Optional<Hl7Fields> otherRecord;
    private final ReadingContext context;
    private final List<String> notes;

    /**
     * @param otherRecord of a message that speaks of two records of one person, the second
     */
    Hl7Custody(Hl7Message message, Hl7Fields fields, Optional<Hl7Fields> otherRecord, ReadingContext context) {
        this.message = message;
        this.fields = fields;
        this.otherRecord = otherRecord;
        this.context = context;
        this.notes = new ArrayList<>(fields.notes());
    }

    /**
     * @throws UnreadableMessage where it tells of nobody: such an event would match no case, and nobody would miss it
     */
    CustodyEvent event(Hl7Trigger said, String id) throws UnreadableMessage {
        Hl7Trigger trigger = unlessTested(said);
        if (trigger.isUnknown()) {
            notes.add("MSH-9-2: an event that is not known");
        }
        if (trigger.kind() == EventKind.CUSTODY_STATUS) {
            Hl7Death.of(fields).note().ifPresent(notes::add);
        }
        Optional<CourtTime> recorded = at(List.of("EVN-2", "MSH-7"));
        Optional<CourtTime> at = at(trigger.times()).or(() -> trigger.isWhenRecorded() ? recorded : Optional.empty());
        Hl7Identity identity = identity(trigger);
        Move move = trigger.kind() == EventKind.RELEASED ? discharge() : move(trigger.kind());
        if (!fields.has("PV1") && move.kind() != EventKind.NUMBER_CHANGED) {
            notes.add("PV1: not there; where and on which stay is not known");
        }
        Optional<String> question =
                noProduction().or(trigger::question).or(identity::question).or(() -> question(trigger, move));
        var header = new EventHeader(
                new EventSource(id, EventSource.UNCOUNTED, recorded, trigger.act()),
                trigger.action(),
                context.court(),
                List.of(),
                List.of(identity.person()),
                List.of(),
                at,
                move.place(),
                notes);
        return new CustodyEvent(
                move.kind(), header.asking(question), custodyId(move.kind(), header), move.from(), move.to());
    }

    /** A test that takes something back takes nothing back here. */
    private Hl7Trigger unlessTested(Hl7Trigger trigger) {
        return trigger.action() == EventAction.WITHDRAWAL && noProduction().isPresent()
                ? Hl7Trigger.question(EventKind.CUSTODY_STATUS, NO_PRODUCTION)
                : trigger;
    }

    private Optional<String> noProduction() {
        boolean tested = TEST_OR_EXERCISE.contains(fields.text("MSH-11-1").toUpperCase(Locale.ROOT));
        if (tested) {
            note("MSH-11: a test or an exercise");
        }
        return tested ? Optional.of(NO_PRODUCTION) : Optional.empty();
    }

    /** What was said of a stay that is taken back now is known from when it was said. */
    private Optional<String> question(Hl7Trigger trigger, Move move) {
        if (trigger.action() == EventAction.WITHDRAWAL || trigger.kind() == EventKind.NUMBER_CHANGED) {
            return Optional.empty();
        }
        boolean both = trigger.kind() != EventKind.RELEASED
                && move.kind() != EventKind.DIED
                && Hl7Death.of(fields) != Hl7Death.NOT_SAID;
        return move.question().or(() -> both ? Optional.of(BOTH_AT_ONCE) : Optional.empty());
    }

    /**
     * From where to where.
     *
     * @param place what a reader is told of it
     * @param question what a person must find out about it
     */
    private record Move(
            EventKind kind,
            Optional<String> from,
            Optional<String> to,
            Optional<String> place,
            Optional<String> question) {

        Move(EventKind kind, Optional<String> from, Optional<String> to, Optional<String> place) {
            this(kind, from, to, place, Optional.empty());
        }
    }

    private Move move(EventKind kind) {
        Optional<String> ward = ward();
        Optional<String> here = ward.or(this::facility);
        return switch (kind) {
            case TRANSFERRED ->
                new Move(kind, fields.optional("PV1-6-4-1", "PV1-6-1").or(this::facility), ward, here);
            case DIED, NUMBER_CHANGED -> new Move(kind, here, Optional.empty(), Optional.empty());
            default -> new Move(kind, here, Optional.empty(), here);
        };
    }

    /** Who was moved is not where they were: then the place is where they went, or is not said. */
    private Move discharge() {
        Hl7Discharge discharge = Hl7Discharge.of(message, fields);
        notes.addAll(discharge.notes());
        Optional<String> here = ward().or(this::facility);
        Optional<String> place = discharge.kind() == EventKind.TRANSFERRED ? discharge.destination() : here;
        return new Move(discharge.kind(), here, discharge.destination(), place, discharge.question());
    }

    private Optional<String> ward() {
        return fields.optional("PV1-3-4-1", "PV1-3-1");
    }

    /** The visit names one stay; without it the person's number does. That a number changed is said of no stay. */
    private String custodyId(EventKind kind, EventHeader header) {
        if (kind == EventKind.NUMBER_CHANGED) {
            return "number:" + CustodyKey.of(header);
        }
        return fields.optional("PV1-19-1")
                .map(visit -> facility().map(facility -> facility + ":").orElse("") + visit)
                .orElseGet(() -> CustodyKey.of(header));
    }

    private Optional<String> facility() {
        return context.facility().or(() -> fields.optional("MSH-4-1", "PV1-3-4-1"));
    }

    private Hl7Identity identity(Hl7Trigger trigger) throws UnreadableMessage {
        if (!fields.has("PID")) {
            throw message.unreadable(
                    "The message has no PID segment, so it is about nobody.", "PID", Hl7Message.EXPECTED);
        }
        var person = new Hl7Person(fields, facility(), notes);
        Hl7Identity identity =
                fields.has("MRG") || otherRecord.isPresent() || trigger.kind() == EventKind.NUMBER_CHANGED
                        ? Hl7Identity.of(trigger.kind(), person, former(), birthDate())
                        : Hl7Identity.of(person, birthDate());
        if (!identity.isOfSomebody()) {
            throw message.unreadable(
                    "The PID segment has neither a name nor a number of the facility's own.",
                    "PID",
                    "PID-5, or PID-3 with a type such as MR, or both");
        }
        return identity;
    }

    private Hl7Person former() {
        return otherRecord
                .map(other -> new Hl7Person(other, facility(), notes))
                .orElseGet(() -> Hl7Person.before(fields, facility(), notes));
    }

    private Optional<LocalDate> birthDate() {
        return Optional.ofNullable(printed("PID-7-1")).map(PrintedTime::date);
    }

    private Optional<CourtTime> at(List<String> places) {
        for (String place : places) {
            PrintedTime printed = printed(place + "-1");
            if (printed != null) {
                return Optional.of(printed.onClock(context.zone(), zone(), false));
            }
        }
        return Optional.empty();
    }

    /** Of times without an offset: that of the message's own time, where it has one. */
    private ZoneId zone() {
        PrintedTime sent = Hl7Time.parse(fields.text("MSH-7-1"));
        return sent == null || sent.offset() == null ? context.zone() : sent.offset();
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
