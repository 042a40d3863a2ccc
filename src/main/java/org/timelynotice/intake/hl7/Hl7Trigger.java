package org.timelynotice.intake.hl7;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;

/**
 * What a trigger event (HL7 table 0003) says of a person's custody.
 *
 * @param times the places at which the time of the thing itself may stand
 * @param act what it says or takes back, by the trigger that says it: a cancellation names no event
 * @param question what a person must find out, since it may mean more than can be read
 */
record Hl7Trigger(
        EventKind kind, EventAction action, List<String> times, Optional<String> act, Optional<String> question) {

    private static final String UNKNOWN =
            "a jail or hospital reports something of the defendant by a code that is not known here: find out what happened, and"
                    + " tell whoever must be told";
    private static final String NO_INPATIENT =
            "a jail or hospital made the defendant an outpatient, who may be free to go: find out whether they are still held, and"
                    + " tell whoever must be told";
    private static final String INPATIENT =
            "a jail or hospital made the defendant an inpatient: find out whether they are held, and whether what people were told"
                    + " still holds";
    private static final String DELETED =
            "a jail or hospital deleted its record of the defendant or of their stay: find out whether what people were told still"
                    + " holds";
    private static final String SOMEBODY_ELSES =
            "a jail or hospital moved what it had recorded from one person to another, or says that two records are of two persons:"
                    + " find out whether what people were told was of the defendant";

    private static final String HAPPENED = "EVN-6";
    private static final String ADMITTED = "PV1-44";
    private static final String DISCHARGED = "PV1-45";
    private static final String EXPECTED = "PV2-9";

    private static final Map<String, Hl7Trigger> TOLD = Map.ofEntries(
            said("A01", EventKind.BOOKED, ADMITTED, HAPPENED),
            said("A02", EventKind.TRANSFERRED, HAPPENED),
            said("A03", EventKind.RELEASED, DISCHARGED, HAPPENED),
            said("A16", EventKind.RELEASE_SCHEDULED, EXPECTED),
            said("A17", EventKind.TRANSFERRED, HAPPENED),
            said("A21", EventKind.TEMPORARY_LEAVE, HAPPENED),
            said("A22", EventKind.RETURNED, HAPPENED),
            takenBack("A11", "A01", EventKind.BOOKED, ADMITTED, HAPPENED),
            takenBack("A12", "A02", EventKind.TRANSFERRED, HAPPENED),
            takenBack("A13", "A03", EventKind.RELEASED, DISCHARGED, HAPPENED),
            takenBack("A25", "A16", EventKind.RELEASE_SCHEDULED, EXPECTED),
            takenBack("A52", "A21", EventKind.TEMPORARY_LEAVE, HAPPENED),
            takenBack("A53", "A22", EventKind.RETURNED, HAPPENED),
            asked("A06", EventKind.CUSTODY_STATUS, INPATIENT),
            asked("A07", EventKind.RELEASED, NO_INPATIENT),
            asked("A23", EventKind.CUSTODY_STATUS, DELETED),
            asked("A29", EventKind.CUSTODY_STATUS, DELETED),
            asked("A37", EventKind.CUSTODY_STATUS, SOMEBODY_ELSES),
            asked("A43", EventKind.CUSTODY_STATUS, SOMEBODY_ELSES),
            asked("A44", EventKind.CUSTODY_STATUS, SOMEBODY_ELSES),
            asked("A45", EventKind.CUSTODY_STATUS, SOMEBODY_ELSES));

    /** The person has another number, in MRG the one from before: merges, links and changes of the number itself. */
    private static final Set<String> NUMBER_CHANGED =
            Set.of("A18", "A24", "A30", "A34", "A36", "A39", "A40", "A46", "A47", "A48");

    /** Registrations, plans, bookkeeping and comings and goings within the house: nobody is out or in by them. */
    private static final Set<String> MOVE_NOBODY = Set.of(
            ("A04 A05 A08 A09 A10 A14 A15 A19 A20 A26 A27 A28 A31 A32 A33 A35 A38 A41 A42 A49 A50 A51 A54 A55 A60 A61 A62")
                    .split(" "));

    /** A second PID segment is no mistake in these: it is of another person, or another record of the same one. */
    private static final Set<String> OF_SEVERAL =
            Set.of("A17", "A18", "A30", "A34", "A36", "A39", "A40", "A43", "A46", "A47", "A48");

    private static final Set<String> OF_TWO_RECORDS = Set.of("A24", "A37");

    private static Map.Entry<String, Hl7Trigger> said(String code, EventKind kind, String... times) {
        return Map.entry(
                code, new Hl7Trigger(kind, EventAction.NEW, List.of(times), Optional.of(code), Optional.empty()));
    }

    private static Map.Entry<String, Hl7Trigger> takenBack(String code, String act, EventKind kind, String... times) {
        return Map.entry(
                code, new Hl7Trigger(kind, EventAction.WITHDRAWAL, List.of(times), Optional.of(act), Optional.empty()));
    }

    private static Map.Entry<String, Hl7Trigger> asked(String code, EventKind kind, String question) {
        return Map.entry(code, question(kind, question));
    }

    static Hl7Trigger question(EventKind kind, String question) {
        return new Hl7Trigger(kind, EventAction.NEW, List.of(HAPPENED), Optional.empty(), Optional.of(question));
    }

    /** Empty where the trigger moves nobody; one that is not known may mean anything. */
    static Optional<Hl7Trigger> of(String code) {
        if (MOVE_NOBODY.contains(code)) {
            return Optional.empty();
        }
        if (NUMBER_CHANGED.contains(code)) {
            return Optional.of(new Hl7Trigger(
                    EventKind.NUMBER_CHANGED, EventAction.NEW, List.of(HAPPENED), Optional.empty(), Optional.empty()));
        }
        return Optional.of(TOLD.getOrDefault(code, question(EventKind.CUSTODY_STATUS, UNKNOWN)));
    }

    /** What a message says that moves nobody and has a sign of a death. */
    static Optional<Hl7Trigger> of(Hl7Death death) {
        return switch (death) {
            case DEAD ->
                Optional.of(new Hl7Trigger(
                        EventKind.DIED, EventAction.NEW, List.of(Hl7Death.DATE), Optional.empty(), Optional.empty()));
            case UNCLEAR -> Optional.of(question(EventKind.CUSTODY_STATUS, Hl7Death.QUESTION));
            case NOT_SAID -> Optional.empty();
        };
    }

    boolean isUnknown() {
        return question.equals(Optional.of(UNKNOWN));
    }

    static boolean isOfSeveral(String code) {
        return OF_SEVERAL.contains(code);
    }

    static boolean isOfTwoRecords(String code) {
        return OF_TWO_RECORDS.contains(code);
    }

    /** Where nothing says when it happened, it is when it was recorded; what is to come, or was taken back, is at no such time. */
    boolean isWhenRecorded() {
        return action == EventAction.NEW && kind != EventKind.RELEASE_SCHEDULED && kind != EventKind.DIED;
    }
}
