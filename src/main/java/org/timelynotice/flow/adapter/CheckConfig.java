package org.timelynotice.flow.adapter;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;
import org.timelynotice.settings.ConfigException;

/** The command {@code check-config [folder]}: reads every file of a configuration as the start would, and starts nothing. */
public final class CheckConfig {

    private static final Logger LOG = LoggerFactory.getLogger(CheckConfig.class);
    private static final String NAME = "check-config";

    private CheckConfig() {}

    /**
     * Does it if the arguments name it.
     *
     * @return the exit code: 0 if all is well, 1 if not; empty if something else is to be done
     */
    public static Optional<Integer> run(String... arguments) {
        int at = List.of(arguments).indexOf(NAME);
        if (at < 0) {
            return Optional.empty();
        }
        // Without this the logging of libraries goes where the answer goes.
        LoggingSystem.get(CheckConfig.class.getClassLoader()).beforeInitialize();
        Map<String, String> variables = System.getenv();
        Path folder = Path.of(
                at + 1 < arguments.length ? arguments[at + 1] : variables.getOrDefault("TIMELY_CONFIG", "config"));
        Path schemas = Path.of(variables.getOrDefault("TIMELY_NIEM_SCHEMAS", "niem-schemas"));
        return Optional.of(check(folder, schemas, environment(folder), System.out));
    }

    static int check(Path folder, Path niemSchemas, ConfigurableEnvironment environment, PrintStream out) {
        try {
            LoadedConfig.read(folder, niemSchemas, environment);
            out.println("config is good: " + count(folder) + " files");
            return 0;
        } catch (ConfigException e) {
            out.println(e.getMessage());
            out.println("config is not good: " + e.problems().size() + " problem(s)");
            return 1;
        }
    }

    /** The variables, and beneath them the file; one that cannot be read is complained of with all others. */
    static ConfigurableEnvironment environment(Path folder) {
        var environment = new StandardEnvironment();
        Path file = folder.resolve(AgencyFile.NAME);
        try {
            new YamlPropertySourceLoader()
                    .load(file.toString(), new FileSystemResource(file))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException | RuntimeException e) {
            LOG.debug("{} is not read yet: {}", file, e.getClass().getName());
        }
        return environment;
    }

    private static long count(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
