package org.timelynotice.notice;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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

    /** The agency's own policy speaks where the law is silent, or says something that is only assumed, and there alone. */
    static List<Obligation> speaking(List<Obligation> owed) {
        List<Obligation> law = owed.stream().filter(Obligation::law).toList();
        boolean surely = law.stream().anyMatch(one -> one.assumed().isEmpty());
        return surely ? law : owed;
    }
}
