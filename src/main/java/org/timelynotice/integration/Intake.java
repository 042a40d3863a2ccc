package org.timelynotice.integration;

import org.apache.camel.Body;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.timelynotice.flow.ReadMessages;
import org.timelynotice.flow.ReceiveMessage;
import org.timelynotice.flow.ReceiveMessage.Received;
import org.timelynotice.intake.envelope.Declared;
import org.timelynotice.sweep.Sweeps;
import org.timelynotice.sweep.Work;

/** What routes call with a message, and to have kept messages read. */
@Component("intake")
class Intake {

    private final ReceiveMessage receive;
    private final ReadMessages read;
    private final Sweeps sweeps;

    Intake(ReceiveMessage receive, ReadMessages read, Sweeps sweeps) {
        this.receive = receive;
        this.read = read;
        this.sweeps = sweeps;
    }

    /** What a sender who waits for the answer hands in. */
    Received keep(@Header("feed") String feed, @Header("declared") Declared declared, @Body byte[] content) {
        return receive.hand(feed, content, declared);
    }

    /** Keeps a message, or throws what keeps its sender from taking it for delivered. */
    Received keepOrFail(@Header("feed") @Nullable String feed, @Body byte[] content) {
        if (feed == null) {
            throw new NotKept("the header 'feed' is missing; set it to the name of a feed in config/feeds");
        }
        Received received = receive.receive(feed, content);
        if (received instanceof Received.Taken || received instanceof Received.AllTaken) {
            return received;
        }
        throw new NotKept("feed " + feed + " refuses a message of " + content.length + " bytes: "
                + (received instanceof Received.TooLarge ? "too large" : "there is no feed of that name"));
    }

    /** A message that its feed does not take; says nothing of what is in it. */
    static final class NotKept extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotKept(String reason) {
            super(reason);
        }
    }

    void readKept() {
        sweeps.of(Work.READING).run(read::readAll);
    }
}
