package org.timelynotice.rights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timelynotice.settings.ConfigException;

/** Whoever writes a rights file reads, at start, which line is wrong and what to do about it. */
class BrokenRightsFileTest {

    @TempDir
    private Path config;

    @BeforeEach
    void aSoundConfiguration() throws IOException {
        write("calendars/plain.yaml", Samples.CALENDAR);
        write("rights/agency-policy.yaml", Samples.POLICY);
        write("rights/state.yaml", Samples.STATE);
    }

    @Test
    void the_sound_configuration_loads() {
        assertThat(Rulebook.load(config)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            events: [HEARING_SCHEDULED]            | events: [HEARING_SET]                | 8  | rules[0].events[0]  | HEARING_SCHEDULED
            citation: Example Code 1               | cite: Example Code 1                 | 6  | rules[0]            | 'citation' is missing
            anchor: hearing                        | anchor: moon                         | 11 | rules[0].timing.anchor | received
            anchor: hearing                        | anchor: release                      | 11 | rules[0].timing.anchor | use 'event', or move these events to a rule of their own
            , anchor: hearing                      | ``                                   | 11 | rules[0].timing     | before_min needs 'anchor'
            value: 5, unit: days,                  | ``                                   | 11 | rules[0].timing     | before_min needs 'value' and 'unit'
            kind: before_min                       | kind: before_any                     | 11 | rules[0].timing     | names no figure; remove 'value' and 'unit'
            value: 5                               | value: five                          | 11 | rules[0].timing.value | must be a whole number
            value: 5                               | value: 99999999                      | 11 | rules[0].timing.value | the largest is 3650
            validFrom: unknown                     | validFrom: 2026-02-30                | 12 | rules[0].validFrom  | '2026-02-30' is not a date; write it as 2026-12-31
            validFrom: unknown                     | validFrom: soon                      | 12 | rules[0].validFrom  | 'soon' is not a date
            validUntil: 2030-01-01                 | validUntil: 01/01/2030               | 13 | rules[0].validUntil | '01/01/2030' is not a date
            validFrom: unknown                     | validFrom: 2030-01-01                | 13 | rules[0].validUntil | never be in force
            state: unsigned                        | state: signed                        | 16 | rules[0].signOff    | needs 'by'
            hearings: [trial]                      | hearings: [moot-court]               | 9  | rules[0].hearings   | no hearing class 'moot-court'; use one of
            id: XX-1                               | id: policy-1                         | 6  | rules[0].id         | is already the name of a rule in agency-policy.yaml
            calendar: plain                        | calendar: lunar                      | 4  | calendar            | there is no calendar 'lunar'; use one of plain
            zone: America/Boise                    | zone: Boise                          | 3  | zone                | use a name such as America/New_York
            jurisdiction: XX                       | jurisdiction: Idaho                  | 1  | jurisdiction        | write it as 'PA'
            trigger: AUTOMATIC                     | trigger: MAYBE                       | 10 | rules[0].trigger    | ON_REQUEST
            """)
    void a_mistake_is_named_with_line_place_and_remedy(
            String sound, String broken, int line, String path, String message) throws IOException {
        assertThat(Samples.STATE).contains(sound);
        write("rights/state.yaml", Samples.STATE.replaceFirst(java.util.regex.Pattern.quote(sound), broken));

        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem).startsWith(config.resolve("rights/state.yaml") + ":" + line + ": " + path + ": ");
            assertThat(problem).contains(message);
        });
    }

    @Test
    void problems_of_all_files_are_listed_together() throws IOException {
        write("calendars/plain.yaml", Samples.CALENDAR.replace("07-04", "4th of July"));
        write("rights/state.yaml", Samples.STATE.replace("calendar: plain", "calendar: lunar"));

        assertThat(problems())
                .anyMatch(problem -> problem.contains("plain.yaml:7") && problem.contains("'4th of July' is not a day"))
                .anyMatch(problem -> problem.contains("state.yaml:4"));
    }

    @Test
    void two_files_for_one_jurisdiction_are_refused() throws IOException {
        write("rights/twin.yaml", Samples.STATE.replace("id: XX-1", "id: XX-2"));

        assertThat(problems()).singleElement().asString().contains("twin.yaml:1", "another file already describes XX");
    }

    @Test
    void the_common_file_cannot_be_left_out() throws IOException {
        Files.delete(config.resolve("rights/agency-policy.yaml"));

        assertThat(problems()).singleElement().asString().contains("restore agency-policy.yaml");
    }

    @Test
    void agency_targets_cannot_be_left_out() throws IOException {
        write(
                "rights/agency-policy.yaml",
                Samples.POLICY.replaceFirst("(?s)agencyTargets:.*hearingClasses", "hearingClasses"));

        assertThat(problems()).singleElement().asString().contains("needs agencyTargets");
    }

    @Test
    void agency_targets_of_a_state_are_refused_rather_than_ignored() throws IOException {
        write("rights/state.yaml", Samples.STATE + Samples.TARGETS);

        assertThat(problems()).singleElement().asString().contains("state.yaml:20: agencyTargets: only the file for");
    }

    @Test
    void whether_a_right_may_be_waived_is_read_and_left_out_it_may() throws IOException {
        assertThat(Rulebook.load(config).terms("XX-1").orElseThrow().waivable()).isTrue();

        write(
                "rights/state.yaml",
                Samples.STATE.replace("trigger: AUTOMATIC", "trigger: AUTOMATIC\n    waivable: false"));

        assertThat(Rulebook.load(config).terms("XX-1").orElseThrow().waivable()).isFalse();
        assertThat(Rulebook.load(config).terms("XX-9")).isEmpty();
    }

    @Test
    void an_empty_file_and_a_file_that_is_no_yaml_are_refused_by_name() throws IOException {
        write("rights/state.yaml", "");
        write("calendars/plain.yaml", "citation: [");

        assertThat(problems())
                .anyMatch(problem -> problem.contains("state.yaml") && problem.contains("empty"))
                .anyMatch(problem -> problem.contains("plain.yaml") && problem.contains("not YAML"));
    }

    private List<String> problems() {
        return catchThrowableOfType(ConfigException.class, () -> Rulebook.load(config)).problems().stream()
                .map(Object::toString)
                .toList();
    }

    private void write(String name, String content) throws IOException {
        Path file = config.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content, UTF_8);
    }
}
