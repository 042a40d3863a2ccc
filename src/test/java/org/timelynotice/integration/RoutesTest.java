package org.timelynotice.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every delivered route says of itself: its name, what it is for, and by which policy its errors go. */
class RoutesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ENDING = ".camel.yaml";
    private static final String POLICY = "error-policy";

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            return files.sorted().toList();
        }
    }

    static List<Path> routes() throws IOException {
        return files().stream().filter(file -> !file.endsWith(POLICY + ENDING)).toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_holds_one_route_or_template_or_the_policy_of_its_own_name(Path file) throws IOException {
        JsonNode content = read(file);

        assertThat(content).hasSize(1);
        assertThat(Stream.of("route", "routeTemplate", "routeConfiguration")
                        .map(kind -> content.path(0).path(kind).path("id").asString("")))
                .contains(file.getFileName().toString().replace(ENDING, ""));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void a_route_says_what_it_is_for(Path file) throws IOException {
        assertThat(route(file).path("description").asString("")).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void a_routes_errors_go_by_the_policy_of_all(Path file) throws IOException {
        JsonNode route = route(file);

        assertThat(route.path("routeConfigurationId").asString("")).isEqualTo(POLICY);
        assertThat(route.has("errorHandler")).as("an error handler of its own").isFalse();
    }

    /** The next look does the work again; a route that repeats by itself might repeat a call that went out. */
    @Test
    void the_policy_neither_repeats_work_nor_logs_what_passes_through() throws IOException {
        JsonNode redelivery = read(Path.of("routes", POLICY + ENDING))
                .at("/0/routeConfiguration/errorHandler/defaultErrorHandler/redeliveryPolicy");

        assertThat(redelivery.path("maximumRedeliveries").asInt(-1)).isZero();
        assertThat(redelivery.path("logExhaustedMessageBody").asBoolean(true)).isFalse();
    }

    private static JsonNode route(Path file) throws IOException {
        JsonNode only = read(file).path(0);
        return only.has("route") ? only.path("route") : only.at("/routeTemplate/route");
    }

    private static JsonNode read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(reader);
            return JSON.valueToTree(content);
        }
    }
}
