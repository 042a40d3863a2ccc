package org.timelynotice.settings;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one kind of YAML file: checks it against its JSON schema and binds it to a record. */
public final class ConfigReader<T> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Class<T> type;
    private final Schema schema;
    private final Complaint complaint;

    /**
     * @param schemaName name of a schema on the class path under {@code /config-schema/}, without its extension
     */
    public ConfigReader(Class<T> type, String schemaName) {
        JsonNode text = text(schemaName);
        this.type = type;
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text);
        this.complaint = new Complaint(text);
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
     * Reads every {@code .yaml} file of a folder, in name order; a folder that does not exist has none.
     *
     * @param problems takes what is wrong with the others
     */
    public ConfigFiles<T> readAll(Path folder, ConfigProblems problems) {
        var documents = new ArrayList<ConfigDocument<T>>();
        List<Path> files = ConfigFolderListing.files(folder, problems);
        for (Path file : files) {
            problems.collect(() -> read(file)).ifPresent(documents::add);
        }
        return new ConfigFiles<>(
                documents, files.stream().map(ConfigDocument::name).toList());
    }

    private T bind(Path file, LocatedYaml yaml) {
        try {
            return JSON.treeToValue(yaml.content(), type);
        } catch (JacksonException e) {
            String pointer = e.getPath().stream()
                    .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                    .reduce("", String::concat);
            throw new ConfigException(List.of(new ConfigDocument<>(file, yaml, yaml.lines())
                    .problem(pointer, "this cannot be used here: " + e.getOriginalMessage())));
        }
    }

    private ConfigProblem problem(Path file, LocatedYaml yaml, Error error) {
        return new ConfigDocument<>(file, yaml, yaml.lines())
                .problem(Complaint.pointer(error), complaint.sentence(error));
    }

    private static JsonNode text(String name) {
        try (InputStream in = ConfigReader.class.getResourceAsStream("/config-schema/" + name + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("no schema named " + name);
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
