package org.timelynotice.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Gathers the problems of many files, so that all are told at once. */
public final class ConfigProblems {

    private final List<ConfigProblem> found = new ArrayList<>();

    public void add(ConfigProblem problem) {
        found.add(problem);
    }

    /** What a reader gives, or nothing where it finds problems; those are kept here. */
    public <T> Optional<T> collect(Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        } catch (ConfigException e) {
            found.addAll(e.problems());
            return Optional.empty();
        }
    }

    /** Runs a check and keeps the problems that it finds. */
    public void check(Runnable check) {
        try {
            check.run();
        } catch (ConfigException e) {
            found.addAll(e.problems());
        }
    }

    /**
     * Ends here if anything was found.
     *
     * @throws ConfigException with every problem that was kept
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ConfigException(found);
        }
    }
}
