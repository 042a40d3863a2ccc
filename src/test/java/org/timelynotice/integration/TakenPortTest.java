package org.timelynotice.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** HL7 feeds by the delivered route, one of which finds its port taken by another program. */
@ExtendWith(OutputCaptureExtension.class)
class TakenPortTest {

    private final ServerSocket other = listening();
    private Hl7Ports ports;

    @BeforeEach
    void start() throws Exception {
        ports = new Hl7Ports(Hl7Ports.feed("clinic", other.getLocalPort()), Hl7Ports.feed("jail", 0));
    }

    @AfterEach
    void stop() throws IOException {
        ports.close();
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

    private static ServerSocket listening() {
        try {
            return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
