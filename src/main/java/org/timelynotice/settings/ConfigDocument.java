package org.timelynotice.settings;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * A configuration file that passed its schema.
 *
 * @param content the file bound to its record
 */
public record ConfigDocument<T>(Path file, T content, Map<String, Integer> lines) {

    /** File name without folder and extension: the name by which other files refer to this one. */
    public String name() {
        return name(file);
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.yaml$", "");
    }

    /**
     * A problem at a place of this file that a schema cannot see, such as a reference to something that is not there.
     *
     * @param pointer JSON pointer, for instance {@code /rules/3/timing}
     */
    public ConfigProblem problem(String pointer, String message) {
        return new ConfigProblem(file.toString(), line(pointer), readable(pointer), message);
    }

    /** What is wrong if the file is not named for the state or federation that it says it is of. */
    public Optional<ConfigProblem> namedFor(String jurisdiction) {
        return name().equals(jurisdiction)
                ? Optional.empty()
                : Optional.of(problem(
                        "/jurisdiction",
                        "does not agree with the file's name; rename the file to " + jurisdiction
                                + ".yaml, or correct the jurisdiction"));
    }

    /** A time zone by its name; an unknown one is a problem. */
    public Optional<ZoneId> zone(String pointer, String name, ConfigProblems problems) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            String meant = DidYouMean.among(name, ZoneId.getAvailableZoneIds());
            problems.add(problem(
                    pointer,
                    "'" + name + "' is not a time zone"
                            + (meant.isEmpty() ? "; use a name such as America/New_York" : meant)));
            return Optional.empty();
        }
    }

    /**
     * Complains of a name to which nothing answers.
     *
     * @param what for instance {@code there is no format}
     */
    public ConfigProblem unknown(String pointer, String what, String name, Collection<String> known) {
        String meant = DidYouMean.among(name, known);
        String remedy = known.isEmpty() ? "" : "; use one of " + String.join(", ", known);
        return problem(pointer, what + " '" + name + "'" + (meant.isEmpty() ? remedy : meant));
    }

    private int line(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
        }
        return lines.getOrDefault("", 0);
    }

    private static String readable(String pointer) {
        return pointer.replaceFirst("^/", "")
                .replaceAll("/(\\d+)", "[$1]")
                .replace('/', '.')
                .replace("~1", "/")
                .replace("~0", "~");
    }
}
