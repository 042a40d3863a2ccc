package org.timelynotice.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.timelynotice.settings.ConfigProblems;
import org.timelynotice.settings.ConfigReader;

/** The files that come with the product, held against what they say of themselves. */
class OffenseConfigTest {

    static final Path CONFIG = Path.of("config");

    static Stream<OffenseFile> files() {
        return new ConfigReader<>(OffenseFile.class, "offenses")
                .readAll(CONFIG.resolve("offences"), new ConfigProblems()).documents().stream()
                        .map(file -> file.content());
    }

    @Test
    void every_file_fits_its_schema_and_every_example_is_recognized_as_its_own_offense() {
        assertThat(OffenseCatalog.load(CONFIG)).isNotNull();
    }

    @Test
    void every_state_the_district_and_the_federation_have_a_file() {
        assertThat(files().map(OffenseFile::jurisdiction)).hasSize(52).contains("US", "DC", "PA", "CA");
    }
}
