package org.timelynotice.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.timelynotice.correlation.CitationToken.Gap;
import org.timelynotice.correlation.OffenseFile.Kind;
import org.timelynotice.correlation.OffenseFile.Offense;
import org.timelynotice.correlation.StatuteReading.Bare;
import org.timelynotice.correlation.StatuteReading.Elsewhere;
import org.timelynotice.correlation.StatuteReading.Found;
import org.timelynotice.correlation.StatuteReading.Unreadable;
import org.timelynotice.docket.Charge;

/** Reads the citations of one jurisdiction. */
final class StatuteReader {

    private static final int LONGEST_CITATION = 200;

    private final Citation.Reader reader;
    private final List<OffenseSection> rows = new ArrayList<>();
    private final List<Wrapper> wrappers = new ArrayList<>();

    private record Wrapper(Inchoate kind, Section section) {}

    StatuteReader(OffenseFile file) {
        reader = new Citation.Reader(file);
        for (Offense offense : file.offenses()) {
            sections(offense.sections()).forEach(section -> rows.add(new OffenseSection(offense, section, false)));
            sections(offense.stripped().orElse(List.of()))
                    .forEach(section -> rows.add(new OffenseSection(offense, section, true)));
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
            return new Unreadable("The citation is longer than any that is known.", false);
        }
        Optional<Offense> local = local(printed);
        if (local.isPresent()) {
            return new Found(local.get().finding(Optional.empty()));
        }
        Citation citation = reader.read(printed);
        List<CitedOffense> hits = hits(citation);
        List<CitedOffense> named =
                hits.stream().filter(hit -> isNamed(hit, citation)).toList();
        if (!named.isEmpty()) {
            return new Found(CitedOffense.strongest(named, citation, charge));
        }
        return hits.isEmpty() || citation.elsewhere() || !citation.codes().isEmpty()
                ? withoutHit(citation)
                : new Bare(CitedOffense.strongest(hits, citation, charge));
    }

    private Optional<Offense> local(String printed) {
        Set<String> words = Set.copyOf(List.of(printed.toUpperCase(Locale.ROOT).split("[\\s({]+")));
        return rows.stream()
                .map(OffenseSection::offense)
                .filter(offense -> offense.local().orElse(List.of()).stream()
                        .anyMatch(code -> words.contains(code.toUpperCase(Locale.ROOT))))
                .findFirst();
    }

    private List<CitedOffense> hits(Citation citation) {
        List<CitationToken> tokens = citation.tokens();
        var hits = new ArrayList<CitedOffense>();
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Wrapper> wrapper = wrapperBefore(tokens, i);
            if (tokens.get(i).gap() != Gap.WIDE && wrapper.isEmpty()) {
                continue;
            }
            for (OffenseSection row : rows) {
                boolean titleCarried = wrapper.isPresent()
                        && wrapper.get().section().title().equals(row.section().title());
                if (row.isAt(tokens, i)) {
                    hits.add(new CitedOffense(row, i, wrapper.map(Wrapper::kind)));
                } else if (titleCarried && row.section().isBareAt(tokens, i)) {
                    hits.add(new CitedOffense(row, i - row.section().title().size(), wrapper.map(Wrapper::kind)));
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

    private static boolean isNamed(CitedOffense hit, Citation citation) {
        Offense offense = hit.row().offense();
        return offense.code()
                .map(code -> citation.codes().contains(code)
                        || offense.alone().orElse(false) && citation.codes().isEmpty() && !citation.elsewhere())
                .orElse(true);
    }

    private StatuteReading withoutHit(Citation citation) {
        List<CitationToken> tokens = citation.tokens();
        if (wrappers.stream().anyMatch(wrapper -> wrapper.section().isAt(tokens, 0))) {
            return new Unreadable("An attempt, conspiracy or the like, without the offense aimed at.", false);
        }
        if (citation.elsewhere()) {
            return new Elsewhere();
        }
        Optional<Offense> bare = rows.stream()
                .filter(row -> row.section().isBareAt(tokens, 0))
                .map(OffenseSection::offense)
                .findFirst();
        if (bare.isPresent() && citation.codes().isEmpty()) {
            return new Bare(bare.get().finding(Optional.empty()));
        }
        if (resemblesTrafficking(citation)) {
            return new Unreadable(
                    "The citation resembles one of trafficking, but is not printed as any that is known.", true);
        }
        return isNumberedAsUsual(citation)
                ? new Elsewhere()
                : new Unreadable("The citation is not printed as any that is known.", false);
    }

    /** Numbers without punctuation have no shape by which one could tell them from another system's. */
    private boolean isNumberedAsUsual(Citation citation) {
        return !citation.codes().isEmpty()
                || rows.stream()
                        .filter(row -> !row.stripped())
                        .anyMatch(row ->
                                citation.starts().anyMatch(i -> row.section().isShapedLike(citation.tokens(), i)));
    }

    private boolean resemblesTrafficking(Citation citation) {
        return rows.stream()
                .filter(row -> row.offense().kind() == Kind.TRAFFICKING)
                .anyMatch(row -> citation.starts().anyMatch(i -> row.section().isMisprintedAt(citation.tokens(), i)));
    }
}
