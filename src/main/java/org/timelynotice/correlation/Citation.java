package org.timelynotice.correlation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A printed citation with the words around its numbers taken out.
 *
 * @param codes the codes that it names, by the name that the configuration gives them
 * @param elsewhere whether it names a code that holds no listed offense
 */
record Citation(List<CitationToken> tokens, Set<String> codes, boolean elsewhere) {

    /** What a label stands for: nothing, a code, another code, or the number of a title. */
    private record Label(List<String> words, LabelKind kind, String meaning) {

        boolean isAt(List<CitationToken> tokens, int start) {
            // The b of "236.1(b) P.C." is a subsection, and does not begin "B&P".
            boolean subsection = words.size() > 1 && tokens.get(start).gap() == CitationToken.Gap.PARENTHESIS;
            if (subsection || start + words.size() > tokens.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!words.get(i).equals(tokens.get(start + i).text())) {
                    return false;
                }
            }
            return true;
        }
    }

    private enum LabelKind {
        WORD,
        CODE,
        ELSEWHERE,
        TITLE
    }

    /** Reads citations as one jurisdiction prints them. */
    static final class Reader {

        private static final List<String> IN_EVERY_STATE = List.of("Title", "Section", "Sections", "Sec", "Secs");

        private final List<Label> labels = new ArrayList<>();

        Reader(OffenseFile file) {
            IN_EVERY_STATE.forEach(label -> add(label, LabelKind.WORD, ""));
            file.labels().orElse(List.of()).forEach(label -> add(label, LabelKind.WORD, ""));
            file.elsewhere().orElse(List.of()).forEach(label -> add(label, LabelKind.ELSEWHERE, ""));
            file.titles().orElse(Map.of()).forEach((label, title) -> add(label, LabelKind.TITLE, title));
            file.codes()
                    .orElse(Map.of())
                    .forEach((code, names) -> names.forEach(name -> add(name, LabelKind.CODE, code)));
            labels.sort(
                    Comparator.comparing((Label label) -> label.words().size()).reversed());
        }

        private void add(String label, LabelKind kind, String meaning) {
            List<String> words =
                    CitationToken.of(label).stream().map(CitationToken::text).toList();
            labels.add(new Label(words, kind, meaning));
        }

        Citation read(String printed) {
            List<CitationToken> all = CitationToken.of(printed);
            var kept = new ArrayList<CitationToken>();
            var codes = new HashSet<String>();
            boolean elsewhere = false;
            boolean afterLabel = false;
            for (int i = 0; i < all.size(); ) {
                Label label = labelAt(all, i);
                if (label.words().isEmpty()) {
                    kept.add(afterLabel ? all.get(i).widened() : all.get(i));
                    afterLabel = false;
                    i++;
                    continue;
                }
                if (label.kind() == LabelKind.CODE) {
                    codes.add(label.meaning());
                } else if (label.kind() == LabelKind.TITLE) {
                    kept.add(new CitationToken(label.meaning(), CitationToken.Gap.WIDE));
                }
                elsewhere |= label.kind() == LabelKind.ELSEWHERE;
                afterLabel = true;
                i += label.words().size();
            }
            return new Citation(kept, codes, elsewhere && codes.isEmpty());
        }

        private Label labelAt(List<CitationToken> tokens, int start) {
            return labels.stream()
                    .filter(label -> label.isAt(tokens, start))
                    .findFirst()
                    .orElse(new Label(List.of(), LabelKind.WORD, ""));
        }
    }

    /** Where a section may begin: after a gap that cannot be inside one. */
    Stream<Integer> starts() {
        return Stream.iterate(0, i -> i < tokens.size(), i -> i + 1)
                .filter(i -> tokens.get(i).gap() == CitationToken.Gap.WIDE);
    }
}
