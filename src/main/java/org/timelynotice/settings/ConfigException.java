package org.timelynotice.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The configuration cannot be used; the message lists every problem, one a line, as {@code file:line: path: what}. */
public class ConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ConfigProblem> problems;

    public ConfigException(List<ConfigProblem> problems) {
        this.problems =
                problems.stream().distinct().sorted(ConfigProblem.BY_PLACE).toList();
    }

    /** One problem, at a line of a file. */
    static ConfigException at(Path file, int line, String message) {
        return new ConfigException(List.of(new ConfigProblem(file.toString(), line, "", message)));
    }

    @Override
    public String getMessage() {
        return problems.stream().map(ConfigProblem::toString).collect(Collectors.joining("\n"));
    }

    /** All of them, by file and line. */
    public List<ConfigProblem> problems() {
        return problems;
    }
}
