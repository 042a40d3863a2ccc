package org.timelynotice.intake.format;

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
import org.timelynotice.intake.MessageReader;
import org.timelynotice.intake.Messages;
import org.timelynotice.settings.ConfigException;

class VocabulariesTest {

    @TempDir
    Path config;

    private MessageReader changed(String file, String find, String replace) throws IOException {
        for (String folder : List.of("formats", "vocabulary")) {
            Files.createDirectories(config.resolve(folder));
            try (var files = Files.list(Path.of("config", folder))) {
                for (Path one : files.toList()) {
                    Files.copy(one, config.resolve(folder).resolve(one.getFileName()));
                }
            }
        }
        for (String besides : List.of("other-custody.yaml", "sittings.yaml", "zones.yaml")) {
            Files.copy(Path.of("config", besides), config.resolve(besides));
        }
        String text = Files.readString(config.resolve(file));
        assertThat(text).contains(find);
        Files.writeString(config.resolve(file), text.replace(find, replace));
        return MessageReader.load(config, Path.of("niem-schemas"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "custody-status.yaml|{text: Release denied}|{text: Release denied, means: RELEASED}|'Release denied' is understood as nothing",
                "custody-status.yaml|- set free|- prior escape|'Prior escape' is understood as RELEASED",
                "hearing-status.yaml|fillers: [|fillers: [not, |'Not cancelled' is understood as HEARING_CANCELLED",
                "custody-status.yaml|- set free|- absconded|'absconded' already says RELEASED",
                "custody-status.yaml|- good time|- In Jail|'In Jail' already says CUSTODY_STATUS",
                "hearing-status.yaml|fillers: [|fillers: [vacated, |'vacated' already says HEARING_CANCELLED",
                "hearing-status.yaml|{of: [HEARING_SCHEDULED, HEARING_HELD]|{of: [HEARING_SCHEDULED, HELD]|there is no meaning 'HELD'",
                "hearing-status.yaml|otherwise: HEARING_STATUS|otherwise: NOBODY_KNOWS|is a kind of event"
            })
    void a_list_that_is_wrong_stops_the_start_and_names_the_place(
            String file, String find, String replace, String expected) {
        var problem = catchThrowableOfType(ConfigException.class, () -> changed("vocabulary/" + file, find, replace));

        assertThat(problem).hasMessageContaining(expected).message().containsPattern("\\.yaml:\\d+: ");
    }

    @Test
    void a_word_that_a_clerk_adds_is_understood_and_gives_the_format_another_fingerprint() throws IOException {
        MessageReader more = changed(
                "vocabulary/custody-status.yaml", "      - set free\n", "      - set free\n      - gone home\n");
        byte[] report = CustodyStatusTest.report("CustodyStatusChangeReport", CustodyStatusTest.status("Gone home"))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(Messages.events(more.read(report, Messages.CONTEXT)).get(0).isQuestion())
                .isFalse();
        assertThat(Messages.events(Messages.READER.read(report, Messages.CONTEXT))
                        .get(0)
                        .isQuestion())
                .isTrue();
        assertThat(more.fingerprint("custody-status")).isNotEqualTo(Messages.READER.fingerprint("custody-status"));
    }

    @Test
    void a_format_that_asks_for_a_vocabulary_that_is_not_there_stops_the_start() {
        var problem = catchThrowableOfType(
                ConfigException.class,
                () -> changed("formats/custody.yaml", "statusWords: custody-status", "statusWords: custody-statos"));

        assertThat(problem)
                .hasMessageContaining("custody.yaml:")
                .hasMessageContaining("did you mean 'custody-status'?");
    }
}
