package org.timelynotice.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.timelynotice.vault.GoldenKeys;
import org.timelynotice.vault.KeyName;
import org.timelynotice.vault.Opened;
import org.timelynotice.vault.Vault;

/** Rows of every version, as they were once written; {@code src/test/resources/golden/README.md} says how a version is added. */
public final class GoldenRows {

    static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final Path NEW = Path.of("target/golden");
    private static final Vault VAULT = GoldenKeys.vault();

    private GoldenRows() {}

    /** As {@link #assertOpen(StoredFormat, Map, Function, Restored)}, of a format of the domain's own values. */
    public static <T> void assertOpen(StoredFormat<T> format, Map<String, T> expected) {
        assertOpen(format, expected, Function.identity(), (name, value) -> value);
    }

    /** How a stored value becomes the domain's, by the name of its row. */
    public interface Restored<T, V> {
        V of(String name, T stored);
    }

    /**
     * Every row on file of every version opens as the value of its name, and every value is on file in the version of today.
     *
     * @param expected by name; those that begin with {@code before-} were written by older programs alone
     */
    public static <T, V> void assertOpen(
            StoredFormat<T> format, Map<String, V> expected, Function<V, T> store, Restored<T, V> restored) {
        for (int version : format.versions()) {
            Path file = rows(format, version);
            if (version == format.version() && !Files.exists(file)) {
                write(format, expected, store);
            }
            Map<String, byte[]> rows = read(format, file);
            rows.forEach((name, row) -> assertThat(restored.of(name, format.read(row)))
                    .describedAs("%s, version %d, row %s", format.column(), version, name)
                    .isEqualTo(expected.get(name)));
            if (version == format.version()) {
                assertThat(rows.keySet())
                        .containsAll(expected.keySet().stream()
                                .filter(name -> !name.startsWith("before-"))
                                .toList());
            }
        }
    }

    private static Path rows(StoredFormat<?> format, int version) {
        return FOLDER.resolve(format.column()).resolve("v" + version + ".rows");
    }

    private static Map<String, byte[]> read(StoredFormat<?> format, Path file) {
        assertThat(file)
                .describedAs("rows of this version; look at those in %s and check them in", NEW)
                .exists();
        try {
            var rows = new LinkedHashMap<String, byte[]>();
            for (String line : Files.readAllLines(file)) {
                String[] row = line.split(" ", 2);
                rows.put(row[0], opened(format, row[1]));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] opened(StoredFormat<?> format, String row) {
        boolean plain = row.startsWith("{") || row.startsWith("[");
        return plain
                ? row.getBytes(StandardCharsets.UTF_8)
                : ((Opened.Plain) VAULT.open(key(format), Base64.getDecoder().decode(row))).bytes();
    }

    private static <T, V> void write(StoredFormat<T> format, Map<String, V> values, Function<V, T> store) {
        String rows = values.entrySet().stream()
                .filter(one -> !one.getKey().startsWith("before-"))
                .map(one -> one.getKey() + " " + sealed(format, format.write(store.apply(one.getValue()))) + "\n")
                .collect(Collectors.joining());
        writeNew(format, ".rows", rows);
    }

    private static String sealed(StoredFormat<?> format, byte[] value) {
        return format.version() == 0
                ? new String(value, StandardCharsets.UTF_8)
                : Base64.getEncoder().encodeToString(VAULT.seal(key(format), value));
    }

    private static KeyName key(StoredFormat<?> format) {
        return new KeyName("golden/" + format.column());
    }

    static void writeNew(StoredFormat<?> format, String ending, String content) {
        try {
            Path file = NEW.resolve(format.column()).resolve("v" + format.version() + ending);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
