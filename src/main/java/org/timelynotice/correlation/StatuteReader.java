package org.timelynotice.correlation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.timelynotice.correlation.CitationToken.Gap;
import org.timelynotice.correlation.OffenseFile.Kind;
import org.timelynotice.correlation.OffenseFile.Offense;
import org.timelynotice.correlation.OffenseFinding.Unknown;
import org.timelynotice.correlation.StatuteReading.Bare;
import org.timelynotice.correlation.StatuteReading.Elsewhere;
import org.timelynotice.correlation.StatuteReading.Found;
import org.timelynotice.correlation.StatuteReading.Unreadable;
import org.timelynotice.docket.Charge;

/** Reads the citations of one jurisdiction. */
final class StatuteReader {

    private static final int LONGEST_CITATION = 200;

    private final Citation.Reader reader;
    private final List<Row> rows = new ArrayList<>();
    private final List<Wrapper> wrappers = new ArrayList<>();

    /** @param stripped printed without any separator: only where nothing separates what follows */
    private record Row(Offense offense, Section section, boolean stripped) {

        boolean isAt(List<CitationToken> tokens, int start) {
            return stripped ? section.isStrippedAt(tokens, start) : section.isAt(tokens, start);
        }
    }

    private record Wrapper(Inchoate kind, Section section) {}

    private record Hit(Row row, int start, Optional<Inchoate> wrapper) {

        int end() {
            return start + row.section().whole().size();
        }
    }

    StatuteReader(OffenseFile file) {
        reader = new Citation.Reader(file);
        for (Offense offense : file.offenses()) {
            sections(offense.sections()).forEach(section -> rows.add(new Row(offense, section, false)));
            sections(offense.stripped().orElse(List.of()))
                    .forEach(section -> rows.add(new Row(offense, section, true)));
        }
        file.wrappers()
                .orElse(Map.of())
                .forEach((kind, written) ->
                        sections(written).forEach(section -> wrappers.add(new Wrapper(kind, section))));
    }

    private static Stream<Section> sections(List<String> written) {
        return written.stream().flatMap(section -> Section.allOf(section).stream());
    }

    StatuteReading read(String printed, Charge charge) {
        if (printed.length() > LONGEST_CITATION) {
            return new Unreadable("The citation is longer than any that is known.");
        }
        Optional<Offense> local = local(printed);
        if (local.isPresent()) {
            return new Found(local.get().finding(Optional.empty()));
        }
        Citation citation = reader.read(printed);
        List<Hit> hits = hits(citation);
        List<Hit> named = hits.stream().filter(hit -> isNamed(hit, citation)).toList();
        if (!named.isEmpty()) {
            return new Found(strongest(named, citation, charge));
        }
        return hits.isEmpty() || citation.elsewhere() || !citation.codes().isEmpty()
                ? withoutHit(citation)
                : new Bare(strongest(hits, citation, charge));
    }

    private Optional<Offense> local(String printed) {
        Set<String> words = Set.copyOf(List.of(printed.toUpperCase(Locale.ROOT).split("[\\s({]+")));
        return rows.stream()
                .map(Row::offense)
                .filter(offense -> offense.local().orElse(List.of()).stream()
                        .anyMatch(code -> words.contains(code.toUpperCase(Locale.ROOT))))
                .findFirst();
    }

    private List<Hit> hits(Citation citation) {
        List<CitationToken> tokens = citation.tokens();
        var hits = new ArrayList<Hit>();
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Wrapper> wrapper = wrapperBefore(tokens, i);
            if (tokens.get(i).gap() != Gap.WIDE && wrapper.isEmpty()) {
                continue;
            }
            for (Row row : rows) {
                boolean titleCarried = wrapper.isPresent()
                        && wrapper.get().section().title().equals(row.section().title());
                if (row.isAt(tokens, i)) {
                    hits.add(new Hit(row, i, wrapper.map(Wrapper::kind)));
                } else if (titleCarried && row.section().isBareAt(tokens, i)) {
                    hits.add(new Hit(row, i - row.section().title().size(), wrapper.map(Wrapper::kind)));
                }
            }
        }
        return hits;
    }

    /** An attempt or conspiracy cited anywhere before, with its own subsections in between. */
    private Optional<Wrapper> wrapperBefore(List<CitationToken> tokens, int end) {
        return wrappers.stream()
                .filter(wrapper -> wrapper.section().whole().size() <= end
                        && wrapper.section().isAt(tokens.subList(0, end), 0))
                .findFirst();
    }

    private static boolean isNamed(Hit hit, Citation citation) {
        Offense offense = hit.row().offense();
        return offense.code()
                .map(code -> citation.codes().contains(code)
                        || offense.alone().orElse(false) && citation.codes().isEmpty() && !citation.elsewhere())
                .orElse(true);
    }

    /** A citation of several sections is as grave as its gravest. */
    private static OffenseFinding strongest(List<Hit> hits, Citation citation, Charge charge) {
        return hits.stream()
                .map(Hit::start)
                .distinct()
                .map(start -> longest(
                        hits.stream().filter(hit -> hit.start() == start).toList()))
                .map(atOnePlace -> resolve(atOnePlace, citation, charge))
                .min(Comparator.comparing(StatuteReader::rank))
                .orElseThrow();
    }

    private static int rank(OffenseFinding finding) {
        return finding instanceof OffenseFinding.Trafficking ? 0 : finding instanceof Unknown ? 1 : 2;
    }

    private static List<Hit> longest(List<Hit> hits) {
        int end = hits.stream().mapToInt(Hit::end).max().orElseThrow();
        return hits.stream().filter(hit -> hit.end() == end).toList();
    }

    private static OffenseFinding resolve(List<Hit> hits, Citation citation, Charge charge) {
        List<Hit> meant = bySubsection(hits, citation);
        if (meant.isEmpty()) {
            return otherSubsection(hits, citation);
        }
        List<Hit> valid = meant.stream()
                .filter(hit -> hit.row().offense().appliesTo(charge))
                .toList();
        if (valid.isEmpty()) {
            return new Unknown("The citation did not mean a listed offense on the date of the offense.");
        }
        Hit hit = valid.get(0);
        boolean oneKind = valid.stream()
                .allMatch(other ->
                        other.row().offense().kind() == hit.row().offense().kind());
        return oneKind
                ? hit.row().offense().finding(hit.wrapper())
                : new Unknown("What this citation means depends on the date of the offense, which is not given.");
    }

    private static OffenseFinding otherSubsection(List<Hit> hits, Citation citation) {
        boolean relatedOnly = hits.stream().allMatch(hit -> hit.row().offense().kind() == Kind.RELATED);
        return relatedOnly && !subsection(hits, citation).isEmpty()
                ? new OffenseFinding.NotListed()
                : new Unknown("This section holds several offenses, and no subsection that would tell is printed.");
    }

    private static String subsection(List<Hit> hits, Citation citation) {
        int end = hits.get(0).end();
        return end < citation.tokens().size() ? citation.tokens().get(end).withoutZeros() : "";
    }

    private static List<Hit> bySubsection(List<Hit> hits, Citation citation) {
        String subsection = subsection(hits, citation);
        List<Hit> exact = hits.stream()
                .filter(hit ->
                        hit.row().offense().subsections().orElse(List.of()).contains(subsection))
                .toList();
        return exact.isEmpty()
                ? hits.stream()
                        .filter(hit -> hit.row().offense().subsections().isEmpty())
                        .toList()
                : exact;
    }

    private StatuteReading withoutHit(Citation citation) {
        List<CitationToken> tokens = citation.tokens();
        if (wrappers.stream().anyMatch(wrapper -> wrapper.section().isAt(tokens, 0))) {
            return new Unreadable("An attempt, conspiracy or the like, without the offense aimed at.");
        }
        if (citation.elsewhere()) {
            return new Elsewhere();
        }
        Optional<Offense> bare = rows.stream()
                .filter(row -> row.section().isBareAt(tokens, 0))
                .map(Row::offense)
                .findFirst();
        if (bare.isPresent() && citation.codes().isEmpty()) {
            return new Bare(bare.get().finding(Optional.empty()));
        }
        if (resemblesTrafficking(citation)) {
            return new Unreadable(
                    "The citation resembles one of trafficking, but is not printed as any that is known.");
        }
        boolean readable = !citation.codes().isEmpty()
                || citation.starts()
                        .anyMatch(
                                i -> rows.stream().anyMatch(row -> row.section().isShapedLike(tokens, i)));
        return readable ? new Elsewhere() : new Unreadable("The citation is not printed as any that is known.");
    }

    private boolean resemblesTrafficking(Citation citation) {
        return rows.stream()
                .filter(row -> row.offense().kind() == Kind.TRAFFICKING)
                .map(row -> Section.glue(row.section().whole()))
                .filter(glue -> glue.length() >= 4)
                .anyMatch(glue -> citation.starts()
                        .anyMatch(i -> Section.glue(citation.tokens()
                                        .subList(i, citation.tokens().size()))
                                .startsWith(glue)));
    }
}
