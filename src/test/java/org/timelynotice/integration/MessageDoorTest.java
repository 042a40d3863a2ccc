package org.timelynotice.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.timelynotice.flow.ReceiveMessage.Received;
import org.timelynotice.intake.envelope.Declared;

class MessageDoorTest {

    private static final byte[] MESSAGE = {'x'};

    @Test
    void asks_a_sender_to_come_again_while_the_routes_are_not_started() throws IOException {
        try (var camel = new DefaultCamelContext()) {
            assertThat(new MessageDoor(camel.createProducerTemplate()).receive("court", MESSAGE, Declared.NOTHING))
                    .isEqualTo(new Received.NotOpen());
        }
    }

    @Test
    void asks_a_sender_to_come_again_once_the_routes_have_stopped() throws IOException {
        var camel = new DefaultCamelContext();
        camel.start();
        var door = new MessageDoor(camel.createProducerTemplate());
        camel.stop();
        assertThat(door.receive("court", MESSAGE, Declared.NOTHING)).isEqualTo(new Received.NotOpen());
        camel.close();
    }
}
