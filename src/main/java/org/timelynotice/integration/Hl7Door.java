package org.timelynotice.integration;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;
import org.timelynotice.flow.ReceiveMessage;
import org.timelynotice.flow.ReceiveMessage.Received;
import org.timelynotice.intake.Batches;
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
     * was kept and cannot be read: an engineer here will see it, and its sender must not take it for a success. A batch of which any message
     * cannot be read, or may be missing, is answered AR as well, and says which; the others of it are kept and read, and are known when it comes
     * again.
     */
    byte[] keep(@Header("feed") String feed, @Body byte[] content) {
        Received received = receive.receive(feed, content);
        return received instanceof Received.Taken || received instanceof Received.AllTaken
                ? kept(content, unreadable(feed, content))
                : acknowledgment.acknowledge(content, AckCode.AR, "larger than this feed takes");
    }

    private byte[] kept(byte[] content, List<Optional<UnreadableReason>> unreadable) {
        if (unreadable.stream().allMatch(Optional::isEmpty)) {
            return acknowledgment.acknowledge(content, AckCode.AA, "");
        }
        return unreadable.size() == 1
                ? acknowledgment.reject(content, unreadable.get(0).orElseThrow())
                : acknowledgment.reject(content, unreadable);
    }

    /** Of each piece of it why it cannot be read. */
    private List<Optional<UnreadableReason>> unreadable(String feed, byte[] content) {
        return feeds.find(feed).stream()
                .flatMap(known ->
                        Batches.pieces(content, known).stream().map(piece -> reader.read(piece, known.context())))
                .map(reading -> reading instanceof Reading.Unreadable unreadable
                        ? Optional.of(unreadable.reason())
                        : Optional.<UnreadableReason>empty())
                .toList();
    }

    /** The answer to a message that could not be kept: the sender keeps it and sends it again. */
    byte[] tryAgain(@Body byte[] content) {
        return acknowledgment.acknowledge(content, AckCode.AE, "not kept; send it again");
    }
}
