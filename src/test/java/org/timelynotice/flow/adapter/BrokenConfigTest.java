package org.timelynotice.flow.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.timelynotice.settings.ConfigException;
import org.timelynotice.settings.ConfigProblem;

/** All that is wrong with a configuration is said at once, by file and line. */
class BrokenConfigTest {

    private static final Path SCHEMAS = Path.of("niem-schemas");

    @TempDir
    Path config;

    @BeforeEach
    void copy() throws IOException {
        ConfigCopy.to(config);
    }

    @Test
    void the_shipped_configuration_is_good() throws IOException {
        assertThat(check(config))
                .isEqualTo("0 config is good: " + ConfigCopy.files(config).size() + " files\n");
    }

    @Test
    void every_kind_of_file_is_complained_of_in_one_go_with_its_line() throws IOException {
        ConfigCopy.change(config.resolve("application.yaml"), "reminder-gap: 20h", "reminder-gapp: 20h");
        ConfigCopy.change(config.resolve("calendars/texas.yaml"), "confidence:", "confidance:");
        ConfigCopy.change(config.resolve("courts/PA.yaml"), "jurisdiction: PA", "jurisdiction: PE");
        ConfigCopy.change(config.resolve("crime-codes.yaml"), "kind: TRAFFICKING", "kind: TRAFICKING");
        ConfigCopy.change(config.resolve("feeds/sandbox.yaml"), "America/New_York", "America/NewYork");
        ConfigCopy.change(config.resolve("formats/niem.yaml"), "title:", "titel:");
        ConfigCopy.change(config.resolve("offences/TX.yaml"), "kind: TRAFFICKING", "kind: TRAFFICKED");
        ConfigCopy.change(config.resolve("rights/texas.yaml"), "roles: [VICTIM]", "roles: [VICTM]");
        ConfigCopy.change(config.resolve("wording/en/events.yaml"), "BOOKED:", "BOOKD:");
        Files.writeString(config.resolve("feeds/jail.yml"), "zone: UTC\n");
        Files.createDirectory(config.resolve("right"));

        List<ConfigProblem> problems = problems();
        assertThat(problems)
                .extracting(problem -> Path.of(problem.file()).getFileName().toString())
                .contains(
                        "application.yaml",
                        "texas.yaml",
                        "PA.yaml",
                        "crime-codes.yaml",
                        "sandbox.yaml",
                        "niem.yaml",
                        "TX.yaml",
                        "events.yaml",
                        "jail.yml",
                        "right");
        assertThat(problems).extracting(ConfigProblem::file).isSorted();
        assertThat(problems)
                .filteredOn(problem -> problem.file().endsWith("yaml"))
                .allSatisfy(problem -> assertThat(problem.line()).isPositive());
        assertThat(problems)
                .extracting(ConfigProblem::message)
                .anySatisfy(said -> assertThat(said).contains("did you mean 'reminder-gap'?"))
                .anySatisfy(said -> assertThat(said).contains("did you mean 'America/New_York'?"))
                .anySatisfy(said -> assertThat(said).contains("did you mean 'VICTIM'?"))
                .anySatisfy(said -> assertThat(said).contains("did you mean 'BOOKED'?"))
                .anySatisfy(said -> assertThat(said).contains("rename it to jail.yaml"))
                .anySatisfy(said -> assertThat(said).contains("did you mean 'rights'?"));
    }

    @Test
    void a_broken_file_is_not_held_against_those_that_refer_to_it() throws IOException {
        ConfigCopy.change(config.resolve("calendars/texas.yaml"), "confidence:", "confidance:");
        ConfigCopy.change(config.resolve("formats/niem.yaml"), "title:", "titel:");
        assertThat(problems())
                .extracting(problem -> Path.of(problem.file()).getFileName().toString())
                .containsOnly("texas.yaml", "niem.yaml");
    }

    @Test
    void a_name_that_nothing_answers_to_gets_the_nearest_one() throws IOException {
        ConfigCopy.change(
                config.resolve("feeds/sandbox.yaml"),
                "jurisdiction: PA",
                "jurisdiction: PA\nformats: [ecf-5-court-dat]");
        ConfigCopy.change(config.resolve("rights/texas.yaml"), "calendar: texas", "calendar: texs");
        assertThat(problems())
                .extracting(ConfigProblem::message)
                .anySatisfy(said -> assertThat(said).contains("did you mean 'ecf-5-court-date'?"))
                .anySatisfy(said -> assertThat(said).contains("did you mean 'texas'?"));
    }

    @Test
    void two_feeds_at_one_port_or_folder_could_not_be_told_apart() throws IOException {
        for (String feed : new String[] {"jail-a", "jail-b"}) {
            Files.writeString(
                    config.resolve("feeds/" + feed + ".yaml"),
                    "description: A jail\nzone: America/New_York\nmllp: {port: 2575}\nfolder: {path: /srv/jail/./in}\n");
        }

        assertThat(problems())
                .hasSize(2)
                .extracting(ConfigProblem::toString)
                .anySatisfy(said -> assertThat(said).contains("jail-b.yaml:3", "port 2575", "'jail-a'"))
                .anySatisfy(said -> assertThat(said).contains("jail-b.yaml:4", "folder /srv/jail/in", "'jail-a'"));
    }

    @Test
    void a_format_based_on_one_that_is_not_there_gets_the_nearest_one() throws IOException {
        Files.writeString(config.resolve("formats/one.yaml"), "title: One\nbasedOn: ecf_5\n");
        assertThat(problems()).singleElement().asString().contains("one.yaml:2: basedOn", "did you mean 'ecf-5'?");
    }

    @Test
    void formats_based_on_each_other_are_a_circle() throws IOException {
        Files.writeString(config.resolve("formats/one.yaml"), "title: One\nbasedOn: two\n");
        Files.writeString(config.resolve("formats/two.yaml"), "title: Two\nbasedOn: one\n");
        assertThat(problems()).extracting(ConfigProblem::message).contains("leads back to 'one'; break the circle");
    }

    @Test
    void a_setting_that_is_missing_and_a_time_without_quotes_are_refused() throws IOException {
        ConfigCopy.change(config.resolve("application.yaml"), "    reminder-time: \"10:00\"", "    # none");
        assertThat(problems()).singleElement().asString().contains("timely.planning.reminder-time: is missing");
        ConfigCopy.change(config.resolve("application.yaml"), "    # none", "    reminder-time: 10:00");
        assertThat(problems()).singleElement().asString().contains("application.yaml:10", "put it in quotes");
    }

    @Test
    void what_the_environment_says_need_not_stand_in_the_file() throws IOException {
        ConfigCopy.change(config.resolve("application.yaml"), "    reminder-time: \"10:00\"", "    # none");
        var environment = CheckConfig.environment(config);
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("test", java.util.Map.of("timely.planning.reminder-time", "11:00")));
        var out = new ByteArrayOutputStream();
        assertThat(CheckConfig.check(config, SCHEMAS, environment, new PrintStream(out)))
                .isZero();
    }

    @Test
    void two_spellings_of_one_court_are_one_too_many() throws IOException {
        ConfigCopy.change(
                config.resolve("application.yaml"), "courts: {}", "courts: {\"Court A\": [5], \"COURT-A\": [1]}");
        assertThat(problems()).singleElement().asString().contains("mean one court; remove one");
    }

    @Test
    void the_command_lists_the_problems_and_ends_with_1() throws IOException {
        ConfigCopy.change(config.resolve("rights/texas.yaml"), "calendar: texas", "calendar: texs");
        assertThat(check(config))
                .startsWith("1 ")
                .containsPattern(
                        "rights/texas.yaml:\\d+: calendar: there is no calendar 'texs'; did you mean 'texas'\\?\n")
                .endsWith("config is not good: 1 problem(s)\n");
        assertThat(check(config.resolve("nowhere"))).startsWith("1 ").contains("there is no such folder");
    }

    @Test
    void the_command_is_known_by_its_name_alone() {
        assertThat(CheckConfig.run("--server.port=0")).isEmpty();
        assertThat(CheckConfig.run()).isEmpty();
    }

    private List<ConfigProblem> problems() {
        var environment = CheckConfig.environment(config);
        return catchThrowableOfType(ConfigException.class, () -> LoadedConfig.read(config, SCHEMAS, environment))
                .problems();
    }

    private static String check(Path folder) {
        var out = new ByteArrayOutputStream();
        int code = CheckConfig.check(
                folder, SCHEMAS, CheckConfig.environment(folder), new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + " " + out.toString(StandardCharsets.UTF_8);
    }
}
