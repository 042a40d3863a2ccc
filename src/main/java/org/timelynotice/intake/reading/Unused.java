package org.timelynotice.intake.reading;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a message holds beside what was read: nothing there was misunderstood, and nobody asked for it.
 *
 * @param paths of elements that its format does not read, each once
 * @param neverNamed how many more there are of which not even the names are repeated
 */
public record Unused(List<String> paths, int neverNamed) {

    public static final Unused NOTHING = new Unused(List.of(), 0);

    private static final int MOST = 100;

    public Unused {
        paths = paths.stream().distinct().limit(MOST).toList();
    }

    public Unused and(Unused other) {
        return new Unused(Stream.concat(paths.stream(), other.paths.stream()).toList(), neverNamed + other.neverNamed);
    }
}
