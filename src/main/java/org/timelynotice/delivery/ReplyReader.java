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
 * in danger goes to a person whatever else they say, and nothing more is sent to them if they want no more texts, or to whoever says that the number is not theirs; whoever wants no more texts is obeyed where they say so, also in a sentence. A stop
 * that is asked of somebody else ("can you stop him?") silences nothing: a person reads it at once.
 */
public final class ReplyReader {

    private static final List<String> CARRIER_STOP = List.of(
            "STOP", "STOPALL", "STOP ALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT", "OPT OUT");
    private static final List<String> CARRIER_START = List.of("START", "UNSTOP");
    /** Carriers lift a stop by it; whoever said no stop says that they got the message. */
    private static final List<String> CARRIER_YES = List.of("YES");

    private static final List<String> CARRIER_HELP = List.of("HELP", "INFO");
    private static final int SHORTEST_CRY = 4;

    private static final String CLAUSES = "[,:–—]+|\\s-+\\s";

    private final Phrases stop;
    private final Phrases start;
    private final Phrases yes = new Phrases(CARRIER_YES);
    private final Phrases help;
    private final Phrases confirm;
    private final Phrases somebodyElse;
    private final Phrases somebodyElseWithin;
    private final Phrases danger;
    private final StopInWords stopInWords;
    private final Set<String> stopWords;
    private final Set<String> fillers;
    private final Map<String, RepliesFile> languages;

    /**
     * @param files by the tag of their language
     */
    ReplyReader(Map<String, RepliesFile> files) {
        Collection<RepliesFile> all = files.values();
        List<String> stops = words(CARRIER_STOP, all, RepliesFile::stop, Phrased::whole);
        this.stop = new Phrases(stops);
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
        this.stopInWords = new StopInWords(
                new Phrases(words(List.of(), all, RepliesFile::stop, Phrased::within)),
                stopWords,
                tokens(all, RepliesFile::negations),
                tokens(all, file -> file.others().who()),
                tokens(all, file -> file.others().links()),
                tokens(all, file -> file.others().from()),
                tokens(all, file -> file.others().what()),
                tokens(all, file -> file.others().numbers()));
        this.languages = new TreeMap<>(files);
    }

    public Reply read(String body) {
        List<String> said = Phrases.tokens(body);
        boolean alone = stop.are(said, fillers);
        boolean stops = alone || sentences(body).anyMatch(this::stops);
        boolean others = somebodyElse.are(said, fillers) || somebodyElseWithin.within(said, Set.of());
        if (danger.within(said, Set.of()) && !help.are(said, fillers)) {
            return new Reply.Danger(body, stops || others || clauses(body).anyMatch(this::isStop));
        }
        if (others) {
            return new Reply.SomebodyElse(body);
        }
        return stops ? new Reply.Stop(!alone) : keyword(body, said);
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
        return new Reply.ForAPerson(body, said.stream().anyMatch(stopWords::contains) || stopInWords.named(said));
    }

    /** A keyword above a signature, or before a word of thanks, stands in a sentence of its own. */
    private static Stream<String> sentences(String body) {
        return Stream.concat(Stream.of(body), Arrays.stream(body.split("(?<=\\p{L}{2})[.!?…]+(?=\\s|$)|[\\n\\r;¡¿]+")));
    }

    /** A picture is a clause of its own. */
    private static Stream<String> clauses(String sentence) {
        return Arrays.stream(sentence.replaceAll("(\\p{So})", ",$1,").split(CLAUSES))
                .filter(clause -> !clause.isBlank());
    }

    /** What begins with a keyword says it: "stop, I mean it". One that stands further on may be somebody's words: "he said, stop". */
    private boolean stops(String sentence) {
        return isStop(sentence)
                || clauses(sentence).limit(1).filter(ReplyReader::isInWords).anyMatch(this::isStop)
                || clauses(sentence).anyMatch(clause -> stopInWords.in(clause, cried(clause)));
    }

    /** A raised hand before a question greets. */
    private static boolean isInWords(String clause) {
        return clause.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private boolean isStop(String words) {
        return stop.are(Phrases.tokens(words), fillers);
    }

    /** A keyword in capitals amid other words, "hi, please STOP thanks", is meant as one. */
    private Phrases cried(String clause) {
        boolean allCapitals = clause.equals(clause.toUpperCase(Locale.ROOT));
        return new Phrases(Arrays.stream(clause.split("[^\\p{L}\\p{M}]+"))
                .filter(word ->
                        !allCapitals && word.length() >= SHORTEST_CRY && word.equals(word.toUpperCase(Locale.ROOT)))
                .flatMap(word -> Phrases.tokens(word).stream())
                .filter(stopWords::contains)
                .collect(Collectors.toSet()));
    }

    /**
     * The languages in which to answer: of those whom the number reaches the ones who speak that of the word, and if none does, all of
     * theirs; where it reaches nobody, that of the word, if carriers did not make it known everywhere; else all.
     *
     * @param as how it was read
     * @param theirs of those who are reached at the number
     */
    public List<Locale> languages(String body, Reply as, List<Locale> theirs) {
        List<String> said = Phrases.tokens(body);
        List<String> ofTheWord = languages.entrySet().stream()
                .filter(language -> own(language.getValue(), as).within(said, Set.of()))
                .map(language -> Locale.forLanguageTag(language.getKey()).getLanguage())
                .toList();
        List<Locale> fitting = theirs.stream()
                .filter(own -> ofTheWord.isEmpty() || ofTheWord.contains(own.getLanguage()))
                .toList();
        if (!theirs.isEmpty()) {
            return fitting.isEmpty() ? theirs : fitting;
        }
        return (ofTheWord.isEmpty()
                        ? languages.keySet().stream()
                        : ofTheWord.stream().limit(1))
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .distinct()
                .map(Locale::forLanguageTag)
                .toList();
    }

    /** The words of one language for what was meant. A picture is of no language. */
    private static Phrases own(RepliesFile file, Reply as) {
        Optional<Phrased> words = Optional.empty();
        if (as instanceof Reply.Stop) {
            words = Optional.of(file.stop());
        } else if (as instanceof Reply.Start) {
            words = Optional.of(file.start());
        } else if (as instanceof Reply.Help) {
            words = Optional.of(file.help());
        } else if (as instanceof Reply.Confirmed || as instanceof Reply.Yes) {
            words = Optional.of(file.confirm());
        }
        return new Phrases(words.stream()
                .flatMap(own -> Stream.concat(own.whole().stream(), own.within().stream()))
                .filter(ReplyReader::isInWords)
                .toList());
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
