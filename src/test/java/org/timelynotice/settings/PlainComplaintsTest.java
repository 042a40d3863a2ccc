package org.timelynotice.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a schema finds is said to a person: the nearest known word, an example, never a regular expression. */
class PlainComplaintsTest {

    private static final String GOOD = "description: A feed\nzone: America/New_York\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            feed        | zonne: x                          | 3: zonne: is not known here; did you mean 'zone'?
            feed        | pole: {url: 'http://x.example'}   | 3: pole: is not known here; did you mean 'poll'?
            feed        | mllp: {port: many}                | 3: mllp.port: must be a whole number, not a text
            feed        | mllp: {port: 99999}               | 3: mllp.port: is too large; the largest is 65535
            feed        | jurisdiction: Penn                | 3: jurisdiction: 'Penn' does not have the form that is needed; write it as 'PA' or 'US'
            feed        | folder: {}                        | 3: folder: 'path' is missing; add it
            feed        | formats: [1]                      | 3: formats[0]: must be a text (in quotes if it looks like a number), not a number
            feed        | mllp: {port: }                    | 3: mllp.port: must be a whole number, not nothing
            feed        | mllp: {port: [1]}                 | 3: mllp.port: must be a whole number, not a list
            feed        | mllp: {port: {}}                  | 3: mllp.port: must be a whole number, not a group of keys
            feed        | mllp: {port: true}                | 3: mllp.port: must be a whole number, not true or false
            feed        | mllp: {port: 0}                   | 3: mllp.port: is too small; the smallest is 1
            feed        | mllp: 1                           | 3: mllp: must be a group of keys, not a number
            feed        | formats: x                        | 3: formats: must be a list, not a text
            feed        | folder: {path: ''}                | 3: folder.path: is too short; give at least 1 characters
            """)
    void a_mistake_in_a_feed(String schema, String line, String expected) throws IOException {
        String said = said(schema, GOOD + line + "\n");
        assertThat(said).contains(expected).doesNotContain("^", "\\", "additional", "schema");
    }

    @Test
    void a_word_that_is_not_on_the_list_gets_the_nearest_one_that_is() throws IOException {
        assertThat(said("calendar", """
                citation: A code
                confidence: verifed
                rollingDays: [SATERDAY, SUN]
                saturdayHolidayObservedFriday: true
                sundayHolidayObservedMonday: true
                holidays: []
                """))
                .contains(
                        "2: confidence: 'verifed' is not known here; did you mean 'verified'?",
                        "3: rollingDays[0]: 'SATERDAY' is not known here; did you mean 'SATURDAY'?",
                        "'SUN' is not known here; use one of MONDAY, TUESDAY");
    }

    @Test
    void lists_are_counted_and_what_must_say_something_may_not_be_blank() throws IOException {
        assertThat(said("calendar", """
                citation: ' '
                confidence: verified
                rollingDays: [SATURDAY, SUNDAY, MONDAY]
                saturdayHolidayObservedFriday: true
                sundayHolidayObservedMonday: true
                holidays: []
                """))
                .contains(
                        "1: citation: is blank; write something, or remove the key",
                        "3: rollingDays: is too long; give at most 2 of them");
    }

    @Test
    void a_long_text_is_not_quoted_back() throws IOException {
        assertThat(said("feed", GOOD + "jurisdiction: " + "P".repeat(60) + "\n"))
                .contains("'" + "P".repeat(60) + "'");
        assertThat(said("feed", GOOD + "jurisdiction: " + "P".repeat(61) + "\n"))
                .contains("jurisdiction: this does not have the form")
                .doesNotContain("PPP");
    }

    @Test
    void the_nearest_word_is_the_one_with_the_fewest_mistakes_and_then_the_first() {
        assertThat(DidYouMean.closest("prescripton", List.of("description", "prescription")))
                .contains("prescription");
        assertThat(DidYouMean.closest("zome", List.of("zone", "zone", "zole"))).contains("zole");
    }

    @Test
    void two_letters_that_changed_places_are_one_mistake_beside_others() {
        assertThat(DidYouMean.closest("bacx", List.of("abcd"))).isEmpty();
        assertThat(DidYouMean.closest("bacdefx", List.of("abcdefg"))).contains("abcdefg");
    }

    @Test
    void a_word_of_sixty_letters_is_still_looked_up() {
        String word = "z".repeat(59);
        assertThat(DidYouMean.closest(word + "y", List.of(word + "z"))).contains(word + "z");
        assertThat(DidYouMean.closest(word + "zy", List.of(word + "z"))).isEmpty();
    }

    @Test
    void case_and_the_marks_between_words_are_nothing_to_the_nearest_word() {
        assertThat(DidYouMean.among("max_bytes", List.of("maxBytes", "mllp"))).contains("'maxBytes'");
        assertThat(DidYouMean.among("zoen", List.of("zone"))).contains("'zone'");
        assertThat(DidYouMean.among("entirely-else", List.of("zone"))).isEmpty();
        assertThat(DidYouMean.among("x".repeat(100_000), List.of("zone"))).isEmpty();
    }

    @Test
    void problems_are_told_by_file_and_line() {
        var problems = new ConfigProblems();
        problems.add(new ConfigProblem("b.yaml", 2, "", "x"));
        problems.add(new ConfigProblem("a.yaml", 10, "", "x"));
        problems.add(new ConfigProblem("a.yaml", 9, "", "x"));
        assertThat(catchThrowableOfType(ConfigException.class, problems::throwIfAny))
                .hasMessage("a.yaml:9: x\na.yaml:10: x\nb.yaml:2: x");
    }

    private String said(String schema, String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("f.yaml"), yaml);
        var reader = new ConfigReader<>(JsonNode.class, schema);
        return catchThrowableOfType(ConfigException.class, () -> reader.read(file))
                .getMessage()
                .replace(file + ":", "");
    }
}
