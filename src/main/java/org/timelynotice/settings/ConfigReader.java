package org.timelynotice.settings;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads one kind of YAML file: checks it against its JSON schema and binds it to a record. */
public final class ConfigReader<T> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Class<T> type;
    private final Schema schema;

    /**
     * @param schemaName name of a schema on the class path under {@code /config-schema/}, without its extension
     */
    public ConfigReader(Class<T> type, String schemaName) {
        this.type = type;
        this.schema = load(schemaName);
    }

    /**
     * Reads one file.
     *
     * @throws ConfigException with every problem found
     */
    public ConfigDocument<T> read(Path file) {
        LocatedYaml yaml = LocatedYaml.read(file);
        List<ConfigProblem> problems = schema.validate(yaml.content()).stream()
                .map(error -> problem(file, yaml, error))
                .distinct()
                .toList();
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return new ConfigDocument<>(file, bind(file, yaml), yaml.lines());
    }

    /**
     * Reads every {@code .yaml} file of a folder and of the folders below it, in name order; a folder that does not exist has none.
     *
     * @throws ConfigException with the problems of all files together
     */
    public List<ConfigDocument<T>> readAll(Path folder) {
        var documents = new ArrayList<ConfigDocument<T>>();
        var problems = new ArrayList<ConfigProblem>();
        for (Path file : yamlFiles(folder)) {
            try {
                documents.add(read(file));
            } catch (ConfigException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return documents;
    }

    private T bind(Path file, LocatedYaml yaml) {
        try {
            return JSON.treeToValue(yaml.content(), type);
        } catch (JacksonException e) {
            throw new ConfigException(List.of(new ConfigProblem(file.toString(), 0, "", e.getOriginalMessage())));
        }
    }

    private static ConfigProblem problem(Path file, LocatedYaml yaml, Error error) {
        String pointer = pointer(error);
        int line = ConfigDocument.nearestLine(yaml.lines(), pointer);
        return new ConfigProblem(file.toString(), line, ConfigDocument.readable(pointer), error.getMessage());
    }

    private static String pointer(Error error) {
        String location = error.getInstanceLocation().toString();
        return location.equals("/") ? "" : location;
    }

    private static List<Path> yamlFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema load(String name) {
        try (InputStream in = ConfigReader.class.getResourceAsStream("/config-schema/" + name + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("no schema named " + name);
            }
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
