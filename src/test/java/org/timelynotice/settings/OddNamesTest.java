package org.timelynotice.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that nobody would read is refused, with the name that it should have. */
class OddNamesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "jail.yml,            rename it to jail.yaml",
        "jail.YAML,           rename it to jail.yaml",
        "County Jail.yaml,    rename it to County-Jail.yaml",
        "jail.yaml~,          its name does not end in .yaml",
        "jail.yaml.bak,       its name does not end in .yaml",
        ".jail.yaml.swp,      its name does not end in .yaml",
        "#jail.yaml#,         its name does not end in .yaml",
        "jail.json,           its name does not end in .yaml",
    })
    void an_odd_name(String name, String remedy) throws IOException {
        Files.writeString(folder.resolve(name), "x: y\n");
        assertThat(problems()).singleElement().asString().contains(name, "is not read", remedy);
    }

    @Test
    void a_folder_among_the_files() throws IOException {
        Files.createDirectory(folder.resolve("old"));
        assertThat(problems()).singleElement().asString().contains("old: is a folder", "move its files up");
    }

    @Test
    void hidden_files_and_notes_may_lie_about() throws IOException {
        Files.createFile(folder.resolve(".gitkeep"));
        Files.createFile(folder.resolve("README.md"));
        Files.createDirectory(folder.resolve("..data"));
        assertThat(problems()).isEmpty();
    }

    @Test
    void an_unknown_folder_gets_the_nearest_name() throws IOException {
        Files.createDirectory(folder.resolve("right"));
        Files.createFile(folder.resolve("aplication.yaml"));
        var problems = new ConfigProblems();
        ConfigFolderListing.onlyThese(folder, Set.of("rights", "application.yaml"), problems);
        assertThat(messages(problems))
                .anySatisfy(said -> assertThat(said).contains("right: ", "did you mean 'rights'?"))
                .anySatisfy(said -> assertThat(said).contains("aplication.yaml: ", "did you mean 'application.yaml'?"));
    }

    @Test
    void what_belongs_here_is_no_problem_and_an_odd_name_beside_it_is_one() throws IOException {
        Files.createDirectory(folder.resolve("rights"));
        Files.createFile(folder.resolve("application.yaml"));
        Files.createFile(folder.resolve("rights.yml"));
        Files.createDirectory(folder.resolve("entirely-else"));
        var problems = new ConfigProblems();
        ConfigFolderListing.onlyThese(folder, Set.of("rights", "application.yaml"), problems);
        assertThat(messages(problems))
                .hasSize(2)
                .anySatisfy(said -> assertThat(said).contains("rights.yml: is not read under this name"))
                .anySatisfy(said ->
                        assertThat(said).contains("entirely-else: does not belong here; move it to where it belongs"));
    }

    @Test
    void files_are_read_in_the_order_of_their_names() throws IOException {
        Files.createFile(folder.resolve("b.yaml"));
        Files.createFile(folder.resolve("a.yaml"));
        Files.createFile(folder.resolve("c.json"));
        assertThat(ConfigFolderListing.files(folder, new ConfigProblems()))
                .containsExactly(folder.resolve("a.yaml"), folder.resolve("b.yaml"));
    }

    @Test
    void a_file_among_the_folders() throws IOException {
        Files.createDirectory(folder.resolve("es"));
        Files.createDirectory(folder.resolve("en"));
        Files.createFile(folder.resolve("stray.yaml"));
        var problems = new ConfigProblems();
        assertThat(ConfigFolderListing.folders(folder, problems))
                .containsExactly(folder.resolve("en"), folder.resolve("es"));
        assertThat(messages(problems)).singleElement().asString().contains("stray.yaml: is not read: only folders");
    }

    @Test
    void a_folder_that_is_not_there_is_empty_and_one_that_cannot_be_listed_is_a_problem() throws IOException {
        Path missing = folder.resolve("missing");
        Path file = Files.createFile(folder.resolve("file"));
        Path endless = Files.createSymbolicLink(folder.resolve("endless"), folder.resolve("endless"));
        var problems = new ConfigProblems();
        for (Path each : List.of(missing, file, endless)) {
            assertThat(ConfigFolderListing.files(each, problems)).isEmpty();
        }
        assertThat(messages(problems))
                .satisfiesExactly(
                        said -> assertThat(said).contains("endless: cannot be read"),
                        said -> assertThat(said).contains("file: is a file where a folder should be"));
    }

    private List<String> problems() {
        var problems = new ConfigProblems();
        assertThat(ConfigFolderListing.files(folder, problems)).isEmpty();
        return messages(problems);
    }

    private static List<String> messages(ConfigProblems problems) {
        try {
            problems.throwIfAny();
            return List.of();
        } catch (ConfigException e) {
            return new ArrayList<>(List.of(e.getMessage().split("\n")));
        }
    }
}
