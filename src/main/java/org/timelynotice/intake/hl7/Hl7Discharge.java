package org.timelynotice.intake.hl7;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.docket.EventKind;

/**
 * How a stay ended, by the discharge disposition (HL7 table 0112, whose codes are those that hospitals bill by) and the death
 * indicator. In doubt it is a release: a false alarm is the lesser harm.
 *
 * @param destination where the person was taken; never said of a release, where it may be a home
 */
record Hl7Discharge(EventKind kind, Optional<String> destination, List<String> notes) {

    private static final String DISPOSITION = "PV1-36";
    private static final Set<String> DIED = Set.of("20", "40", "41", "42");
    private static final Set<String> COURT_OR_POLICE = Set.of("21", "87");
    private static final Set<String> HOME = Set.of("01", "06", "07", "08", "50", "81", "86");

    /** Hospitals, nursing homes, hospices and the like; from 82 on with a return that is planned. */
    private static final Set<String> FACILITY =
            Set.of(("02 03 04 05 43 51 61 62 63 64 65 66 69 70 82 83 84 85 88 89 90 91 92 93 94 95").split(" "));

    static Hl7Discharge of(Hl7Fields fields) {
        String code = twoDigits(fields.text(DISPOSITION));
        boolean dead = fields.text("PID-30").toUpperCase(Locale.ROOT).startsWith("Y");
        Optional<String> place = fields.optional("PV1-37-1-2", "PV1-37");
        if (COURT_OR_POLICE.contains(code)) {
            String court = "law enforcement" + place.map(name -> ", " + name).orElse("");
            return new Hl7Discharge(EventKind.TRANSFERRED, Optional.of(court), contradiction(dead));
        }
        if (FACILITY.contains(code)) {
            return new Hl7Discharge(EventKind.TRANSFERRED, place, contradiction(dead));
        }
        if (HOME.contains(code)) {
            return new Hl7Discharge(EventKind.RELEASED, Optional.empty(), contradiction(dead));
        }
        if (dead || DIED.contains(code)) {
            return new Hl7Discharge(EventKind.DIED, Optional.empty(), List.of());
        }
        return new Hl7Discharge(EventKind.RELEASED, Optional.empty(), unknown(code));
    }

    private static String twoDigits(String code) {
        return code.matches("\\d") ? "0" + code : code;
    }

    /** Who went somewhere was alive then; a death that is told wrongly lets a victim feel safe. */
    private static List<String> contradiction(boolean dead) {
        return dead
                ? List.of("PID-30: says that the person died, and " + DISPOSITION + " that they left alive")
                : List.of();
    }

    private static List<String> unknown(String code) {
        return code.isEmpty() ? List.of() : List.of(DISPOSITION + ": a code that is not known; taken as a release");
    }
}
