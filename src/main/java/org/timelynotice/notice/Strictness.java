package org.timelynotice.notice;

import java.time.Instant;
import java.util.Comparator;
import org.timelynotice.rights.Obligation;

/**
 * Which of several rules that owe a person the same news speaks for them: what surely holds before what is only assumed to, law before
 * policy, then the earliest deadline, then the earliest target.
 */
final class Strictness {

    static final Comparator<Obligation> ORDER = Comparator.<Obligation, Boolean>comparing(
                    owed -> owed.assumed().isPresent())
            .thenComparing(owed -> !owed.law())
            .thenComparing(o -> o.timing().deadline().orElse(Instant.MAX))
            .thenComparing(o -> o.timing().target())
            .thenComparing(Obligation::rule);

    private Strictness() {}
}
