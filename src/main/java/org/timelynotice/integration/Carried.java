package org.timelynotice.integration;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.timelynotice.flow.ClarifyAttempts;
import org.timelynotice.flow.ReadMessages;
import org.timelynotice.flow.ReceiveMessage;
import org.timelynotice.flow.ReceiveMessage.Received;
import org.timelynotice.flow.SendDueNotices;
import org.timelynotice.sweep.Sweeps;
import org.timelynotice.sweep.Work;

/** What routes call: use cases with plain parameters. */
@Component("carried")
class Carried {

    private static final Logger LOG = LoggerFactory.getLogger(Carried.class);

    private final ReceiveMessage receive;
    private final ReadMessages read;
    private final SendDueNotices send;
    private final ClarifyAttempts clarify;
    private final Sweeps sweeps;

    Carried(ReceiveMessage receive, ReadMessages read, SendDueNotices send, ClarifyAttempts clarify, Sweeps sweeps) {
        this.receive = receive;
        this.read = read;
        this.send = send;
        this.clarify = clarify;
        this.sweeps = sweeps;
    }

    Received keep(@Header("feed") String feed, @Body byte[] content) {
        return receive.receive(feed, content);
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

    void readAll() {
        sweeps.of(Work.READING).run(read::readAll);
    }

    void sendAll() {
        sweeps.of(Work.SENDING).run(send::sendAll);
    }

    void clarifyAll() {
        sweeps.of(Work.CLARIFYING).run(clarify::clarifyAll);
    }
}
