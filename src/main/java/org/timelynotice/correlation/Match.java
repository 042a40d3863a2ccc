package org.timelynotice.correlation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.DefendantId;

/**
 * A case that an event concerns, or may concern.
 *
 * @param defendant whom of the case it concerns; empty where it is the case as a whole, or nobody can be told
 * @param evidence what speaks for it
 * @param against what speaks against it
 */
public record Match(CaseId caseId, Optional<DefendantId> defendant, List<Evidence> evidence, List<Evidence> against) {

    public Match {
        evidence = List.copyOf(evidence);
        against = List.copyOf(against);
    }

    /** In words: what speaks for it, then what speaks against it. */
    public Stream<String> statements() {
        return Stream.concat(
                evidence.stream().map(Evidence::statement),
                against.stream().map(one -> "against it: " + one.statement()));
    }

    /** Nothing speaks against it. */
    public Match(CaseId caseId, Optional<DefendantId> defendant, List<Evidence> evidence) {
        this(caseId, defendant, evidence, List.of());
    }
}
