package org.timelynotice.delivery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.timelynotice.settings.ConfigDocument;
import org.timelynotice.settings.ConfigException;
import org.timelynotice.settings.ConfigFolderListing;
import org.timelynotice.settings.ConfigProblem;
import org.timelynotice.settings.ConfigProblems;
import org.timelynotice.settings.ConfigReader;

/** Reads the files of one language. */
final class LanguageReader {

    private static final Set<String> FILES = Set.of("language.yaml", "events.yaml", "messages.yaml", "replies.yaml");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final ConfigReader<LanguageFile> languages = new ConfigReader<>(LanguageFile.class, "wording-language");
    private final ConfigReader<EventsFile> events = new ConfigReader<>(EventsFile.class, "wording-events");
    private final ConfigReader<MessagesFile> messages = new ConfigReader<>(MessagesFile.class, "wording-messages");
    private final ConfigReader<RepliesFile> replies = new ConfigReader<>(RepliesFile.class, "wording-replies");

    record Read(LanguageTexts texts, ConfigDocument<RepliesFile> replies, List<Path> unreviewed) {}

    /**
     * Reads and checks the files of a folder that is named by a language tag.
     *
     * @throws ConfigException with all problems of its files
     */
    Read read(Path folder) {
        var problems = new ConfigProblems();
        ConfigFolderListing.onlyThese(folder, FILES, problems);
        checkTag(folder, problems);
        var language = problems.collect(() -> languages.read(folder.resolve("language.yaml")));
        var happenings = problems.collect(() -> events.read(folder.resolve("events.yaml")));
        var texts = problems.collect(() -> messages.read(folder.resolve("messages.yaml")));
        var answers = problems.collect(() -> replies.read(folder.resolve("replies.yaml")));
        Locale locale = Locale.forLanguageTag(folder.getFileName().toString());
        if (language.isPresent() && happenings.isPresent() && texts.isPresent()) {
            problems.check(() -> new LanguageCheck(locale, language.get(), happenings.get(), texts.get()).run());
        }
        problems.throwIfAny();
        return new Read(
                new LanguageTexts(
                        locale,
                        language.orElseThrow().content(),
                        happenings.orElseThrow().content(),
                        texts.orElseThrow().content()),
                answers.orElseThrow(),
                unreviewed(language.orElseThrow(), happenings.orElseThrow(), texts.orElseThrow()));
    }

    private static void checkTag(Path folder, ConfigProblems problems) {
        String tag = folder.getFileName().toString();
        Locale locale = Locale.forLanguageTag(tag);
        if (!locale.toLanguageTag().equals(tag) || !LANGUAGES.contains(locale.getLanguage())) {
            problems.add(new ConfigProblem(
                    folder.toString(),
                    0,
                    "",
                    "is not named by a language; rename it to a tag such as en, es or en-CA"));
        }
    }

    private static List<Path> unreviewed(
            ConfigDocument<LanguageFile> language,
            ConfigDocument<EventsFile> events,
            ConfigDocument<MessagesFile> messages) {
        var files = new ArrayList<Path>();
        addUnlessDone(files, language.file(), language.content().reviewed());
        addUnlessDone(files, events.file(), events.content().reviewed());
        addUnlessDone(files, messages.file(), messages.content().reviewed());
        return files;
    }

    private static void addUnlessDone(List<Path> files, Path file, TextReview review) {
        if (!review.done()) {
            files.add(file);
        }
    }
}
