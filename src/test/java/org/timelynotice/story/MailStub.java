package org.timelynotice.story;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import org.timelynotice.platform.HeldPort;

/** A mail server that can go away and come back at the same address. */
final class MailStub implements AutoCloseable {

    private final ServerSetup setup;
    private HeldPort port;
    private GreenMail server;
    private boolean up;

    private MailStub(HeldPort port) {
        this.port = port;
        this.setup = new ServerSetup(port.number(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        this.server = new GreenMail(setup);
    }

    static MailStub start() {
        var stub = new MailStub(HeldPort.any());
        stub.up();
        return stub;
    }

    String url() {
        return "smtp://127.0.0.1:" + setup.getPort();
    }

    /** Comes back, empty; nothing happens if it is there. */
    void up() {
        if (!up) {
            port.close();
            server = new GreenMail(setup);
            server.start();
            up = true;
        }
    }

    /** Goes away; nobody else answers at its address. */
    void down() {
        server.stop();
        port = HeldPort.of(setup.getPort());
        up = false;
    }

    List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> Arrays.stream(recipients(mail))
                        .anyMatch(to -> to.toString().equals(address)))
                .toList();
    }

    private static Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
        port.close();
    }
}
