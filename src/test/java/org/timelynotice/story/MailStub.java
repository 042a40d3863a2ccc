package org.timelynotice.story;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;

/** A mail server that can go away and come back at the same address. */
final class MailStub implements AutoCloseable {

    private final ServerSetup setup;
    private GreenMail server;
    private boolean up;

    private MailStub(int port) {
        this.setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        this.server = new GreenMail(setup);
    }

    static MailStub start() {
        var stub = new MailStub(freePort());
        stub.up();
        return stub;
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "smtp://127.0.0.1:" + setup.getPort();
    }

    /** Comes back, empty; nothing happens if it is there. */
    void up() {
        if (!up) {
            server = new GreenMail(setup);
            server.start();
            up = true;
        }
    }

    void down() {
        server.stop();
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
        down();
    }
}
