package org.timelynotice.integration;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

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

    /** Keeps a file and answers with the folder in which it goes: one that its feed refuses is for a person to look at. */
    String keepFile(@Header("feed") String feed, @Body File file) throws IOException {
        if (isKept(feed, file)) {
            return ".kept";
        }
        LOG.warn("feed {} refuses a file of {} bytes: too large; it is in the folder .refused", feed, file.length());
        return ".refused";
    }

    /** Looks at the length first: a file larger than the memory must not be read to find out that it is refused. */
    private boolean isKept(String feed, File file) throws IOException {
        return !receive.refuses(feed, file.length())
                && !(receive.receive(feed, Files.readAllBytes(file.toPath())) instanceof Received.TooLarge);
    }

    void readKept() {
        sweeps.of(Work.READING).run(read::readAll);
    }
}
