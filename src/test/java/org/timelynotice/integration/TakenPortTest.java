package org.timelynotice.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.timelynotice.flow.ReceiveMessage;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.Messages;
import org.timelynotice.intake.reading.ReadingContext;

/** HL7 feeds by the delivered route, one of which finds its port taken by another program. */
@ExtendWith(OutputCaptureExtension.class)
class TakenPortTest {

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final MllpPorts ports = new MllpPorts(camel);
    private final ServerSocket other = listening();

    @BeforeEach
    void start() throws Exception {
        camel.getRegistry()
                .bind(
                        "hl7",
                        new Hl7Door(mock(ReceiveMessage.class), mock(Feeds.class), Messages.READER, Clock.systemUTC()));
        camel.start();
        for (String file : List.of("error-policy", "feed-mllp")) {
            PluginHelper.getRoutesLoader(camel)
                    .loadRoutes(ResourceHelper.resolveResource(camel, "file:routes/" + file + ".camel.yaml"));
        }
        Feeds feeds = mock(Feeds.class);
        when(feeds.all()).thenReturn(List.of(feed("clinic", other.getLocalPort()), feed("jail", 0)));
        new FeedRoutes(feeds).afterApplicationStart(camel);
    }

    @AfterEach
    void stop() throws IOException {
        camel.close();
        other.close();
    }

    @Test
    void a_taken_port_is_said_in_one_line_and_the_other_feed_listens(CapturedOutput output) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> ports.isOpen("jail"));

        assertThat(ports.isOpen("clinic")).isFalse();
        assertThat(output.getAll().lines().filter(line -> line.contains("feed clinic is down")))
                .singleElement()
                .asString()
                .contains("127.0.0.1:" + other.getLocalPort())
                .doesNotContain("Exception");
        assertThat(output).doesNotContain("feed jail is down");
    }

    @Test
    void a_feed_listens_once_its_port_is_free() throws IOException {
        assertThat(ports.isOpen("clinic")).isFalse();

        other.close();

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> ports.isOpen("clinic"));
    }

    @Test
    void a_feed_without_a_port_is_never_down() {
        assertThat(ports.isOpen("court")).isTrue();
    }

    private static Feed feed(String name, int port) {
        return new Feed(
                name,
                "A feed of the tests",
                new ReadingContext(List.of(), ZoneOffset.UTC, Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                20_000,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Feed.Mllp("127.0.0.1", port)));
    }

    private static ServerSocket listening() {
        try {
            return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
