package org.timelynotice.intake.reading;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.Segment;
import ca.uhn.hl7v2.util.Terser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of one HL7 message by their places, such as {@code PID-5-1}; what is not there is empty.
 *
 * @param segments by their names, of each the first
 * @param notes what else there was: a second person is what is left of another message whose header was destroyed
 */
record Hl7Fields(Map<String, Segment> segments, List<String> notes) {

    /** In HL7 a pair of quotes says "deleted". */
    private static final Set<String> NOTHING = Set.of("\"\"");

    boolean has(String segment) {
        return segments.containsKey(segment);
    }

    String text(String place) {
        Segment segment = segments.get(place.substring(0, 3));
        if (segment == null) {
            return "";
        }
        try {
            int[] at = Terser.getIndices(place);
            String value = Terser.get(segment, at[0], at[1], at[2], at[3]);
            return value == null || NOTHING.contains(value) ? "" : value.strip();
        } catch (HL7Exception | RuntimeException e) {
            // No such repetition, or a field that the parser got wrong: the fact is not there.
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
