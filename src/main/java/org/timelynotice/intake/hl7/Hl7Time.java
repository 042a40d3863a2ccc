package org.timelynotice.intake.hl7;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.timelynotice.intake.reading.PrintedTime;

/** A time as HL7 prints it: {@code YYYYMMDD[HH[MM[SS[.S]]]][+ZZZZ]}. */
final class Hl7Time {

    private static final Pattern FORM =
            Pattern.compile("(\\d{8})(?:(\\d{2})(\\d{2})?(\\d{2})?(?:\\.\\d*)?)?([+-]\\d{4})?");

    private Hl7Time() {}

    /** Null where the text is no date; a year or a month alone is none. */
    static @Nullable PrintedTime parse(String printed) {
        Matcher parts = FORM.matcher(printed);
        if (!parts.matches()) {
            return PrintedTime.parse(printed);
        }
        String hour = parts.group(2);
        return PrintedTime.parse(
                hour == null
                        ? parts.group(1)
                        : parts.group(1) + "T" + hour + orElse(parts.group(3), "00") + orElse(parts.group(4), "00")
                                + orElse(parts.group(5), ""));
    }

    private static String orElse(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }
}
