package org.timelynotice.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.timelynotice.correlation.CorrelationFixture.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.timelynotice.correlation.Correlation.Linked;
import org.timelynotice.correlation.Correlation.Unrelated;
import org.timelynotice.settings.ConfigException;

class CourtNamesTest {

    @TempDir
    Path config;

    @BeforeEach
    void folder() throws IOException {
        Files.createDirectory(config.resolve("courts"));
    }

    private void courts(String yaml) throws IOException {
        Files.writeString(config.resolve("courts/PA.yaml"), yaml);
    }

    private Correlation correlate(String named) {
        return new Correlator(CourtNames.load(config))
                .correlate(hearing(named, NUMBER), List.of(caseOf("PA", COURT, NUMBER)));
    }

    @Test
    void a_listed_spelling_is_the_same_court() throws IOException {
        courts("jurisdiction: PA\ncourts:\n  - name: " + COURT + "\n    also: [PA-CP-99]\n");

        assertThat(correlate("pa cp 99")).isInstanceOf(Linked.class);
    }

    @Test
    void the_same_number_in_another_listed_court_is_another_case() throws IOException {
        courts("jurisdiction: PA\ncourts:\n  - name: " + COURT + "\n  - name: Court of Common Pleas of Other County\n");

        assertThat(correlate("Court of Common Pleas of Other County")).isEqualTo(new Unrelated());
    }

    @Test
    void a_spelling_claimed_by_two_courts_is_an_error_with_its_line() throws IOException {
        courts(
                "jurisdiction: PA\ncourts:\n  - name: One Court\n    also: [X-1]\n  - name: Two Court\n    also: [x1]\n");

        assertThatThrownBy(() -> CourtNames.load(config))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("PA.yaml:5")
                .hasMessageContaining("One Court");
    }

    @Test
    void the_courts_that_come_with_the_product_can_be_read() {
        assertThat(CourtNames.load(Path.of("config"))).isNotNull();
    }
}
