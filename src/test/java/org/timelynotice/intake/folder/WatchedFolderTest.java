package org.timelynotice.intake.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.intake.envelope.Envelope;

class WatchedFolderTest {

    private static final String XML = "<Booking><Name>Sam</Name></Booking>";
    private static final String HEAD = "MSH|^~\\&|JAIL|S|TN|TN|20261101||ADT^A03|1|P|2.5\rPID|1||I-1\r";
    private static final int MOST = 10_000;

    @TempDir
    Path folder;

    private final List<String> taken = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-01T10:00:00Z");
    private WatchedFolder watched;

    @BeforeEach
    void watch() {
        watched = watched(Optional.empty());
    }

    private WatchedFolder watched(Optional<String> marker) {
        var rules = new FolderRules(folder, Duration.ofSeconds(4), Duration.ofSeconds(30), marker);
        var envelope = new Envelope(MOST, Optional.empty());
        return new WatchedFolder(rules, MOST, content -> Wholeness.of(content, envelope));
    }

    private void look() throws IOException {
        watched.look(now, content -> {
            taken.add(new String(content, UTF_8));
            return Optional.empty();
        });
    }

    private void lookAfter(int seconds) throws IOException {
        now = now.plusSeconds(seconds);
        look();
    }

    private Path drop(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static void append(Path file, String more) throws IOException {
        Files.writeString(file, more, StandardOpenOption.APPEND);
    }

    private List<String> in(String subfolder) throws IOException {
        Path into = folder.resolve(subfolder);
        if (!Files.isDirectory(into)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(into)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_file_is_taken_once_it_stayed_the_same_for_long_enough() throws IOException {
        Path file = drop("a.xml", XML);
        look();
        lookAfter(3);
        assertThat(taken).isEmpty();
        assertThat(watched.state().waiting()).isOne();

        append(file, "\n");
        lookAfter(1);
        lookAfter(3);
        assertThat(taken).as("it changed meanwhile").isEmpty();

        lookAfter(1);
        assertThat(taken).containsExactly(XML + "\n");
        assertThat(file).doesNotExist();
        assertThat(in(".kept")).containsExactly("a.xml-20261101100008000");
        assertThat(watched.state().waiting()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Booking><Name>Sam</Name>",
                HEAD,
                HEAD + "PV1|1|I",
                "BHS|^~\\&|\rMSH|^~\\&|\rPV1|1\r",
                "FHS|^~\\&|\rBHS|^~\\&|\rMSH|^~\\&|\rPV1|1\rBTS|1\r",
                "{\"a\":"
            })
    void what_is_not_at_its_end_waits_for_longer_and_is_taken_as_it_is_at_last(String half) throws IOException {
        drop("half", half);
        look();
        lookAfter(5);
        lookAfter(24);
        assertThat(taken).isEmpty();

        lookAfter(1);
        assertThat(taken).containsExactly(half);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                XML,
                HEAD + "PV1|1|I\r",
                HEAD + "PV1|1|I\r\n",
                "BHS|^~\\&|\rMSH|^~\\&|\rBTS|1\r",
                "no message at all"
            })
    void what_is_at_its_end_waits_no_longer(String whole) throws IOException {
        drop("whole", whole);
        look();
        lookAfter(4);
        assertThat(taken).containsExactly(whole);
    }

    @Test
    void what_is_written_while_it_is_read_is_read_again_later() throws IOException {
        Path file = drop("a.xml", XML);
        var writing = new WatchedFolder(
                new FolderRules(folder, Duration.ofSeconds(4), Duration.ofSeconds(30), Optional.empty()),
                MOST,
                content -> {
                    try {
                        append(file, " ");
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                    return false;
                });
        watched = writing;
        look();
        lookAfter(4);
        lookAfter(29);
        assertThat(taken).as("it grew when its end was looked for").isEmpty();
    }

    @Test
    void a_file_that_grows_after_it_was_taken_is_taken_again_whole() throws IOException {
        drop("a.hl7", HEAD + "PV1|1|I\r");
        look();
        lookAfter(4);
        Path kept = folder.resolve(".kept").resolve(in(".kept").get(0));

        append(kept, HEAD + "PV1|2|I\r");
        lookAfter(1);
        lookAfter(3);
        assertThat(taken).hasSize(1);
        lookAfter(1);
        lookAfter(60);

        assertThat(taken).containsExactly(HEAD + "PV1|1|I\r", HEAD + "PV1|1|I\r" + HEAD + "PV1|2|I\r");
        assertThat(in(".kept")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xml.part", "a.tmp", "A.FILEPART", ".a.xml", "~a.xml", "a.xml~", "a.crdownload"})
    void hidden_and_temporary_names_are_left_alone_and_counted_until_they_are_renamed(String name) throws IOException {
        Path file = drop(name, XML);
        look();
        lookAfter(3_600);
        assertThat(taken).isEmpty();
        assertThat(file).exists();
        assertThat(watched.state().leftAlone()).containsValue(1).hasSize(1);

        Files.move(file, folder.resolve("a.xml"));
        lookAfter(1);
        lookAfter(4);
        assertThat(taken).containsExactly(XML);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xml.done", "a.done", "a.xml.READY"})
    void a_marker_says_that_its_file_is_finished_and_goes_with_it(String marker) throws IOException {
        drop("a.xml", XML);
        look();
        drop(marker, "");
        lookAfter(1);

        assertThat(taken).containsExactly(XML);
        assertThat(in(".kept")).hasSize(2);
        assertThat(folder.resolve(marker)).doesNotExist();
    }

    @Test
    void where_markers_are_agreed_nothing_is_taken_without() throws IOException {
        watched = watched(Optional.of(".fin"));
        drop("a.xml", XML);
        look();
        lookAfter(600);
        assertThat(taken).isEmpty();
        assertThat(watched.state().leftAlone()).isEqualTo(Map.of("its marker is not there", 1));

        drop("a.fin", "");
        lookAfter(1);
        assertThat(taken).containsExactly(XML);
    }

    @Test
    void a_marker_of_no_file_is_left_alone() throws IOException {
        drop("b.xml.done", "");
        look();
        lookAfter(600);

        assertThat(taken).isEmpty();
        assertThat(watched.state().leftAlone()).isEqualTo(Map.of("a marker of no file", 1));
    }

    @Test
    void empty_and_too_large_files_are_refused_and_hold_up_nobody() throws IOException {
        drop("empty-1", "");
        drop("empty-2", "");
        drop("huge.xml", "<" + "x".repeat(MOST));
        drop("a.xml", XML);
        look();
        lookAfter(4);

        assertThat(taken).containsExactly(XML);
        assertThat(in(".refused")).hasSize(3);
        assertThat(watched.state().refused()).isEqualTo(Map.of("empty", 2, "too large", 1));
    }

    @Test
    void a_file_that_was_empty_too_long_is_taken_when_it_is_written_all_the_same() throws IOException {
        drop("slow.xml", "");
        look();
        lookAfter(4);
        append(folder.resolve(".refused").resolve(in(".refused").get(0)), XML);
        lookAfter(1);
        lookAfter(4);

        assertThat(taken).containsExactly(XML);
        assertThat(in(".kept")).hasSize(1);
        assertThat(in(".refused")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {240, 255})
    void a_name_as_long_as_a_name_can_be_is_cut_and_its_file_taken_once(int length) throws IOException {
        drop("n".repeat(length), XML);
        look();
        lookAfter(4);
        lookAfter(60);

        assertThat(taken).containsExactly(XML);
        assertThat(in(".kept")).singleElement().asString().hasSize(255).startsWith("nnn");
        assertThat(FileNames.with("ñ".repeat(127), "-1")).isEqualTo("ñ".repeat(126) + "-1");
    }

    @Test
    void what_is_no_file_is_left_alone_and_counted() throws IOException {
        Files.createDirectories(folder.resolve("sub.xml"));
        Files.createSymbolicLink(folder.resolve("link.xml"), drop("a.xml", XML));
        look();
        lookAfter(4);

        assertThat(taken).containsExactly(XML);
        assertThat(watched.state().leftAlone()).isEqualTo(Map.of("no file: a folder, a link or a device", 2));
    }

    @Test
    void a_file_that_cannot_be_moved_is_taken_once() throws IOException {
        drop(".kept", "a file where the folder should be");
        drop("a.xml", XML);
        look();
        lookAfter(4);
        lookAfter(60);

        assertThat(taken).containsExactly(XML);
        assertThat(watched.state().leftAlone()).hasSize(1);
        assertThat(watched.state().leftAlone().keySet()).first().asString().startsWith("taken, and cannot be moved");
    }

    @Test
    void while_nothing_can_be_taken_files_stay_and_are_counted() throws IOException {
        Path file = drop("a.xml", XML);
        look();
        now = now.plusSeconds(4);
        assertThatThrownBy(() -> watched.look(now, content -> {
                    throw new IllegalStateException("away");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(file).exists();
        assertThat(watched.state().waiting()).isOne();

        look();
        assertThat(taken).containsExactly(XML);
    }
}
