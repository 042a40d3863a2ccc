package org.timelynotice.delivery;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.delivery.RepliesFile.Phrased;

/**
 * Reads what people write back: the keywords that carriers oblige every sender to obey, and the words of our languages. Whoever may be
 * in danger goes to a person whatever else they say; whoever wants no more texts is obeyed where they say so, also in a sentence.
 */
public final class ReplyReader {

    private static final List<String> CARRIER_STOP = List.of(
            "STOP", "STOPALL", "STOP ALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT", "OPT OUT");
    private static final List<String> CARRIER_START = List.of("START", "UNSTOP");
    /** Carriers lift a stop by it; whoever said no stop says that they got the message. */
    private static final List<String> CARRIER_YES = List.of("YES");

    private static final List<String> CARRIER_HELP = List.of("HELP", "INFO");
    private static final int SHORTEST_CRY = 4;

    private final Phrases stop;
    private final Phrases stopWithin;
    private final Phrases start;
    private final Phrases yes = new Phrases(CARRIER_YES);
    private final Phrases help;
    private final Phrases confirm;
    private final Phrases somebodyElse;
    private final Phrases somebodyElseWithin;
    private final Phrases danger;
    private final Set<String> stopWords;
    private final Set<String> fillers;
    private final Set<String> negations;
    private final Map<String, Phrases> languages = new TreeMap<>();

    /**
     * @param files by the tag of their language
     */
    ReplyReader(Map<String, RepliesFile> files) {
        Collection<RepliesFile> all = files.values();
        List<String> stops = words(CARRIER_STOP, all, RepliesFile::stop, Phrased::whole);
        this.stop = new Phrases(stops);
        this.stopWithin = new Phrases(words(List.of(), all, RepliesFile::stop, Phrased::within));
        this.start = new Phrases(words(CARRIER_START, all, RepliesFile::start, Phrased::whole));
        this.help = new Phrases(words(CARRIER_HELP, all, RepliesFile::help, Phrased::whole));
        this.confirm = new Phrases(words(
                Stream.concat(Stream.of("1"), CARRIER_YES.stream()).toList(),
                all,
                RepliesFile::confirm,
                Phrased::whole));
        this.somebodyElse = new Phrases(words(List.of(), all, RepliesFile::somebodyElse, Phrased::whole));
        this.somebodyElseWithin = new Phrases(words(List.of(), all, RepliesFile::somebodyElse, Phrased::within));
        this.danger = new Phrases(words(List.of(), all, RepliesFile::danger, Phrased::within));
        this.stopWords = stops.stream()
                .map(Phrases::tokens)
                .filter(word -> word.size() == 1)
                .map(word -> word.get(0))
                .collect(Collectors.toSet());
        this.fillers = tokens(all, RepliesFile::fillers);
        this.negations = tokens(all, RepliesFile::negations);
        files.forEach((tag, file) -> languages.put(tag, new Phrases(own(file))));
    }

    public Reply read(String body) {
        List<String> said = Phrases.tokens(body);
        boolean stops = stops(body, said);
        if (danger.within(said, Set.of()) && !help.are(said, fillers)) {
            return new Reply.Danger(body, stops);
        }
        if (somebodyElse.are(said, fillers) || somebodyElseWithin.within(said, Set.of())) {
            return new Reply.SomebodyElse(body);
        }
        return stops ? new Reply.Stop() : keyword(body, said);
    }

    private Reply keyword(String body, List<String> said) {
        if (help.are(said, fillers)) {
            return new Reply.Help();
        } else if (start.are(said, fillers)) {
            return new Reply.Start();
        } else if (yes.are(said, fillers)) {
            return new Reply.Yes();
        } else if (confirm.are(said, fillers)) {
            return new Reply.Confirmed();
        }
        return new Reply.ForAPerson(body, said.stream().anyMatch(stopWords::contains));
    }

    private boolean stops(String body, List<String> said) {
        return stop.are(said, fillers) || stopWithin.within(said, negations) || cries(body, said);
    }

    /** A keyword in capitals amid other words, "hi, please STOP thanks", is meant as one. */
    private boolean cries(String body, List<String> said) {
        if (body.equals(body.toUpperCase(Locale.ROOT))) {
            return false;
        }
        Set<String> capitals = Arrays.stream(body.split("[^\\p{L}\\p{M}]+"))
                .filter(word -> word.length() >= SHORTEST_CRY && word.equals(word.toUpperCase(Locale.ROOT)))
                .flatMap(word -> Phrases.tokens(word).stream())
                .filter(stopWords::contains)
                .collect(Collectors.toSet());
        return new Phrases(capitals).within(said, negations);
    }

    /**
     * The language in which to answer a keyword: that of the word, or, where carriers made it known everywhere, of whoever wrote it.
     *
     * @param theirs of whoever is reached at the number
     */
    public Locale language(String body, Optional<Locale> theirs) {
        List<String> said = Phrases.tokens(body);
        List<Locale> ofTheWord = languages.entrySet().stream()
                .filter(language -> language.getValue().within(said, Set.of()))
                .map(language -> Locale.forLanguageTag(language.getKey()))
                .toList();
        return theirs.filter(own -> ofTheWord.isEmpty() || ofTheWord.contains(own))
                .or(() -> ofTheWord.stream().findFirst())
                .orElse(Locale.ENGLISH);
    }

    private static List<String> own(RepliesFile file) {
        return Stream.of(file.stop(), file.start(), file.help(), file.confirm())
                .flatMap(words -> Stream.concat(words.whole().stream(), words.within().stream()))
                .toList();
    }

    private static List<String> words(
            List<String> carriers,
            Collection<RepliesFile> files,
            Function<RepliesFile, Phrased> which,
            Function<Phrased, List<String>> where) {
        return Stream.concat(
                        carriers.stream(), files.stream().map(which).map(where).flatMap(List::stream))
                .toList();
    }

    private static Set<String> tokens(Collection<RepliesFile> files, Function<RepliesFile, List<String>> which) {
        var tokens = new HashSet<String>();
        files.stream().map(which).flatMap(List::stream).map(Phrases::tokens).forEach(tokens::addAll);
        return tokens;
    }
}
