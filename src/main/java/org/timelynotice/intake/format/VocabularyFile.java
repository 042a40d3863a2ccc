package org.timelynotice.intake.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.timelynotice.intake.reading.Vocabulary;

/**
 * A file under {@code config/vocabulary/}: what courts and jails print, and what they mean by it.
 *
 * @param means for each meaning the words and phrases that say it
 * @param fillers words that change nothing
 * @param together what several meanings are in one text
 * @param otherwise what a text that is not understood is taken as until a person has found out
 * @param examples tried at every start
 */
record VocabularyFile(
        Map<String, Means> means,
        @Nullable List<String> fillers,
        @Nullable List<Together> together,
        @Nullable String otherwise,
        List<Example> examples) {

    record Means(
            List<String> says,
            @Nullable List<String> beside,
            @Nullable List<String> after) {}

    record Together(List<String> of, String means, @Nullable String note) {}

    /**
     * @param means what it is to be understood as; absent where a person is to be asked
     */
    record Example(String text, @Nullable String means) {}

    Vocabulary vocabulary() {
        var meanings = new java.util.LinkedHashMap<String, Vocabulary.Meaning>();
        means.forEach((name, said) ->
                meanings.put(name, new Vocabulary.Meaning(said.says(), orEmpty(said.beside()), orEmpty(said.after()))));
        return new Vocabulary(
                meanings,
                orEmpty(fillers),
                orEmpty(together).stream()
                        .map(one -> new Vocabulary.Together(one.of(), one.means(), Optional.ofNullable(one.note())))
                        .toList());
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
