package org.timelynotice.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whatever is wrong with a file as YAML is said with its line and with what to do. */
class BrokenYamlTest {

    private static final String GOOD = "description: A feed\nzone: America/New_York\n";

    @TempDir
    Path folder;

    @Test
    void a_list_as_a_key_is_refused_at_its_line() throws IOException {
        assertThat(problem(GOOD + "? [a, b]\n: c\n"))
                .isEqualTo("3: there is a list or a group where a key should be; write a single word");
    }

    @Test
    void a_value_that_contains_itself_is_refused_at_its_line() throws IOException {
        assertThat(problem(GOOD + "formats: &all\n  - x\n  - *all\n"))
                .startsWith("3: contains itself")
                .endsWith("write out what is meant");
        assertThat(problem("&all\nzone: *all\n")).contains("contains itself");
    }

    @Test
    void anchors_cannot_make_a_file_grow() throws IOException {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String below = "*a" + (i - 1);
            bomb.append(
                    "a" + i + ": &a" + i + " [" + String.join(", ", java.util.Collections.nCopies(10, below)) + "]\n");
        }
        assertThat(problem(bomb.toString())).contains("repeats parts of itself", "write them out");
        var quiet = new StringBuilder("a0: &a0 [" + "x, ".repeat(30_000) + "x]\n");
        for (int i = 1; i < 10; i++) {
            quiet.append("a" + i + ": *a0\n");
        }
        assertThat(problem(quiet.toString())).contains("repeats parts of itself", "write them out");
    }

    @Test
    void more_than_twenty_repetitions_of_a_list_are_too_many() throws IOException {
        String twenty = "a: &a [x]\nb: [" + "*a, ".repeat(19) + "*a]\n";
        assertThat(LocatedYaml.read(Files.writeString(folder.resolve("f.yaml"), twenty))
                        .content()
                        .path("b")
                        .size())
                .isEqualTo(20);
        assertThat(problem(twenty + "c: *a\n")).contains("repeats parts of itself", "write them out");
    }

    @Test
    void a_file_of_more_than_three_million_bytes_is_not_read() throws IOException {
        String rest = "\n" + GOOD;
        String largest = "#".repeat(3_000_000 - rest.length()) + rest;
        Path file = Files.writeString(folder.resolve("f.yaml"), largest);
        assertThat(LocatedYaml.read(file).content().size()).isEqualTo(2);
        assertThat(problem("#" + largest)).isEqualTo("0: is larger than 3000000 bytes; divide it");
    }

    @Test
    void a_key_given_twice_is_refused_at_its_second_line() throws IOException {
        assertThat(problem(GOOD + "zone: UTC\n")).isEqualTo("3: 'zone' is given twice; remove one");
    }

    @Test
    void a_tab_is_called_a_tab() throws IOException {
        assertThat(problem("description: A feed\nmllp:\n\tport: 2575\n"))
                .isEqualTo("3: there is a tab here; indent with spaces");
    }

    @Test
    void an_empty_file_and_one_of_comments_are_called_empty() throws IOException {
        assertThat(problem("")).startsWith("1: the file is empty");
        assertThat(problem("# nothing yet\n")).startsWith("1: the file is empty");
    }

    @Test
    void another_encoding_is_named_with_the_line_where_it_shows() throws IOException {
        Path file =
                Files.write(folder.resolve("f.yaml"), (GOOD + "court: Cañada\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problem(file)).isEqualTo("3: is not UTF-8 from here on; save the file as UTF-8");
        Files.write(file, GOOD.getBytes(StandardCharsets.UTF_16));
        assertThat(problem(file)).startsWith("1: is not UTF-8");
    }

    @Test
    void a_character_that_no_text_holds_is_refused_at_its_line() throws IOException {
        assertThat(problem(GOOD + "court: \u0007bell\n"))
                .startsWith("3: there is a character here that does not belong in a text file");
    }

    @Test
    void a_byte_order_mark_is_no_mistake() throws IOException {
        Files.writeString(folder.resolve("f.yaml"), "\uFEFF" + GOOD);
        assertThat(LocatedYaml.read(folder.resolve("f.yaml")).content().size()).isEqualTo(2);
    }

    @Test
    void a_second_document_and_endless_brackets_are_refused() throws IOException {
        assertThat(problem(GOOD + "---\n" + GOOD)).contains("a second document begins here");
        assertThat(problem("court: " + "[".repeat(45) + "]".repeat(45) + "\n")).contains("more than 40 levels deep");
        assertThat(problem(GOOD + "court: \"open\n")).contains("not YAML").contains("missing quote");
    }

    @Test
    void a_missing_file_and_a_folder_in_its_place_are_told_apart() throws IOException {
        assertThat(problem(folder.resolve("none.yaml"))).isEqualTo("0: is missing; restore it");
        assertThat(problem(Files.createDirectory(folder.resolve("f.yaml")))).startsWith("0: cannot be read");
    }

    @Test
    void yes_and_on_are_true() throws IOException {
        Path file = Files.writeString(folder.resolve("f.yaml"), "a: yes\nb: on\nc: off\n");
        JsonNode content = LocatedYaml.read(file).content();
        assertThat(List.of(
                        content.get("a").asBoolean(),
                        content.get("b").asBoolean(),
                        content.get("c").asBoolean()))
                .containsExactly(true, true, false);
    }

    private String problem(String yaml) throws IOException {
        return problem(Files.writeString(folder.resolve("f.yaml"), yaml));
    }

    private static String problem(Path file) {
        List<ConfigProblem> problems = catchThrowableOfType(ConfigException.class, () -> LocatedYaml.read(file))
                .problems();
        assertThat(problems).singleElement().returns(file.toString(), ConfigProblem::file);
        return problems.get(0).line() + ": " + problems.get(0).message();
    }
}
