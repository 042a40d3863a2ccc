package org.timelynotice.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.rights.Demands;
import org.timelynotice.rights.Obligation;
import org.timelynotice.rights.Ruling;

/**
 * What a notice rests on, for whoever asks how it came to be and what is still lacking.
 *
 * @param counting how its deadline was counted
 * @param shortNotice why the deadline could not be kept by anybody when notice could first be given
 * @param assumed by rule, what it holds only for and no feed can tell
 * @param lacking what the law asks to be said, and how, beyond what the message has
 */
public record Grounds(
        Optional<String> counting, Optional<String> shortNotice, Map<String, String> assumed, List<Lacking> lacking) {

    public static final Grounds NONE = new Grounds(Optional.empty(), Optional.empty(), Map.of(), List.of());

    public Grounds {
        assumed = Map.copyOf(assumed);
        lacking = List.copyOf(lacking);
    }

    /** What one rule asks for beyond the message. */
    public record Lacking(String rule, String citation, Demands demands) {

        String words() {
            Stream<String> content = demands.content().stream().map(Lacking::spoken);
            Stream<String> means =
                    Stream.of(demands.means().stream().map(Lacking::means).collect(Collectors.joining(" or ")));
            return citation + ": "
                    + Stream.concat(content, means)
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(", "));
        }

        private static String means(String means) {
            return switch (means) {
                case "written" -> "in writing";
                case "in-person" -> "in person";
                default -> "by " + spoken(means);
            };
        }

        private static String spoken(String word) {
            return word.replace('-', ' ');
        }
    }

    /**
     * What a notice rests on by the obligations that it speaks for. A reminder repeats and a correction takes back: neither has a deadline,
     * or is what the law asks to be said.
     */
    static Grounds of(Notice notice, Ruling ruling) {
        List<Obligation> owed = owed(notice, ruling);
        boolean first = notice.occasion() == Occasion.FIRST || notice.occasion() == Occasion.CHANGE;
        Optional<Obligation> basis = owed.stream()
                .filter(one -> first && one.rule().equals(notice.basis().rule()))
                .findFirst();
        return new Grounds(
                basis.flatMap(one -> one.timing().counting()),
                basis.flatMap(one -> one.timing().shortNotice()),
                assumed(owed),
                first ? lacking(owed) : List.of());
    }

    private static List<Obligation> owed(Notice notice, Ruling ruling) {
        Set<String> rules = Stream.concat(Stream.of(notice.basis()), notice.alsoMeets().stream())
                .map(LegalBasis::rule)
                .collect(Collectors.toSet());
        return ruling.obligations().stream()
                .filter(one -> one.role() == notice.role() && rules.contains(one.rule()))
                .toList();
    }

    private static Map<String, String> assumed(List<Obligation> owed) {
        Map<String, String> assumed = new LinkedHashMap<>();
        owed.forEach(one -> one.assumed().ifPresent(what -> assumed.put(one.rule(), what)));
        return assumed;
    }

    private static List<Lacking> lacking(List<Obligation> owed) {
        return owed.stream()
                .filter(one -> !one.demands().isEmpty())
                .map(one -> new Lacking(one.rule(), one.citation(), one.demands()))
                .toList();
    }

    /** The same in words; empty where the message has all that the law asks for. */
    public Optional<String> rest() {
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(lacking.stream().map(Lacking::words).collect(Collectors.joining("; ")));
    }

    /** For the audit, what of it there is. */
    public Map<String, String> details(String rule) {
        Map<String, String> details = new LinkedHashMap<>();
        counting.ifPresent(how -> details.put("counting", how));
        shortNotice.ifPresent(why -> details.put("shortNotice", why));
        Optional.ofNullable(assumed.get(rule)).ifPresent(what -> details.put("assumed", what));
        rest().ifPresent(what -> details.put("lacking", what));
        return details;
    }
}
