package org.timelynotice.correlation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.correlation.MatchKey.Kind;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtId;
import org.timelynotice.docket.EventHeader;

/**
 * How far the case numbers of an event are those of a followed case. Courts number independently of each other: a number means
 * something only together with its court.
 *
 * @param evidence empty where no number agrees
 * @param doubt why agreeing numbers may still be two cases; empty where they surely are one
 */
record NumberLikeness(Optional<Evidence> evidence, Optional<String> doubt) {

    private static final NumberLikeness NONE = new NumberLikeness(Optional.empty(), Optional.empty());

    static NumberLikeness between(EventHeader header, TraffickingCase theCase, CourtNames courts) {
        boolean equal = intersect(normalized(header.caseNumbers()), normalized(theCase.caseNumbers()));
        if (equal) {
            return compareCourts(header.court(), theCase, courts);
        }
        if (intersect(glued(header.caseNumbers()), glued(theCase.caseNumbers()))) {
            return doubtful("The case numbers agree only when their separators are left out.");
        }
        return NONE;
    }

    private static NumberLikeness compareCourts(Optional<CourtId> named, TraffickingCase theCase, CourtNames courts) {
        if (named.isEmpty() || named.get().normalized().isEmpty()) {
            return doubtful("The case number agrees, but the message does not name the court.");
        }
        if (theCase.court().isEmpty()) {
            return doubtful("The case number agrees, but no court is on file for the followed case.");
        }
        Optional<Boolean> same = courts.same(named.get(), theCase.court().get());
        if (same.isEmpty()) {
            return doubtful("The case number agrees, but the message and our file name the court differently;"
                    + " if both mean one court, add the spelling under config/courts.");
        }
        if (same.get()) {
            return new NumberLikeness(
                    Optional.of(new Evidence(Kind.CASE_NUMBER, "same case number in the same court")),
                    Optional.empty());
        }
        // A case with several numbers may have got one of them from another court, on appeal or on transfer.
        return theCase.caseNumbers().size() > 1
                ? doubtful("The case number agrees, but the message names another court than the one on file.")
                : NONE;
    }

    private static NumberLikeness doubtful(String why) {
        return new NumberLikeness(
                Optional.of(new Evidence(Kind.CASE_NUMBER, "same case number, though the court is not certain")),
                Optional.of(why));
    }

    boolean isSure() {
        return evidence.isPresent() && doubt.isEmpty();
    }

    boolean isDoubtful() {
        return doubt.isPresent();
    }

    private static Set<String> normalized(List<CaseNumber> numbers) {
        return numbers.stream()
                .filter(MatchKeys::isNumber)
                .map(CaseNumber::normalized)
                .collect(Collectors.toSet());
    }

    private static Set<String> glued(List<CaseNumber> numbers) {
        return numbers.stream()
                .filter(MatchKeys::isNumber)
                .map(CaseNumber::glued)
                .collect(Collectors.toSet());
    }

    private static boolean intersect(Set<String> one, Set<String> other) {
        var common = new HashSet<>(one);
        common.retainAll(other);
        return !common.isEmpty();
    }
}
