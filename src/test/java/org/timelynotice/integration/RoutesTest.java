package org.timelynotice.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every delivered route says of itself: its name, what it is for, and what becomes of an error. */
class RoutesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ENDING = ".camel.yaml";

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_holds_one_route_or_template_of_its_own_name(Path file) throws IOException {
        JsonNode content = read(file);

        assertThat(content).hasSize(1);
        assertThat(Stream.of("route", "routeTemplate")
                        .map(kind -> content.path(0).path(kind).path("id").asString("")))
                .contains(file.getFileName().toString().replace(ENDING, ""));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_route_says_what_it_is_for(Path file) throws IOException {
        assertThat(route(file).path("description").asString("")).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_route_says_what_becomes_of_an_error(Path file) throws IOException {
        JsonNode route = route(file);

        assertThat(route.has("errorHandler") || catchesEverything(route))
                .as("an error handler, or every exception caught")
                .isTrue();
    }

    /** The next look does the work again; a route that repeats by itself might repeat a call that went out. */
    @ParameterizedTest
    @MethodSource("files")
    void no_error_handler_repeats_work_or_logs_what_passes_through(Path file) throws IOException {
        JsonNode handler = route(file).path("errorHandler");
        JsonNode policy = handler.at("/defaultErrorHandler/redeliveryPolicy");

        assertThat(handler.isMissingNode()
                        || handler.has("noErrorHandler")
                        || policy.path("maximumRedeliveries").asInt(-1) == 0
                                && !policy.path("logExhaustedMessageBody").asBoolean(true))
                .isTrue();
    }

    private static boolean catchesEverything(JsonNode route) {
        return route.findValues("exception").stream()
                .anyMatch(caught -> caught.toString().contains("\"java.lang.Exception\""));
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
