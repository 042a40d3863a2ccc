package org.timelynotice.flow.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.timelynotice.correlation.CourtNames;
import org.timelynotice.correlation.OffenseCatalog;
import org.timelynotice.delivery.Wording;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.MessageReader;
import org.timelynotice.rights.Rulebook;
import org.timelynotice.settings.ConfigException;

/** However a file is spoiled, what comes out is the configuration or its problems, each with its file: never a crash. */
class ConfigFuzzTest {

    private static final int SPOILINGS = 10;

    private static final String[] SPLINTERS = {
        "\t",
        ": ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        "&a ",
        "*a",
        "? ",
        "'",
        "\"",
        "|",
        ">",
        "#",
        "---\n",
        "!!binary ",
        "!!python/x ",
        "<<: *a",
        "\n",
        "\n\n  ",
        "null",
        "~",
        "-1",
        "99999999999999999999",
        "1e99",
        "0x1F",
        "10:00",
        "true",
        "off",
        "\u0000",
        "\u0007",
        "\uFEFF",
        "\uD83D\uDE00",
        "é",
        "x".repeat(3_000),
        "[".repeat(60),
        "{{",
        "}}",
        "{{#x}}",
        "(",
        "*",
        "..",
        "/",
        "~1",
        "2026-13-45",
        "US",
        "''"
    };

    private interface Loader {
        Object load(Path config);
    }

    @TempDir
    static Path config;

    private static final Path NO_SCHEMAS = Path.of("none");

    @BeforeAll
    static void copy() throws IOException {
        ConfigCopy.to(config);
        for (Path file : ConfigCopy.files(config.resolve("offences"))) {
            if (!List.of("PA.yaml", "US.yaml", "CA.yaml")
                    .contains(file.getFileName().toString())) {
                Files.delete(file);
            }
        }
    }

    static Stream<String> files() throws IOException {
        return Stream.of(
                "application.yaml",
                "calendars/federal.yaml",
                "courts/PA.yaml",
                "crime-codes.yaml",
                "other-custody.yaml",
                "sittings.yaml",
                "zones.yaml",
                "feeds/sandbox.yaml",
                "formats/niem.yaml",
                "formats/ecf-5.yaml",
                "formats/court-custody-event.yaml",
                "offences/PA.yaml",
                "offences/CA.yaml",
                "rights/agency-policy.yaml",
                "rights/texas.yaml",
                "wording/en/events.yaml",
                "wording/en/language.yaml",
                "wording/es/messages.yaml");
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_spoiled_file_is_read_or_complained_of(String name) throws IOException {
        Path file = config.resolve(name);
        byte[] good = Files.readAllBytes(file);
        long seed = new Random().nextLong();
        var random = new Random(seed);
        try {
            for (int i = 0; i < SPOILINGS; i++) {
                byte[] spoiled = spoil(good, random);
                Files.write(file, spoiled);
                loadOrComplain(name, "seed " + seed + ", spoiling " + i);
            }
        } finally {
            Files.write(file, good);
        }
    }

    private static void loadOrComplain(String name, String which) {
        try {
            assertThat(loader(name).load(config)).isNotNull();
        } catch (ConfigException e) {
            assertThat(e.problems())
                    .as(which)
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.file()).isNotBlank());
        } catch (Throwable crash) {
            fail(which + ": " + name + " crashes the start", crash);
        }
    }

    private static Loader loader(String name) {
        return switch (name.contains("/") ? name.substring(0, name.indexOf('/')) : name) {
            case "application.yaml" -> folder -> AgencyFile.read(folder, CheckConfig.environment(folder));
            case "feeds" -> folder -> Feeds.load(folder, List.of("niem"));
            case "courts" -> CourtNames::load;
            case "formats", "sittings.yaml", "zones.yaml" -> folder -> MessageReader.load(folder, NO_SCHEMAS);
            case "calendars", "rights" -> Rulebook::load;
            case "wording" -> Wording::load;
            default -> OffenseCatalog::load;
        };
    }

    private static byte[] spoil(byte[] good, Random random) {
        List<String> lines =
                new ArrayList<>(new String(good, StandardCharsets.UTF_8).lines().toList());
        int times = 1 + random.nextInt(3);
        IntStream.range(0, times).forEach(i -> spoil(lines, random));
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(20) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static void spoil(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(7)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            case 2 -> lines.set(at, " ".repeat(random.nextInt(9)) + line.strip());
            case 3 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
            case 4 -> {
                int colon = line.indexOf(':');
                lines.set(at, line.substring(0, colon + 1) + " " + splinter(random));
            }
            default -> {
                int middle = random.nextInt(line.length() + 1);
                lines.set(at, line.substring(0, middle) + splinter(random) + line.substring(middle));
            }
        }
        if (lines.isEmpty()) {
            lines.add("");
        }
    }

    private static String splinter(Random random) {
        return SPLINTERS[random.nextInt(SPLINTERS.length)];
    }
}
