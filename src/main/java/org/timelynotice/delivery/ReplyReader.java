package org.timelynotice.delivery;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the keywords that carriers oblige every sender to obey, and those of our languages. The whole message must be the
 * keyword: "stop by the office" is for a person.
 */
public final class ReplyReader {

    private static final List<String> CARRIER_STOP = List.of(
            "STOP", "STOPALL", "STOP ALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT", "OPT OUT");
    /** The carrier lifts its own block on YES too; reading it otherwise would leave us silent where the reader can be reached. */
    private static final List<String> CARRIER_START = List.of("START", "UNSTOP", "YES");

    private static final List<String> CARRIER_HELP = List.of("HELP", "INFO");

    private final Set<String> stop;
    private final Set<String> start;
    private final Set<String> help;
    private final Set<String> confirm;
    private final Map<String, Set<String>> helpByLanguage = new TreeMap<>();

    /**
     * @param keywords by the tag of their language
     */
    ReplyReader(Map<String, LanguageFile.Keywords> keywords) {
        List<LanguageFile.Keywords> languages = List.copyOf(keywords.values());
        keywords.forEach(
                (tag, words) -> helpByLanguage.put(tag, words(List.of(), List.of(words), LanguageFile.Keywords::help)));
        this.stop = words(CARRIER_STOP, languages, LanguageFile.Keywords::stop);
        this.start = words(CARRIER_START, languages, LanguageFile.Keywords::start);
        this.help = words(CARRIER_HELP, languages, LanguageFile.Keywords::help);
        this.confirm = words(List.of("1"), languages, LanguageFile.Keywords::confirm);
    }

    public Reply read(String body) {
        String said = fold(body);
        if (stop.contains(said)) {
            return new Reply.Stop();
        } else if (start.contains(said)) {
            return new Reply.Start();
        } else if (help.contains(said)) {
            return new Reply.Help();
        } else if (confirm.contains(said)) {
            return new Reply.Confirmed();
        }
        return new Reply.ForAPerson(body, Arrays.stream(said.split(" ")).anyMatch(stop::contains));
    }

    /** The language in which somebody asks for help; English for the words that carriers made known. */
    public Locale language(String body) {
        String said = fold(body);
        return CARRIER_HELP.contains(said)
                ? Locale.ENGLISH
                : helpByLanguage.entrySet().stream()
                        .filter(language -> language.getValue().contains(said))
                        .findFirst()
                        .map(language -> Locale.forLanguageTag(language.getKey()))
                        .orElse(Locale.ENGLISH);
    }

    private static Set<String> words(
            List<String> carriers,
            List<LanguageFile.Keywords> languages,
            Function<LanguageFile.Keywords, List<String>> which) {
        Stream<String> ours = languages.stream().map(which).flatMap(List::stream);
        return Stream.concat(carriers.stream(), ours).map(ReplyReader::fold).collect(Collectors.toUnmodifiableSet());
    }

    /** Upper case, no accents, no punctuation, single blanks: "¡Alto!" is ALTO, a full-width １ is 1. */
    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toUpperCase(Locale.ROOT);
    }
}
