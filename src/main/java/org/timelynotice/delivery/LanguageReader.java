package org.timelynotice.delivery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.timelynotice.settings.ConfigDocument;
import org.timelynotice.settings.ConfigException;
import org.timelynotice.settings.ConfigProblem;
import org.timelynotice.settings.ConfigReader;

/** Reads the three files of one language. */
final class LanguageReader {

    private final ConfigReader<LanguageFile> languages = new ConfigReader<>(LanguageFile.class, "wording-language");
    private final ConfigReader<EventsFile> events = new ConfigReader<>(EventsFile.class, "wording-events");
    private final ConfigReader<MessagesFile> messages = new ConfigReader<>(MessagesFile.class, "wording-messages");

    record Read(LanguageTexts texts, List<Path> unreviewed) {}

    /**
     * Reads and checks the files of a folder that is named by a language tag.
     *
     * @throws ConfigException with all problems of the three files
     */
    Read read(Path folder) {
        var problems = new ArrayList<ConfigProblem>();
        var language = read(languages, folder.resolve("language.yaml"), problems);
        var happenings = read(events, folder.resolve("events.yaml"), problems);
        var texts = read(messages, folder.resolve("messages.yaml"), problems);
        if (language.isEmpty() || happenings.isEmpty() || texts.isEmpty()) {
            throw new ConfigException(problems);
        }
        Locale locale = Locale.forLanguageTag(folder.getFileName().toString());
        new LanguageCheck(locale, language.get(), happenings.get(), texts.get()).run();
        return new Read(
                new LanguageTexts(
                        locale,
                        language.get().content(),
                        happenings.get().content(),
                        texts.get().content()),
                unreviewed(language.get(), happenings.get(), texts.get()));
    }

    private static <T> Optional<ConfigDocument<T>> read(
            ConfigReader<T> reader, Path file, List<ConfigProblem> problems) {
        try {
            return Optional.of(reader.read(file));
        } catch (ConfigException e) {
            problems.addAll(e.problems());
            return Optional.empty();
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

    private static void addUnlessDone(List<Path> files, Path file, Review review) {
        if (!review.done()) {
            files.add(file);
        }
    }
}
