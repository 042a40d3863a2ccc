package org.timelynotice.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a schema cannot see is told with the same file, line and place as what it can. */
class ConfigDocumentTest {

    private record Strange(int description) {}

    private final ConfigDocument<String> document = new ConfigDocument<>(
            Path.of("rights", "PA.yaml"), "", Map.of("", 1, "/rules", 5, "/rules/3", 20, "/rules/3/a~1b", 22));
    private final ConfigProblems problems = new ConfigProblems();

    @TempDir
    Path folder;

    private String said() {
        try {
            problems.throwIfAny();
            return "";
        } catch (ConfigException e) {
            return e.getMessage();
        }
    }

    private static String place(ConfigProblem problem) {
        return problem.line() + " " + problem.path();
    }

    @Test
    void a_problem_stands_at_its_line_or_at_that_of_what_it_belongs_to() {
        assertThat(place(document.problem("/rules/3/a~1b", "x"))).isEqualTo("22 rules[3].a/b");
        assertThat(place(document.problem("/rules/3/timing", "x"))).isEqualTo("20 rules[3].timing");
        assertThat(place(document.problem("/rules/7", "x"))).isEqualTo("5 rules[7]");
        assertThat(place(document.problem("/court", "x"))).isEqualTo("1 court");
        assertThat(place(document.problem("", "x"))).isEqualTo("1 ");
    }

    @Test
    void other_files_refer_to_a_file_by_its_name_alone() {
        assertThat(document.name()).isEqualTo("PA");
    }

    @Test
    void a_file_of_law_is_named_for_its_jurisdiction() {
        assertThat(document.namedFor("PA")).isEmpty();
        assertThat(document.namedFor("NJ"))
                .hasValueSatisfying(problem -> assertThat(problem.message()).contains("rename the file to NJ.yaml"));
    }

    @Test
    void a_zone_is_found_by_its_name() {
        assertThat(document.zone("/zone", "America/New_York", problems)).contains(ZoneId.of("America/New_York"));
        assertThat(said()).isEmpty();
    }

    @Test
    void an_unknown_zone_is_a_problem_with_the_nearest_name_or_an_example() {
        assertThat(document.zone("/zone", "America/New_Yrok", problems)).isEmpty();
        assertThat(document.zone("/zone", "the court's own", problems)).isEmpty();
        assertThat(said())
                .contains(
                        "'America/New_Yrok' is not a time zone; did you mean 'America/New_York'?",
                        "'the court's own' is not a time zone; use a name such as America/New_York");
    }

    @Test
    void a_name_to_which_nothing_answers_gets_the_nearest_or_all_that_there_are() {
        var known = List.of("ecf", "hl7");
        assertThat(document.unknown("/formats/0", "there is no format", "ecff", known)
                        .message())
                .isEqualTo("there is no format 'ecff'; did you mean 'ecf'?");
        assertThat(document.unknown("/formats/0", "there is no format", "telegram", known)
                        .message())
                .isEqualTo("there is no format 'telegram'; use one of ecf, hl7");
        assertThat(document.unknown("/formats/0", "there is no format", "ecf", List.of())
                        .message())
                .isEqualTo("there is no format 'ecf'");
    }

    @Test
    void one_bad_file_takes_no_other_with_it() throws IOException {
        Files.writeString(folder.resolve("jail.yaml"), "description: A jail\nzone: UTC\n");
        Files.writeString(folder.resolve("court.yaml"), "description: A court\nzone: UTC\n");
        Files.writeString(folder.resolve("hospital.yaml"), "zone: UTC\n");

        var files = new ConfigReader<>(JsonNode.class, "feed").readAll(folder, problems);

        assertThat(files.documents()).extracting(ConfigDocument::name).containsExactly("court", "jail");
        assertThat(files.names()).containsExactly("court", "hospital", "jail");
        assertThat(said()).contains("hospital.yaml:1: 'description' is missing; add it");
    }

    @Test
    void what_fits_the_schema_and_not_the_program_is_told_with_its_line() throws IOException {
        Path file = Files.writeString(folder.resolve("jail.yaml"), "zone: UTC\ndescription: A jail\n");
        var reader = new ConfigReader<>(Strange.class, "feed");

        problems.check(() -> reader.read(file));

        assertThat(said()).contains("jail.yaml:2: description: this cannot be used here");
    }

    @Test
    void a_schema_that_does_not_exist_is_an_error_of_the_program() {
        assertThatThrownBy(() -> new ConfigReader<>(JsonNode.class, "none")).hasMessage("no schema named none");
    }
}
