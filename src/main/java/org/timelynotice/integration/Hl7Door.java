package org.timelynotice.integration;

import java.time.Clock;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;
import org.timelynotice.flow.ReceiveMessage;
import org.timelynotice.flow.ReceiveMessage.Received;
import org.timelynotice.intake.hl7.AckCode;
import org.timelynotice.intake.hl7.Hl7Acknowledgment;

/** What the HL7 routes call: an acknowledgment goes out only for what is durably kept. */
@Component("hl7")
class Hl7Door {

    private final ReceiveMessage receive;
    private final Hl7Acknowledgment acknowledgment;

    Hl7Door(ReceiveMessage receive, Clock clock) {
        this.receive = receive;
        this.acknowledgment = new Hl7Acknowledgment(clock);
    }

    /** Keeps a message and answers AA; one that its feed refuses is answered AR, since sending it again would not help. */
    byte[] keep(@Header("feed") String feed, @Body byte[] content) {
        return receive.receive(feed, content) instanceof Received.Taken
                ? acknowledgment.acknowledge(content, AckCode.AA, "")
                : acknowledgment.acknowledge(content, AckCode.AR, "larger than this feed takes");
    }

    /** The answer to a message that could not be kept: the sender keeps it and sends it again. */
    byte[] tryAgain(@Body byte[] content) {
        return acknowledgment.acknowledge(content, AckCode.AE, "not kept; send it again");
    }
}
