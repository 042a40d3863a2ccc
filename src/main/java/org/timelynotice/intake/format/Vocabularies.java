package org.timelynotice.intake.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.timelynotice.docket.EventKind;
import org.timelynotice.intake.reading.Vocabulary;
import org.timelynotice.settings.ConfigDocument;
import org.timelynotice.settings.ConfigProblems;
import org.timelynotice.settings.ConfigReader;

/** The vocabularies of {@code config/vocabulary/}, each tried on its examples. */
final class Vocabularies {

    private static final String ASK = "nothing: a person is asked";

    private final Map<String, ConfigDocument<VocabularyFile>> files;
    private final Map<String, Vocabulary> vocabularies = new HashMap<>();

    private Vocabularies(Map<String, ConfigDocument<VocabularyFile>> files) {
        this.files = Map.copyOf(files);
        files.forEach((name, file) -> vocabularies.put(name, file.content().vocabulary()));
    }

    /**
     * Reads every vocabulary.
     *
     * @param problems takes each example that is understood wrongly
     */
    static Vocabularies load(Path folder, ConfigProblems problems) {
        var byName = new HashMap<String, ConfigDocument<VocabularyFile>>();
        new ConfigReader<>(VocabularyFile.class, "vocabulary")
                .readAll(folder, problems)
                .documents()
                .forEach(document -> byName.put(document.name(), document));
        var all = new Vocabularies(byName);
        byName.values().forEach(file -> all.check(file, problems));
        return all;
    }

    private void check(ConfigDocument<VocabularyFile> file, ConfigProblems problems) {
        Vocabulary vocabulary = of(file.name());
        List<VocabularyFile.Example> examples = file.content().examples();
        for (int i = 0; i < examples.size(); i++) {
            VocabularyFile.Example example = examples.get(i);
            String read = vocabulary
                    .meaning(List.of(example.text()))
                    .map(Vocabulary.Understood::meaning)
                    .orElse(ASK);
            String wanted = example.means() == null ? ASK : example.means();
            if (!read.equals(wanted)) {
                problems.add(file.problem(
                        "/examples/" + i,
                        "'" + example.text() + "' is understood as " + read + " and not as " + wanted
                                + "; add or take away a word or phrase, or mend the example"));
            }
        }
        checkPhrases(file, vocabulary, problems);
        List<VocabularyFile.Together> together =
                VocabularyFile.orEmpty(file.content().together());
        for (int i = 0; i < together.size(); i++) {
            for (String meaning : together.get(i).of()) {
                if (!file.content().means().containsKey(meaning)) {
                    problems.add(file.unknown(
                            "/together/" + i + "/of",
                            "there is no meaning",
                            meaning,
                            file.content().means().keySet()));
                }
            }
        }
    }

    /** A phrase that says two things is always a question, and one that says something changes nothing beside others. */
    private static void checkPhrases(
            ConfigDocument<VocabularyFile> file, Vocabulary vocabulary, ConfigProblems problems) {
        file.content().means().forEach((name, means) -> {
            checkPhrases(means.says(), "/means/" + name + "/says/", Set.of(name), file, vocabulary, problems);
            checkPhrases(
                    VocabularyFile.orEmpty(means.beside()),
                    "/means/" + name + "/beside/",
                    Set.of(),
                    file,
                    vocabulary,
                    problems);
            checkPhrases(
                    VocabularyFile.orEmpty(means.after()),
                    "/means/" + name + "/after/",
                    Set.of(),
                    file,
                    vocabulary,
                    problems);
        });
        checkPhrases(
                VocabularyFile.orEmpty(file.content().fillers()), "/fillers/", Set.of(), file, vocabulary, problems);
    }

    private static void checkPhrases(
            List<String> phrases,
            String pointer,
            Set<String> itself,
            ConfigDocument<VocabularyFile> file,
            Vocabulary vocabulary,
            ConfigProblems problems) {
        for (int i = 0; i < phrases.size(); i++) {
            var others = new TreeSet<>(vocabulary.meanings(phrases.get(i)));
            others.removeAll(itself);
            if (!others.isEmpty()) {
                problems.add(file.problem(
                        pointer + i,
                        "'" + phrases.get(i) + "' already says " + String.join(", ", others)
                                + ", so it has no effect here; take one of them away"));
            }
        }
    }

    Vocabulary of(String name) {
        return Optional.ofNullable(vocabularies.get(name)).orElseThrow();
    }

    Set<String> names() {
        return new TreeSet<>(files.keySet());
    }

    /** Whether every meaning of a vocabulary, and what is not understood in it, is a kind of event. */
    boolean isOfEvents(String name) {
        VocabularyFile file = files.containsKey(name) ? files.get(name).content() : null;
        Set<String> kinds = new TreeSet<>();
        for (EventKind kind : EventKind.values()) {
            kinds.add(kind.name());
        }
        return file != null && kinds.contains(String.valueOf(file.otherwise())) && kinds.containsAll(results(file));
    }

    /** What a text of it may come to mean: a part that only counts beside others is told by an entry of its own in {@code together}. */
    private static Set<String> results(VocabularyFile file) {
        var results = new TreeSet<>(file.means().keySet());
        VocabularyFile.orEmpty(file.together()).forEach(one -> {
            if (one.of().size() == 1) {
                results.removeAll(one.of());
            }
            results.add(one.means());
        });
        return results;
    }

    EventKind otherwise(String name) {
        return Optional.ofNullable(files.get(name))
                .map(file -> file.content().otherwise())
                .map(EventKind::valueOf)
                .orElseThrow();
    }

    /** A vocabulary as it is on disk; empty where there is none. */
    String contents(@Nullable String name) {
        try {
            return name == null || !files.containsKey(name)
                    ? ""
                    : Files.readString(files.get(name).file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
