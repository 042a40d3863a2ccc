package org.timelynotice.intake.reading;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.util.Terser;
import java.util.Optional;
import java.util.Set;

/** The fields of one HL7 message by their places, such as {@code PID-5-1}; what is not there is empty. */
final class Hl7Fields {

    /** In HL7 a pair of quotes says "deleted". */
    private static final Set<String> NOTHING = Set.of("\"\"");

    private final Terser terser;

    Hl7Fields(Terser terser) {
        this.terser = terser;
    }

    String text(String place) {
        try {
            String value = terser.get("/." + place);
            return value == null || NOTHING.contains(value) ? "" : value.strip();
        } catch (HL7Exception | IllegalArgumentException e) {
            // A version or trigger without that segment: the fact is not there.
            return "";
        }
    }

    String first(String... places) {
        for (String place : places) {
            String text = text(place);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    Optional<String> optional(String... places) {
        String text = first(places);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
