package org.timelynotice.correlation;

import java.util.Collection;
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
record NumberLikeness(Degree degree, Optional<Evidence> evidence, Optional<String> doubt) {

    enum Degree {
        NONE,
        /** Of one stem, in courts that may be two: nothing, unless something else supports it. */
        ALIKE,
        /** Of one stem in one court. */
        ALIKE_IN_COURT,
        DOUBTFUL,
        SURE
    }

    private static final NumberLikeness NONE = new NumberLikeness(Degree.NONE, Optional.empty(), Optional.empty());

    private static final Optional<Evidence> LOOKS_ALIKE = Optional.of(
            new Evidence(
                    Kind.CASE_NUMBER_STEM,
                    "case number looks alike, apart from a label, the way its year is printed, or what follows the serial number"));

    /**
     * @param settled numbers of the event that surely are those of another followed case, and need not look like any
     */
    static NumberLikeness between(EventHeader header, TraffickingCase theCase, CourtNames courts, Set<String> settled) {
        if (intersect(normalized(header.caseNumbers()), normalized(theCase.caseNumbers()))) {
            return compareCourts(header.court(), theCase, courts);
        }
        if (intersect(glued(header.caseNumbers()), glued(theCase.caseNumbers()))) {
            return doubtful("The case numbers agree only when their separators are left out.");
        }
        boolean alike = stems(header.caseNumbers(), settled).stream()
                .anyMatch(
                        stem -> stems(theCase.caseNumbers(), Set.of()).stream().anyMatch(stem::looksLike));
        return alike ? alike(sameCourt(header, theCase, courts)) : NONE;
    }

    /** The numbers of an event that some case surely bears: equal, in the same court. */
    static Set<String> settled(EventHeader header, Collection<TraffickingCase> cases, CourtNames courts) {
        var settled = new HashSet<String>();
        for (TraffickingCase theCase : cases) {
            if (sameCourt(header, theCase, courts).equals(Optional.of(true))) {
                settled.addAll(normalized(theCase.caseNumbers()));
            }
        }
        return settled;
    }

    private static Optional<Boolean> sameCourt(EventHeader header, TraffickingCase theCase, CourtNames courts) {
        return header.court().flatMap(named -> theCase.court().flatMap(known -> courts.same(named, known)));
    }

    private static NumberLikeness alike(Optional<Boolean> sameCourt) {
        if (sameCourt.isPresent() && !sameCourt.get()) {
            return NONE;
        }
        return new NumberLikeness(
                sameCourt.isPresent() ? Degree.ALIKE_IN_COURT : Degree.ALIKE, LOOKS_ALIKE, Optional.empty());
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
                    Degree.SURE,
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
                Degree.DOUBTFUL,
                Optional.of(new Evidence(Kind.CASE_NUMBER, "same case number, though the court is not certain")),
                Optional.of(why));
    }

    boolean isSure() {
        return degree == Degree.SURE;
    }

    boolean isDoubtful() {
        return degree == Degree.DOUBTFUL;
    }

    /** Whether it is worth a look, given whether anything else about the persons supports it. */
    boolean looksAlike(boolean supported) {
        return degree == Degree.ALIKE_IN_COURT || degree == Degree.ALIKE && supported;
    }

    private static List<CaseNumberStem> stems(List<CaseNumber> numbers, Set<String> without) {
        return numbers.stream()
                .filter(number -> MatchKeys.isNumber(number) && !without.contains(number.normalized()))
                .flatMap(number -> CaseNumberStem.of(number).stream())
                .toList();
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
