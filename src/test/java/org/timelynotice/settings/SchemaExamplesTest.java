package org.timelynotice.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A form that a file must have is shown by an example, which has it. */
class SchemaExamplesTest {

    static Stream<Path> schemas() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/config-schema"))) {
            return files.toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void every_pattern_has_examples_that_fit(Path schema) throws IOException {
        List<JsonNode> patterned = new ArrayList<>();
        gather(JsonMapper.shared().readTree(Files.readString(schema)), patterned);
        assertThat(patterned).allSatisfy(node -> {
            Pattern pattern = Pattern.compile(node.get("pattern").asString());
            assertThat(node.path("examples").valueStream().toList())
                    .as(pattern.pattern())
                    .isNotEmpty()
                    .allMatch(example -> pattern.matcher(example.asString()).find());
        });
    }

    /** That something must stand there at all needs no example. */
    private static void gather(JsonNode node, List<JsonNode> patterned) {
        if (node.path("pattern").isString() && !node.get("pattern").asString().equals("\\S")) {
            patterned.add(node);
        }
        node.forEach(child -> gather(child, patterned));
    }
}
