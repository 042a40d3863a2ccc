package org.timelynotice.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.timelynotice.docket.EventKind;
import org.timelynotice.flow.RehearseReading.Tried;
import org.timelynotice.intake.MessageState;
import org.timelynotice.intake.envelope.Declared;

/** A feed or format is tried as it is on disk. */
class RehearseReadingTest {

    private static final String ROLL = "<SampleRoll><Line>7</Line><Gone/></SampleRoll>";

    @TempDir
    Path config;

    private RehearseReading rehearse;

    @BeforeEach
    void copy() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("config"), config);
        rehearse = new RehearseReading(
                config, Path.of("niem-schemas"), Clock.fixed(Instant.parse("2026-11-01T10:00:00Z"), ZoneOffset.UTC));
    }

    private Tried read(String feed, String message) {
        return rehearse.read(feed, message.getBytes(UTF_8), Declared.NOTHING);
    }

    private void format(String kind) throws IOException {
        Files.writeString(
                config.resolve("formats/sample-roll.yaml"),
                "title: Rolls\nroots: [SampleRoll]\nfields: {id: [Line]}\nevents: [{kind: [{then: " + kind + "}]}]\n");
    }

    @Test
    void what_was_written_a_moment_ago_counts() throws IOException {
        assertThat(read("new-jail", ROLL)).isEqualTo(new Tried.UnknownFeed());
        Files.writeString(config.resolve("feeds/new-jail.yaml"), "description: New\nzone: America/New_York\n");
        assertThat(read("new-jail", ROLL))
                .isInstanceOfSatisfying(
                        Tried.Report.class,
                        tried -> assertThat(tried.report().state()).isEqualTo(MessageState.PARKED));

        format("BOOKED");
        assertThat(read("new-jail", ROLL)).isInstanceOfSatisfying(Tried.Report.class, tried -> {
            assertThat(tried.report().events())
                    .extracting(event -> event.kind())
                    .containsExactly(EventKind.BOOKED);
            assertThat(tried.report().unused().paths()).containsExactly("SampleRoll/Gone");
        });
        format("RELEASED");
        assertThat(read("new-jail", ROLL))
                .isInstanceOfSatisfying(
                        Tried.Report.class,
                        tried -> assertThat(tried.report().events())
                                .extracting(event -> event.kind())
                                .containsExactly(EventKind.RELEASED));
    }

    @Test
    void a_file_that_cannot_be_used_is_named_with_what_is_wrong() throws IOException {
        format("FREED");

        assertThat(read("sandbox", ROLL))
                .isInstanceOfSatisfying(
                        Tried.Broken.class,
                        broken -> assertThat(broken.problems())
                                .singleElement()
                                .asString()
                                .contains("sample-roll.yaml:4", "FREED"));
    }

    @Test
    void what_would_not_be_taken_is_told_why() {
        assertThat(read("sandbox", "")).isEqualTo(new Tried.NotTaken("the body is empty"));
        assertThat(read("sandbox", "a note")).isInstanceOf(Tried.NotTaken.class);
    }
}
