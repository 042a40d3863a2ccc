package org.timelynotice.intake.hl7;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.docket.EventKind;

/**
 * How a stay ended, by the discharge disposition (HL7 table 0112, whose codes are those that hospitals bill by) and the signs of a
 * death. Where that is not said, or not so that it can be read, it may be a release, and a person is asked.
 *
 * @param destination where the person was taken; never said of a release, where it may be a home
 */
record Hl7Discharge(EventKind kind, Optional<String> destination, List<String> notes, Optional<String> question) {

    private static final String DISPOSITION = "PV1-36";
    private static final int DISPOSITION_FIELD = 36;
    private static final int WHOLE_CODE = 2;
    private static final Set<String> DIED = Set.of("20", "40", "41", "42");
    private static final Set<String> COURT_OR_POLICE = Set.of("21", "87");
    private static final Set<String> HOME = Set.of("01", "06", "07", "08", "50", "81", "86");

    /** Hospitals, nursing homes, hospices and the like; from 82 on with a return that is planned. */
    private static final Set<String> FACILITY =
            Set.of(("02 03 04 05 43 51 61 62 63 64 65 66 69 70 82 83 84 85 88 89 90 91 92 93 94 95").split(" "));

    /** Visits that keep nobody: outpatients, emergencies, and those who are not in yet. */
    private static final Set<String> NO_STAY = Set.of("O", "E", "P");

    private static final String NOT_HOW =
            "a jail or hospital says that a stay ended, and not in a way that can be read how: find out whether the defendant is free,"
                    + " was moved or died, and tell whoever must be told";
    private static final String OF_NO_STAY =
            "a jail or hospital says that a visit ended which kept nobody: find out whether the defendant is still held, and tell"
                    + " whoever must be told";

    static Hl7Discharge of(Hl7Message message, Hl7Fields fields) {
        String printed = fields.text(DISPOSITION);
        String code = twoDigits(printed);
        Hl7Death death = Hl7Death.of(fields);
        boolean cutOff = mayBeCutOff(message, printed);
        boolean dead = death == Hl7Death.DEAD;
        Optional<String> place = fields.optional("PV1-37-1-2", "PV1-37");
        if (!cutOff && COURT_OR_POLICE.contains(code)) {
            String court = "law enforcement" + place.map(name -> ", " + name).orElse("");
            return new Hl7Discharge(EventKind.TRANSFERRED, Optional.of(court), notes(death), doubt(death));
        }
        if (!cutOff && FACILITY.contains(code)) {
            return new Hl7Discharge(EventKind.TRANSFERRED, place, notes(death), doubt(death));
        }
        if (!cutOff && HOME.contains(code)) {
            return new Hl7Discharge(
                    EventKind.RELEASED,
                    Optional.empty(),
                    notes(death),
                    doubt(death).or(() -> ofNoStay(fields)));
        }
        if (dead || !cutOff && DIED.contains(code)) {
            return new Hl7Discharge(EventKind.DIED, Optional.empty(), List.of(), unclear(death));
        }
        return released(fields, code, death, cutOff);
    }

    private static Hl7Discharge released(Hl7Fields fields, String code, Hl7Death death, boolean cutOff) {
        var notes = new ArrayList<>(notes(death));
        if (cutOff) {
            notes.add("PV1: the message ends before the end of this segment");
        } else if (!code.isEmpty()) {
            notes.add(DISPOSITION + ": a code that is not known");
        }
        boolean told = fields.has("PV1") && code.isEmpty() && !cutOff;
        Optional<String> question = told ? doubt(death).or(() -> ofNoStay(fields)) : Optional.of(NOT_HOW);
        return new Hl7Discharge(EventKind.RELEASED, Optional.empty(), notes, question);
    }

    /** Whoever writes a file, or a line that breaks, may have written half a code, or none. */
    private static boolean mayBeCutOff(Hl7Message message, String printed) {
        int fields = message.fieldsBeforeTheBreak("PV1");
        return fields >= 0
                && (fields < DISPOSITION_FIELD || fields == DISPOSITION_FIELD && printed.length() < WHOLE_CODE);
    }

    private static String twoDigits(String code) {
        return code.matches("\\d") ? "0" + code : code;
    }

    private static Optional<String> ofNoStay(Hl7Fields fields) {
        return Optional.of(OF_NO_STAY)
                .filter(question -> NO_STAY.contains(fields.text("PV1-2").toUpperCase(Locale.ROOT)));
    }

    private static Optional<String> unclear(Hl7Death death) {
        return Optional.of(Hl7Death.QUESTION).filter(question -> death == Hl7Death.UNCLEAR);
    }

    /** Who went somewhere was alive then: neither is told while a person has not looked. */
    private static Optional<String> doubt(Hl7Death death) {
        return Optional.of(Hl7Death.QUESTION).filter(question -> death != Hl7Death.NOT_SAID);
    }

    private static List<String> notes(Hl7Death death) {
        return death == Hl7Death.DEAD
                ? List.of("PID-30: says that the person died, and " + DISPOSITION + " that they left alive")
                : death.note().stream().toList();
    }
}
