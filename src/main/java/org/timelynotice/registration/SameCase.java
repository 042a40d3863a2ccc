package org.timelynotice.registration;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.casefile.CaseFiles;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.correlation.MatchKey;
import org.timelynotice.correlation.MatchKey.Kind;
import org.timelynotice.correlation.MatchKeys;
import org.timelynotice.correlation.TrackedKeys;
import org.timelynotice.docket.CourtId;

/** Finds the followed cases that are one case to the court: of the same number and court, followed apart for several victims. */
public final class SameCase {

    private static final Set<Kind> OF_A_CASE = EnumSet.of(Kind.CASE_NUMBER);
    private static final Set<Kind> OF_A_PERSON = EnumSet.of(Kind.SID, Kind.FBI, Kind.NAME_AND_BIRTH_DATE);

    private final CaseFiles cases;
    private final TrackedKeys index;

    public SameCase(CaseFiles cases, TrackedKeys index) {
        this.cases = cases;
        this.index = index;
    }

    /** Those beside each of some followed cases; none of a case that is followed once. */
    public Map<CaseId, Set<CaseId>> beside(Set<CaseId> some) {
        Map<CaseId, Set<CaseId>> beside = new HashMap<>();
        cases.findAll(some).forEach(one -> beside.put(one.id(), beside(one).collect(Collectors.toUnmodifiableSet())));
        return beside;
    }

    private Stream<CaseId> beside(TraffickingCase one) {
        return known(one).filter(other -> isSame(one, other)).map(TraffickingCase::id);
    }

    /** Others that are followed and share a key with a case. */
    Stream<TraffickingCase> known(TraffickingCase one) {
        Set<CaseId> found = index.find(MatchKeys.of(one)).values().stream()
                .flatMap(Set::stream)
                .filter(id -> !id.equals(one.id()))
                .collect(Collectors.toSet());
        return found.isEmpty() ? Stream.empty() : cases.findAll(found).stream();
    }

    /** By number and court; one without a number is of all that its defendant is held or tried for. */
    static boolean isSame(TraffickingCase one, TraffickingCase other) {
        boolean sameCourt = one.court().isEmpty()
                || other.court().isEmpty()
                || one.court().map(CourtId::normalized).equals(other.court().map(CourtId::normalized));
        boolean numbered = !one.caseNumbers().isEmpty() && !other.caseNumbers().isEmpty();
        return numbered ? sameCourt && shares(one, other, OF_A_CASE) : sharesPerson(one, other);
    }

    /** Whether they have a defendant in common, as far as numbers that stay or a name and birth date tell. */
    static boolean sharesPerson(TraffickingCase one, TraffickingCase other) {
        return shares(one, other, OF_A_PERSON);
    }

    private static boolean shares(TraffickingCase one, TraffickingCase other, Set<Kind> kinds) {
        Set<MatchKey> theirs = MatchKeys.of(other);
        return MatchKeys.of(one).stream().anyMatch(key -> kinds.contains(key.kind()) && theirs.contains(key));
    }
}
