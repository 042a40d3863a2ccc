package org.timelynotice.intake.hl7;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header segment of an HL7 v2 message, or of a file or batch of them, read by its separators alone; fields that are not there are empty. */
record Hl7Header(List<String> fields, String componentSeparator) {

    /** Also what is meant by {@code 8859/1}: programs that say so write quotes and dashes from the place of control characters. */
    static final Charset WESTERN = Charset.forName("windows-1252");

    private static final Set<String> HEADERS = Set.of("MSH", "BHS", "FHS");

    private static final Pattern PART_OF_8859 = Pattern.compile(".*8859[/-](\\d{1,2})(?!\\d).*");

    /** Field numbers as the standard counts them: 1 is the separator itself. */
    String field(int number) {
        return number - 1 < fields.size() ? clean(fields.get(number - 1)) : "";
    }

    String component(int number, int component) {
        String field = number - 1 < fields.size() ? fields.get(number - 1) : "";
        String[] parts = field.split(Pattern.quote(componentSeparator), -1);
        return component - 1 < parts.length ? clean(parts[component - 1]) : "";
    }

    /** In which characters the message is written where it is not UTF-8. */
    Charset charset() {
        Matcher part = PART_OF_8859.matcher(field(18));
        String name = part.matches() ? "ISO-8859-" + part.group(1) : "";
        return name.isEmpty() || name.equals("ISO-8859-1") || !Charset.isSupported(name)
                ? WESTERN
                : Charset.forName(name);
    }

    /** The sender's own name of the message or batch. */
    String controlId() {
        return field(isMessage() ? 10 : 11);
    }

    boolean isMessage() {
        return field(1).equals("MSH");
    }

    static Hl7Header of(String segment) {
        if (!HEADERS.contains(segment.substring(0, Math.min(3, segment.length()))) || segment.length() < 8) {
            return new Hl7Header(List.of(), "^");
        }
        String[] parts = segment.split(Pattern.quote(segment.substring(3, 4)), -1);
        return new Hl7Header(List.of(parts), segment.substring(4, 5));
    }

    private static String clean(String field) {
        return field.replaceAll("\\p{Cntrl}", "");
    }
}
