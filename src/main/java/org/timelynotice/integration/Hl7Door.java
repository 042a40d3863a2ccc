package org.timelynotice.integration;

import java.time.Clock;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;
import org.timelynotice.flow.ReceiveMessage;
import org.timelynotice.flow.ReceiveMessage.Received;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.MessageReader;
import org.timelynotice.intake.hl7.AckCode;
import org.timelynotice.intake.hl7.Hl7Acknowledgment;
import org.timelynotice.intake.reading.Reading;
import org.timelynotice.intake.reading.UnreadableReason;

/** What the HL7 routes call: an acknowledgment goes out only for what is durably kept. */
@Component("hl7")
class Hl7Door {

    private final ReceiveMessage receive;
    private final Feeds feeds;
    private final MessageReader reader;
    private final Hl7Acknowledgment acknowledgment;

    Hl7Door(ReceiveMessage receive, Feeds feeds, MessageReader reader, Clock clock) {
        this.receive = receive;
        this.feeds = feeds;
        this.reader = reader;
        this.acknowledgment = new Hl7Acknowledgment(clock);
    }

    /**
     * Keeps a message and answers AA. One that its feed refuses is answered AR, since sending it again would not help; so is one that
     * was kept and cannot be read: an engineer here will see it, and its sender must not take it for a success.
     */
    byte[] keep(@Header("feed") String feed, @Body byte[] content) {
        return receive.receive(feed, content) instanceof Received.Taken
                ? unreadable(feed, content)
                        .map(reason -> acknowledgment.reject(content, reason))
                        .orElseGet(() -> acknowledgment.acknowledge(content, AckCode.AA, ""))
                : acknowledgment.acknowledge(content, AckCode.AR, "larger than this feed takes");
    }

    private Optional<UnreadableReason> unreadable(String feed, byte[] content) {
        return feeds.find(feed)
                .map(known -> reader.read(content, known.context()))
                .filter(Reading.Unreadable.class::isInstance)
                .map(reading -> ((Reading.Unreadable) reading).reason());
    }

    /** The answer to a message that could not be kept: the sender keeps it and sends it again. */
    byte[] tryAgain(@Body byte[] content) {
        return acknowledgment.acknowledge(content, AckCode.AE, "not kept; send it again");
    }
}
