package org.timelynotice.flow.adapter;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.timelynotice.docket.CourtId;
import org.timelynotice.settings.ConfigDocument;
import org.timelynotice.settings.ConfigException;
import org.timelynotice.settings.ConfigProblems;
import org.timelynotice.settings.ConfigReader;
import tools.jackson.databind.JsonNode;

/** The file {@code application.yaml} of the configuration: its own keys are checked like those of every other file. */
final class AgencyFile {

    static final String NAME = "application.yaml";

    private static final String PREFIX = "timely";

    private AgencyFile() {}

    /**
     * The settings as the environment has them; what it says beside the file goes before the file.
     *
     * @throws ConfigException where the file has a key that nobody reads or a value that cannot be used, or where something is
     *     missing
     */
    static AgencySettings read(Path folder, ConfigurableEnvironment environment) {
        var document = new ConfigReader<>(JsonNode.class, "application").read(folder.resolve(NAME));
        AgencySettings settings = bind(document, environment);
        var problems = new ConfigProblems();
        missing(document, PREFIX, settings, problems);
        problems.throwIfAny();
        checkCourts(document, settings, problems);
        problems.throwIfAny();
        return settings;
    }

    private static AgencySettings bind(ConfigDocument<JsonNode> document, ConfigurableEnvironment environment) {
        try {
            return Binder.get(environment).bindOrCreate(PREFIX, AgencySettings.class);
        } catch (BindException e) {
            String name =
                    e.getProperty() == null ? PREFIX : e.getProperty().getName().toString();
            throw new ConfigException(
                    List.of(
                            document.problem(
                                    pointer(name),
                                    "this value cannot be used; put it in quotes, or write it as in the file that came with the product")));
        }
    }

    private static void missing(
            ConfigDocument<JsonNode> document, String name, Record settings, ConfigProblems problems) {
        for (RecordComponent component : settings.getClass().getRecordComponents()) {
            String path = name + "." + kebab(component.getName());
            Object value = value(settings, component);
            if (value == null) {
                problems.add(document.problem(pointer(path), "is missing; add it"));
            } else if (value instanceof Record inner) {
                missing(document, path, inner, problems);
            }
        }
    }

    private static @Nullable Object value(Record settings, RecordComponent component) {
        try {
            return component.getAccessor().invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void checkCourts(
            ConfigDocument<JsonNode> document, AgencySettings settings, ConfigProblems problems) {
        Map<String, String> spellings = new HashMap<>();
        settings.planning().courts().keySet().forEach(court -> {
            String other = spellings.put(new CourtId(court).normalized(), court);
            if (other != null) {
                problems.add(document.problem(
                        "/timely/planning/courts", "'" + court + "' and '" + other + "' mean one court; remove one"));
            }
        });
    }

    private static String pointer(String property) {
        return "/" + property.replace('.', '/');
    }

    /** As the file writes it. */
    private static String kebab(String component) {
        return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
