package org.timelynotice.integration;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.FileSystemResource;

/** What a sender garbles on an HL7 port is a person's all the same, and stands in no log. */
@ExtendWith(OutputCaptureExtension.class)
class QuietPortTest {

    private static final String LEVELS = "logging.level.";
    private static final String PERSON =
            "PID|1||900||Canaryson^Vida||19900102|F|||1 Canary Lane^^Sampletown||2155550142";

    private Hl7Ports ports;
    private int port;

    private final Map<String, Level> before = new HashMap<>();

    /** As the program that is shipped sets them. */
    @BeforeEach
    void levels() {
        var shipped = new YamlPropertiesFactoryBean();
        shipped.setResources(new FileSystemResource("src/main/resources/application.yaml"));
        shipped.getObject().forEach((key, level) -> {
            if (key.toString().startsWith(LEVELS)) {
                String name = key.toString().substring(LEVELS.length());
                var logger = (Logger) LoggerFactory.getLogger(name);
                before.put(name, logger.getLevel());
                logger.setLevel(Level.toLevel(level.toString()));
            }
        });
    }

    @AfterEach
    void levelsAsTheyWere() {
        before.forEach((name, level) -> ((Logger) LoggerFactory.getLogger(name)).setLevel(level));
    }

    @BeforeEach
    void start() throws Exception {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ports = new Hl7Ports(Hl7Ports.feed("jail", port));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> ports.isOpen("jail"));
    }

    @AfterEach
    void stop() throws IOException {
        ports.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s\r", "\u000bMSH|^~\\&|JAIL\r%s\r", "\u000b%s\r\u001c", "\u001c\r%s\u000b"})
    void a_garbled_message_is_in_no_log(String frame, CapturedOutput output) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(frame.formatted(PERSON).getBytes(US_ASCII));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            socket.setSoTimeout(20_000);
            while (socket.getInputStream().read() >= 0) {
                // until the port has had enough of it
            }
        } catch (IOException closed) {
            assertThat(closed).isNotNull();
        }

        assertThat(output.getAll()).doesNotContain("Canary", "5550142", "19900102");
    }
}
