package org.timelynotice.correlation;

import java.util.Optional;
import org.timelynotice.docket.PersonName;

/** Whether two people bear one name, for where it matters that nobody is taken for somebody else. */
public final class Namesakes {

    private Namesakes() {}

    /**
     * Equal but for accents, hyphens, blanks, a second given name, and which part stands first. Two different generations are two
     * names; one that is printed for one of the two only tells nothing apart.
     */
    public static boolean are(PersonName one, PersonName other) {
        return folded(one).isNamesakeOf(folded(other));
    }

    /** Middle names are often left out, and tell nobody apart here. */
    private static FoldedName folded(PersonName name) {
        return FoldedName.of(Optional.of(new PersonName(name.given(), Optional.empty(), name.surname())));
    }
}
