package org.timelynotice.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.intake.xml.ElementNames;
import org.timelynotice.settings.ConfigProblem;
import org.timelynotice.settings.ConfigProblems;
import org.timelynotice.settings.ConfigReader;

/** What a schema cannot see in a format file is found at its place, whatever part of the file it stands in. */
class FormatCheckTest {

    @TempDir
    Path folder;

    private List<ConfigProblem> check(String content) throws IOException {
        Path file =
                Files.writeString(folder.resolve("one-court.yaml"), "title: A format of one court\n" + content + "\n");
        return new FormatCheck(
                        new ConfigReader<>(FormatFile.class, "format").read(file),
                        new ElementNames(),
                        Vocabularies.load(Path.of("config", "vocabulary"), new ConfigProblems()))
                .run();
    }

    private List<ConfigProblem> checkEvent(String parts) throws IOException {
        return check("events: [{" + parts + "}]");
    }

    private List<ConfigProblem> checkCondition(String condition) throws IOException {
        return check("action: [{then: NEW, when: [{" + condition + "}]}]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unread: [A, A//]                                          | unread[1]
            fields: {id: [A//]}                                       | fields.id[0]
            defendant: {given: [A//]}                                 | defendant.given[0]
            charge: {statute: [A//]}                                  | charge.statute[0]
            times: {at: [{moment: A//}]}                              | times.at[0].moment
            times: {at: [{date: A//}]}                                | times.at[0].date
            times: {at: [{date: A, time: A//}]}                       | times.at[0].time
            times: {at: [{date: A, zone: A//}]}                       | times.at[0].zone
            action: [{then: NEW, when: [{present: A//}]}]             | action[0].when[0].present
            action: [{then: NEW, when: [{absent: A//}]}]              | action[0].when[0].absent
            action: [{then: NEW, when: [{said: A//}]}]                | action[0].when[0].said
            action: [{then: NEW, when: [{dated: A//}]}]               | action[0].when[0].dated
            action: [{then: NEW, when: [{value: A//, is: [x]}]}]      | action[0].when[0].value
            action: [{then: NEW, when: [{value: A, laterThan: A//}]}] | action[0].when[0].laterThan
            events: [{kind: [{then: PLEA}], each: [A//]}]             | events[0].each[0]
            events: [{kind: [{then: PLEA}], when: [{said: A//}]}]     | events[0].when[0].said
            events: [{kind: [{then: PLEA, when: [{said: A//}]}]}]     | events[0].kind[0].when[0].said
            events: [{kind: [{then: PLEA}], access: [{then: SEALED, when: [{said: A//}]}]}] | events[0].access[0].when[0].said
            events: [{kind: [{then: PLEA}], fields: {id: [A//]}}]     | events[0].fields.id[0]
            """)
    void a_path_that_does_not_parse(String content, String place) throws IOException {
        assertThat(check(content)).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(place);
            assertThat(problem.message()).contains("'A//' has a slash too many");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "present: A",
                "absent: A",
                "said: A",
                "dated: A",
                "empty: \"//*Hold*|Detainer\"",
                "value: A, is: [x]",
                "value: A, contains: [x]",
                "value: A, above: 1",
                "value: A, laterThan: B",
                "field: id, is: [x]"
            })
    void a_condition_with_one_subject_and_its_test_is_right(String condition) throws IOException {
        assertThat(checkCondition(condition)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "is: [x]",
                "value: A",
                "field: id",
                "present: A, is: [x]",
                "present: A, absent: A",
                "absent: A, said: A",
                "said: A, dated: A",
                "dated: A, present: A",
                "empty: A, is: [x]",
                "value: A, field: id, is: [x]",
                "value: A, present: A, is: [x]"
            })
    void a_condition_that_says_too_little_or_too_much(String condition) throws IOException {
        assertThat(checkCondition(condition)).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("action[0].when[0]");
            assertThat(problem.message()).startsWith("give one of 'present', 'absent'");
        });
    }

    @Test
    void a_time_stands_in_one_element_or_in_two() throws IOException {
        assertThat(check("times: {at: [{moment: A}, {date: A}, {date: A, time: B}]}"))
                .isEmpty();
        assertThat(check("times: {at: [{moment: A, date: B}]}"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("give either 'moment'"));
        assertThat(check("times: {at: [{time: B}]}"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("give either 'moment'"));
        assertThat(check("times: {at: [{moment: A, time: B}]}"))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).isEqualTo("'time' goes with 'date', not with 'moment'"));
    }

    @Test
    void what_changes_who_may_see_a_case_says_who() throws IOException {
        assertThat(checkEvent("kind: [{then: CASE_ACCESS}]")).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("events[0].kind");
            assertThat(problem.message()).startsWith("CASE_ACCESS needs an 'access' list");
        });
        assertThat(checkEvent("kind: [{then: CASE_ACCESS}], access: [{then: SEALED}]"))
                .isEmpty();
    }

    @Test
    void an_entry_without_a_condition_comes_last() throws IOException {
        assertThat(check("action: [{then: NEW}, {then: UPDATE}]"))
                .singleElement()
                .returns("action[0]", ConfigProblem::path);
        assertThat(check("action: [{then: NEW, when: [{said: A}]}, {then: UPDATE}]"))
                .isEmpty();
    }

    @Test
    void a_format_with_roots_says_what_happens_or_is_based_on_one_that_does() throws IOException {
        assertThat(check("roots: [News]")).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("roots");
            assertThat(problem.message()).startsWith("the format has roots but no events");
        });
        assertThat(check("roots: [News]\nbasedOn: custody")).isEmpty();
        assertThat(check("roots: [News]\nevents: [{kind: [{then: PLEA}]}]")).isEmpty();
        assertThat(check("unread: [A]")).isEmpty();
    }
}
