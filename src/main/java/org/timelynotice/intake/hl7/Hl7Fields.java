package org.timelynotice.intake.hl7;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.Segment;
import ca.uhn.hl7v2.util.Terser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The fields of one HL7 message by their places, such as {@code PID-5-1}; what is not there is empty.
 *
 * @param segments by their names, of each the first
 * @param notes what stands there once more and was not read
 */
record Hl7Fields(Map<String, Segment> segments, List<String> notes) {

    /** In HL7 a pair of quotes says "deleted". */
    private static final Set<String> NOTHING = Set.of("\"\"");

    private static final int MOST_REPETITIONS = 20;

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

    /** The places of a field that may stand more than once, such as {@code PID-3(0)}; a field without end is not gone through. */
    List<String> repetitions(String place) {
        Segment segment = segments.get(place.substring(0, 3));
        try {
            int count = segment == null ? 0 : segment.getField(Terser.getIndices(place)[0]).length;
            return IntStream.range(0, Math.min(count, MOST_REPETITIONS))
                    .mapToObj(i -> place + "(" + i + ")")
                    .toList();
        } catch (HL7Exception e) {
            return List.of();
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
