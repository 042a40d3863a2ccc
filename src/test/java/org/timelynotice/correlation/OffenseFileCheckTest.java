package org.timelynotice.correlation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.timelynotice.settings.ConfigException;

class OffenseFileCheckTest {

    private static final String OFFENSE = """
            jurisdiction: %s
            offenses:
              - citation: "1-2-3"
                label: "Sample offense"
                kind: TRAFFICKING
                sections: ["1-2-3"]
            """;

    @TempDir
    Path config;

    @BeforeEach
    void folder() throws IOException {
        Files.createDirectory(config.resolve("offences"));
        Files.copy(OffenseConfigTest.CONFIG.resolve("crime-codes.yaml"), config.resolve("crime-codes.yaml"));
    }

    private AbstractThrowableAssert<?, ?> assertThatLoading(String yaml) throws IOException {
        Files.writeString(config.resolve("offences/PA.yaml"), yaml);
        return assertThatThrownBy(() -> OffenseCatalog.load(config)).isInstanceOf(ConfigException.class);
    }

    @Test
    void an_example_that_is_not_recognized_is_an_error_with_its_line() throws IOException {
        assertThatLoading(OFFENSE.formatted("PA") + "    examples: [\"1-2-3(a)\", \"1-2-4\"]\n")
                .hasMessageContaining("PA.yaml:7")
                .hasMessageContaining("'1-2-4' is not recognized");
    }

    @Test
    void a_code_without_labels_is_an_error() throws IOException {
        assertThatLoading(OFFENSE.formatted("PA") + "    code: PC\n").hasMessageContaining("'PC' is not under codes");
    }

    @Test
    void a_file_under_another_state_s_name_is_an_error() throws IOException {
        assertThatLoading(OFFENSE.formatted("OH")).hasMessageContaining("rename the file to OH.yaml");
    }

    @Test
    void an_offense_that_ends_before_it_begins_is_an_error() throws IOException {
        assertThatLoading(OFFENSE.formatted("PA") + "    from: 2024-01-01\n    to: 2023-01-01\n")
                .hasMessageContaining("PA.yaml:8")
                .hasMessageContaining("is before from");
    }

    @Test
    void an_unknown_word_is_an_error() throws IOException {
        assertThatLoading(OFFENSE.formatted("PA") + "    sectoins: [x]\n").hasMessageContaining("sectoins");
    }

    @Test
    void a_range_that_runs_backward_is_an_error() throws IOException {
        assertThatLoading(OFFENSE.formatted("PA").replace("[\"1-2-3\"]", "[\"1-2-9..3\"]"))
                .hasMessageContaining("PA.yaml:6")
                .hasMessageContaining("runs backward");
    }
}
