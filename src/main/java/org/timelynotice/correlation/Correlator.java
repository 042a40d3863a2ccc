package org.timelynotice.correlation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.correlation.Correlation.Linked;
import org.timelynotice.correlation.Correlation.NeedsReview;
import org.timelynotice.correlation.Correlation.Unrelated;
import org.timelynotice.docket.CourtEvent;

/** Says which followed cases an event concerns. Never guesses: what is not certain goes to a person. */
public final class Correlator {

    private final CourtNames courts;

    public Correlator(CourtNames courts) {
        this.courts = courts;
    }

    /**
     * Pure; the answer does not depend on the order of the candidates.
     *
     * @param candidates the cases that share a {@link MatchKey} with the event; others do no harm
     */
    public Correlation correlate(CourtEvent event, Collection<TraffickingCase> candidates) {
        var among = new CaseComparison.Among(
                courts,
                AmbiguousSids.of(event, candidates),
                NumberLikeness.settled(event.header(), candidates, courts));
        List<CaseComparison> compared = candidates.stream()
                .sorted(Comparator.comparing(theCase -> theCase.id().value()))
                .map(theCase -> CaseComparison.of(event, theCase, among))
                .toList();
        List<Match> matches = compared.stream()
                .map(CaseComparison::judge)
                .flatMap(verdict -> verdict instanceof Linked linked ? linked.matches().stream() : Stream.empty())
                .toList();
        Optional<NeedsReview> doubtful = together(doubts(event, compared));
        if (!matches.isEmpty()) {
            return new Linked(matches, doubtful);
        }
        return doubtful.<Correlation>map(review -> review).orElseGet(Unrelated::new);
    }

    /** A hearing in one followed case is surely not one in another case of the same person: that doubt is settled. */
    private static List<NeedsReview> doubts(CourtEvent event, List<CaseComparison> compared) {
        boolean settled = !event.kind().isCustody()
                && compared.stream().anyMatch(comparison -> comparison.number().isSure());
        return compared.stream()
                .filter(comparison -> !settled || comparison.number().evidence().isPresent())
                .map(CaseComparison::judge)
                .flatMap(verdict -> verdict instanceof NeedsReview review ? Stream.of(review) : Stream.empty())
                .toList();
    }

    private static Optional<NeedsReview> together(List<NeedsReview> doubts) {
        if (doubts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NeedsReview(
                doubts.stream().flatMap(doubt -> doubt.candidates().stream()).toList(),
                doubts.stream().map(NeedsReview::reason).distinct().sorted().collect(Collectors.joining(" "))));
    }
}
