package org.timelynotice.flow.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the shipped configuration that a test may spoil. */
final class ConfigCopy {

    private static final Path SHIPPED = Path.of("config");

    private ConfigCopy() {}

    static void to(Path folder) throws IOException {
        for (Path file : files(SHIPPED)) {
            Path copy = folder.resolve(SHIPPED.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    /** Replaces the first place; fails if there is none, or the test would show nothing. */
    static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        Files.writeString(file, text.substring(0, at) + to + text.substring(at + from.length()));
    }
}
