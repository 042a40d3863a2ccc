package org.timelynotice.integration;

import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;
import org.timelynotice.flow.ClarifyAttempts;
import org.timelynotice.flow.ReadMessages;
import org.timelynotice.flow.ReceiveMessage;
import org.timelynotice.flow.ReceiveMessage.Received;
import org.timelynotice.flow.SendDueNotices;

/** What routes call: use cases with plain parameters. */
@Component("carried")
class Carried {

    private final ReceiveMessage receive;
    private final ReadMessages read;
    private final SendDueNotices send;
    private final ClarifyAttempts clarify;

    Carried(ReceiveMessage receive, ReadMessages read, SendDueNotices send, ClarifyAttempts clarify) {
        this.receive = receive;
        this.read = read;
        this.send = send;
        this.clarify = clarify;
    }

    Received keep(@Header("feed") String feed, @Body byte[] content) {
        return receive.receive(feed, content);
    }

    /** Keeps a file; one that its feed refuses stays behind for a person to look at. */
    void keepFile(@Header("feed") String feed, @Body byte[] content, @Header(Exchange.FILE_NAME) String name) {
        if (receive.receive(feed, content) instanceof Received.TooLarge) {
            throw new IllegalArgumentException("feed " + feed + " refuses the file " + name + ": it is too large");
        }
    }

    void readAll() {
        read.readAll();
    }

    void sendAll() {
        send.sendAll();
    }

    void clarifyAll() {
        clarify.clarifyAll();
    }
}
