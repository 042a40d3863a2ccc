package org.timelynotice.settings;

import java.nio.file.Path;
import java.util.Map;

/**
 * A configuration file that passed its schema.
 *
 * @param content the file bound to its record
 */
public record ConfigDocument<T>(Path file, T content, Map<String, Integer> lines) {

    /** File name without folder and extension: the name by which other files refer to this one. */
    public String name() {
        return file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    }

    /**
     * A problem at a place of this file that a schema cannot see, such as a reference to something that is not there.
     *
     * @param pointer JSON pointer, for instance {@code /rules/3/timing}
     */
    public ConfigProblem problem(String pointer, String message) {
        return new ConfigProblem(file.toString(), line(pointer), readable(pointer), message);
    }

    private int line(String pointer) {
        return nearestLine(lines, pointer);
    }

    static int nearestLine(Map<String, Integer> lines, String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
        }
        return lines.getOrDefault("", 0);
    }

    static String readable(String pointer) {
        return pointer.replaceFirst("^/", "").replaceAll("/(\\d+)", "[$1]").replace('/', '.');
    }
}
