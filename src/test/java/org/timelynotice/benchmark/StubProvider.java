package org.timelynotice.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/** Answers every text message at once as Twilio would: taken, and here is its id. */
final class StubProvider {

    private final ServerSocket door;
    private final AtomicLong taken = new AtomicLong();

    StubProvider() throws IOException {
        door = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        start("provider", this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    long taken() {
        return taken.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket caller = door.accept();
                caller.setTcpNoDelay(true);
                start("provider-line", () -> serve(caller));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Socket caller) {
        try (caller;
                var in = new BufferedInputStream(caller.getInputStream(), 8192)) {
            OutputStream out = caller.getOutputStream();
            while (true) {
                Wire.next(in);
                String body = "{\"sid\":\"SM%032x\",\"status\":\"queued\"}".formatted(taken.incrementAndGet());
                out.write(Wire.ascii("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body));
            }
        } catch (IOException e) {
            // The caller hung up.
        }
    }

    private static void start(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
