package org.timelynotice.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The name of whoever decided or did something, as it goes on record. */
final class DoneBy {

    private static final int LONGEST = 100;

    private DoneBy() {}

    /** The name, if nothing is wrong with it; otherwise what is wrong is added, and what is answered is of no use. */
    static String name(@Nullable String by, List<Problems.Field> faults) {
        String name = by == null ? "" : by.strip();
        if (name.isEmpty()) {
            faults.add(new Problems.Field("by", "is needed: who decided or did it"));
        } else if (name.length() > LONGEST) {
            faults.add(new Problems.Field("by", "is longer than " + LONGEST + " characters"));
        } else if (name.codePoints().anyMatch(DoneBy::unprintable)) {
            faults.add(new Problems.Field("by", "holds characters that cannot be printed"));
        }
        return name;
    }

    /** Control characters, and halves of a character that no database takes. */
    private static boolean unprintable(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }
}
