package org.timelynotice.correlation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.timelynotice.correlation.OffenseFile.Kind;
import org.timelynotice.correlation.OffenseFinding.Undetermined;
import org.timelynotice.docket.Charge;

/**
 * A listed offense found in a citation, and what it says on the day and under the subsection that are printed.
 *
 * @param start the token at which its section begins; before the first where the title was left to an attempt's citation
 * @param wrapper the attempt or conspiracy cited before it
 */
record CitedOffense(OffenseSection row, int start, Optional<Inchoate> wrapper) {

    private int end() {
        return start + row.section().whole().size();
    }

    /** A citation of several sections is as grave as its gravest. */
    static OffenseFinding strongest(List<CitedOffense> hits, Citation citation, Charge charge) {
        return hits.stream()
                .map(CitedOffense::start)
                .distinct()
                .map(start -> longest(
                        hits.stream().filter(hit -> hit.start() == start).toList()))
                .map(atOnePlace -> resolve(atOnePlace, citation, charge))
                .min(Comparator.comparing(CitedOffense::rank))
                .orElseThrow();
    }

    private static int rank(OffenseFinding finding) {
        return finding instanceof OffenseFinding.Trafficking ? 0 : finding instanceof Undetermined ? 1 : 2;
    }

    private static List<CitedOffense> longest(List<CitedOffense> hits) {
        int end = hits.stream().mapToInt(CitedOffense::end).max().orElseThrow();
        return hits.stream().filter(hit -> hit.end() == end).toList();
    }

    private static OffenseFinding resolve(List<CitedOffense> hits, Citation citation, Charge charge) {
        List<CitedOffense> meant = bySubsection(hits, citation);
        if (meant.isEmpty()) {
            return otherSubsection(hits, citation);
        }
        List<CitedOffense> valid = meant.stream()
                .filter(hit -> hit.row().offense().appliesTo(charge))
                .toList();
        if (valid.isEmpty()) {
            return new Undetermined("The citation did not mean a listed offense on the date of the offense.", true);
        }
        CitedOffense hit = valid.get(0);
        boolean oneKind = valid.stream()
                .allMatch(other ->
                        other.row().offense().kind() == hit.row().offense().kind());
        return oneKind
                ? hit.row().offense().finding(hit.wrapper())
                : new Undetermined(
                        "What this citation means depends on the date of the offense, which is not given.", true);
    }

    private static OffenseFinding otherSubsection(List<CitedOffense> hits, Citation citation) {
        boolean relatedOnly = hits.stream().allMatch(hit -> hit.row().offense().kind() == Kind.RELATED);
        return relatedOnly && !subsection(hits, citation).isEmpty()
                ? new OffenseFinding.NotListed()
                : new Undetermined(
                        "This section holds several offenses, and no subsection that would tell is printed.", true);
    }

    private static String subsection(List<CitedOffense> hits, Citation citation) {
        int end = hits.get(0).end();
        return end < citation.tokens().size() ? citation.tokens().get(end).withoutZeros() : "";
    }

    private static List<CitedOffense> bySubsection(List<CitedOffense> hits, Citation citation) {
        String subsection = subsection(hits, citation);
        List<CitedOffense> exact = hits.stream()
                .filter(hit ->
                        hit.row().offense().subsections().orElse(List.of()).contains(subsection))
                .toList();
        return exact.isEmpty()
                ? hits.stream()
                        .filter(hit -> hit.row().offense().subsections().isEmpty())
                        .toList()
                : exact;
    }
}
