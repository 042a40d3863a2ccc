package org.timelynotice.settings;

import java.util.Comparator;

/**
 * One thing wrong with a configuration file.
 *
 * @param file path as the reader would type it
 * @param line 1-based; 0 where the whole file is meant
 * @param path where inside the file, as {@code rules[3].timing.value}
 * @param message what is wrong and what to do
 */
public record ConfigProblem(String file, int line, String path, String message) {

    static final Comparator<ConfigProblem> BY_PLACE =
            Comparator.comparing(ConfigProblem::file).thenComparingInt(ConfigProblem::line);

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
