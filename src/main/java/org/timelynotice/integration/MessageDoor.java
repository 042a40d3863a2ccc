package org.timelynotice.integration;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;
import org.timelynotice.flow.ReceiveMessage.Received;
import org.timelynotice.intake.envelope.Declared;

/** Hands a message from an HTTP request to its route, and the answer back. */
@Component
public class MessageDoor {

    private final ProducerTemplate template;

    MessageDoor(ProducerTemplate template) {
        this.template = template;
    }

    /**
     * @throws RuntimeException whatever kept the message from being durably kept; the sender must send it again
     */
    public Received receive(String feed, byte[] content, Declared declared) {
        try {
            return Objects.requireNonNull(template.requestBodyAndHeaders(
                    "direct:feed-http", content, Map.of("feed", feed, "declared", declared), Received.class));
        } catch (CamelExecutionException e) {
            if (e.getCause() instanceof RejectedExecutionException) {
                // The web server answers a little before the routes have started, and a little after they have stopped.
                return new Received.NotOpen();
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
