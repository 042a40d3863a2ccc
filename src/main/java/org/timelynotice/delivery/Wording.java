package org.timelynotice.delivery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.timelynotice.delivery.WordingResult.Cause;
import org.timelynotice.delivery.WordingResult.NoText;
import org.timelynotice.recipient.Channel;
import org.timelynotice.settings.ConfigDocument;
import org.timelynotice.settings.ConfigException;
import org.timelynotice.settings.ConfigFolderListing;
import org.timelynotice.settings.ConfigProblem;
import org.timelynotice.settings.ConfigProblems;

/**
 * The words of every message, from {@code config/wording/<language>/}. Each language has a text for every channel, tier, role,
 * occasion and event, or nothing is loaded at all. Thread-safe.
 */
public final class Wording {

    private final Map<String, LanguageTexts> languages;
    private final ReplyReader replies;
    private final List<Path> unreviewed;

    private Wording(Map<String, LanguageTexts> languages, ReplyReader replies, List<Path> unreviewed) {
        this.languages = languages;
        this.replies = replies;
        this.unreviewed = List.copyOf(unreviewed);
    }

    /**
     * Reads and checks all languages.
     *
     * @param configFolder the folder that holds {@code wording}
     * @throws ConfigException with every problem of every language
     */
    public static Wording load(Path configFolder) {
        var languages = new TreeMap<String, LanguageTexts>();
        var replies = new TreeMap<String, ConfigDocument<RepliesFile>>();
        var unreviewed = new ArrayList<Path>();
        var problems = new ConfigProblems();
        var reader = new LanguageReader();
        for (Path folder : folders(configFolder.resolve("wording"), problems)) {
            problems.collect(() -> reader.read(folder)).ifPresent(read -> {
                languages.put(folder.getFileName().toString(), read.texts());
                replies.put(folder.getFileName().toString(), read.replies());
                unreviewed.addAll(read.unreviewed());
            });
        }
        problems.throwIfAny();
        var words = new TreeMap<String, RepliesFile>();
        replies.forEach((tag, file) -> words.put(tag, file.content()));
        var replyReader = new ReplyReader(words);
        RepliesCheck.run(replies, replyReader);
        return new Wording(languages, replyReader, unreviewed);
    }

    private static List<Path> folders(Path wording, ConfigProblems problems) {
        List<Path> folders = ConfigFolderListing.folders(wording, problems);
        if (folders.isEmpty()) {
            problems.add(new ConfigProblem(
                    wording.toString(), 0, "", "there is no language; add a folder such as 'en' with its texts"));
        }
        return folders;
    }

    /** The languages there are, as tags such as {@code en} or {@code es}. */
    public Set<String> languages() {
        return languages.keySet();
    }

    /** The files that nobody has signed yet; in live mode their texts must not leave. */
    public List<Path> unreviewed() {
        return unreviewed;
    }

    /** The words for one message. */
    public WordingResult render(WordingRequest request) {
        return texts(request.language())
                .map(texts -> texts.render(request))
                .orElseGet(() -> new NoText(Cause.LANGUAGE));
    }

    /**
     * Why a code phrase cannot be agreed on: it is long, holds a word that bare texts avoid, is one that people answer with, or takes a
     * text message more than its one. Empty where it can.
     */
    public Optional<String> refusesPhrase(Locale language, Channel channel, String phrase) {
        if (!(replies.read(phrase) instanceof Reply.ForAPerson)) {
            return Optional.of("is what people answer with, such as STOP, HELP or 1: agree on other words");
        }
        return texts(language)
                .map(texts -> texts.refusesPhrase(channel, phrase))
                .orElse(Optional.of("there are no words in that language to use it with"));
    }

    /** Reads what people write back, in any of the languages: somebody who is upset does not look up which one they chose. */
    public ReplyReader replies() {
        return replies;
    }

    /**
     * What to answer, the same for everybody who asks, so that it tells a stranger nothing.
     *
     * @param onlyReviewed whether a text that nobody has signed must not leave
     * @return empty where a person answers, or where the language has no texts that may leave
     */
    public Optional<String> answer(Locale language, Reply reply, String callBack, boolean onlyReviewed) {
        return texts(language)
                .filter(texts -> !onlyReviewed || texts.file().reviewed().done())
                .flatMap(texts -> answer(texts.file().answers(), reply))
                .map(text -> new TextTemplate(text).fill(Map.of("callBack", callBack)));
    }

    private static Optional<String> answer(LanguageFile.Answers answers, Reply reply) {
        if (reply instanceof Reply.Stop) {
            return Optional.of(answers.stop());
        } else if (reply instanceof Reply.Start) {
            return Optional.of(answers.start());
        } else if (reply instanceof Reply.Help) {
            return Optional.of(answers.help());
        } else if (reply instanceof Reply.Confirmed || reply instanceof Reply.Yes) {
            return Optional.of(answers.confirm());
        }
        return Optional.empty();
    }

    /** Whether there are words for readers of a language. */
    public boolean speaks(Locale language) {
        return texts(language).isPresent();
    }

    /** The variant of a country, else the language itself; never another language. */
    private Optional<LanguageTexts> texts(Locale language) {
        return Optional.ofNullable(languages.get(language.toLanguageTag()))
                .or(() -> Optional.ofNullable(languages.get(language.getLanguage())));
    }
}
