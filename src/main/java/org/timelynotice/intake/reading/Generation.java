package org.timelynotice.intake.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/** What tells a father from a son of the same name; as printed, it is kept behind the surname. */
public final class Generation {

    /** A title in its place would look like part of the surname. */
    private static final Pattern KNOWN =
            Pattern.compile("(?i)(JR|JNR|JUNIOR|SR|SNR|SENIOR|II|2ND|III|3RD|IV|4TH|V|5TH)\\.?");

    private Generation() {}

    public static boolean is(String printed) {
        return KNOWN.matcher(printed.strip()).matches();
    }

    /** The surname with a generation behind it; as it is, if what is printed beside it is none. */
    public static String behind(String surname, Optional<String> printed) {
        return printed.filter(Generation::is)
                .map(generation -> surname + " " + generation.strip())
                .orElse(surname);
    }
}
