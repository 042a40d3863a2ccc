package org.timelynotice.correlation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.timelynotice.correlation.OffenseFile.Kind;
import org.timelynotice.docket.Spelling;

/** Recognizes offenses by national code or by words. Only whole wordings are recognized; part of one is a hint. */
final class CrimeWording {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern LOCAL_CODE = Pattern.compile("^(?:[A-Z]{1,4} )?[A-Z]{0,4}\\d[A-Z0-9]* ");
    private static final int LONGEST_TEXT = 2000;

    private record Meaning(String citation, String label, Kind kind) {}

    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Map<String, Inchoate> inchoate = new HashMap<>();
    private final Set<String> qualifiers = new HashSet<>();
    private final List<String> outright;
    private final Pattern trafficInPeople;
    private final List<String> hints;
    private final List<String> harmless;

    CrimeWording(CrimeCodesFile file) {
        file.codes()
                .forEach(code -> meanings.put(
                        words(code.code()), new Meaning("crime code " + code.code(), code.label(), code.kind())));
        file.wordings()
                .forEach(wording -> wording.printed()
                        .forEach(text ->
                                meanings.put(words(text), new Meaning("as worded", wording.label(), wording.kind()))));
        file.inchoate().forEach((kind, texts) -> texts.forEach(text -> inchoate.put(words(text), kind)));
        file.qualifiers().forEach(word -> qualifiers.add(words(word)));
        outright = file.outright().stream().map(CrimeWording::words).toList();
        trafficInPeople = trafficIn(file.people());
        hints = file.hints().stream().map(CrimeWording::words).toList();
        harmless = file.harmless().stream().map(CrimeWording::words).toList();
    }

    /** Letters and digits in upper case, single blanks between words. */
    private static String words(String text) {
        String start = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        return BETWEEN_WORDS.matcher(Spelling.plain(start)).replaceAll(" ").strip();
    }

    Optional<OffenseFinding> recognize(String text) {
        String words = words(text);
        Optional<Inchoate> kind = inchoate(text);
        String rest = withoutInchoate(words);
        return Optional.ofNullable(meanings.get(words))
                .or(() -> Optional.ofNullable(meanings.get(rest)))
                .or(() -> Optional.ofNullable(meanings.get(withoutQualifiers(rest))))
                .or(() -> Optional.ofNullable(meanings.get(withoutQualifiers(withoutLocalCode(rest)))))
                .map(meaning -> finding(meaning, kind));
    }

    private static OffenseFinding finding(Meaning meaning, Optional<Inchoate> inchoate) {
        return meaning.kind() == Kind.TRAFFICKING
                ? new OffenseFinding.Trafficking(meaning.citation(), meaning.label(), inchoate)
                : new OffenseFinding.Related(meaning.citation(), meaning.label(), inchoate);
    }

    /** The attempt or conspiracy with which the text begins. */
    Optional<Inchoate> inchoate(String text) {
        return leading(words(text)).map(inchoate::get);
    }

    private String withoutInchoate(String words) {
        return leading(words)
                .map(start -> words.substring(start.length()).strip())
                .map(rest -> rest.replaceFirst("^(?:TO COMMIT|TO|OF) ", ""))
                .orElse(words);
    }

    private Optional<String> leading(String words) {
        return inchoate.keySet().stream()
                .filter(start -> (words + " ").startsWith(start + " "))
                .max((one, other) -> one.length() - other.length());
    }

    private String withoutQualifiers(String words) {
        List<String> kept = Arrays.asList(words.split(" "));
        while (kept.size() > 1 && qualifiers.contains(kept.get(kept.size() - 1))) {
            kept = kept.subList(0, kept.size() - 1);
        }
        return String.join(" ", kept);
    }

    /** Local charge codes stand before the words: {@code AOC 1047 HUMAN TRAFFICKING}. */
    private static String withoutLocalCode(String words) {
        return LOCAL_CODE.matcher(words).replaceFirst("");
    }

    /** {@code TRAFFICKING IN A MINOR}, {@code PERSON TRAFF}; {@code TRAFFIC} alone is that of cars. */
    private static Pattern trafficIn(List<String> people) {
        String person = people.stream().map(CrimeWording::words).collect(Collectors.joining("|", "(?:", ")"));
        String traffic = "(?:TRAFF?|TRAFFICK\\p{L}*)";
        return Pattern.compile(
                " (?:" + traffic + "(?: (?:IN|OF|A|AN|THE|OR))* " + person + "|" + person + " " + traffic + ") ");
    }

    /** Whether the text speaks of trafficking in people, though in no wording that is on file. No other word in it changes that. */
    boolean speaksOfPeople(String text) {
        String words = " " + words(text) + " ";
        return outright.stream().anyMatch(phrase -> words.contains(" " + phrase))
                || trafficInPeople.matcher(words).find();
    }

    /** Whether the text may speak of trafficking in people. */
    boolean hintsAtTrafficking(String text) {
        String words = " " + words(text) + " ";
        return hints.stream().anyMatch(hint -> words.contains(" " + hint))
                && harmless.stream().noneMatch(word -> words.contains(" " + word));
    }
}
