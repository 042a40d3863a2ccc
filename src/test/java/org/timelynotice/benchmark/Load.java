package org.timelynotice.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands in messages over many connections, each waiting for its answer before it hands in the next. */
final class Load {

    private final int port;
    private final Letters letters;

    Load(int port, Letters letters) {
        this.port = port;
        this.letters = letters;
    }

    /**
     * What the senders saw.
     *
     * @param seconds from the first message to the last answer
     */
    record Seen(double seconds, double p50Millis, double p99Millis) {}

    Seen run(int from, int count, int connections) {
        var next = new AtomicInteger();
        long[] nanos = new long[count];
        long start = System.nanoTime();
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            var sender = new Thread(() -> send(from, count, next, nanos), "sender-" + i);
            sender.start();
            senders.add(sender);
        }
        senders.forEach(Load::join);
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(nanos);
        return new Seen(seconds, nanos[count / 2] / 1e6, nanos[(int) (count * 0.99)] / 1e6);
    }

    private void send(int from, int count, AtomicInteger next, long[] nanos) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 8192);
            OutputStream out = socket.getOutputStream();
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                byte[] request = request(letters.message(from + i));
                long sent = System.nanoTime();
                out.write(request);
                String answer = Wire.next(in);
                nanos[i] = System.nanoTime() - sent;
                if (!answer.contains(" 202")) {
                    throw new IllegalStateException("not accepted: " + answer);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] request(byte[] body) {
        byte[] head = Wire.ascii("POST /feeds/sandbox/messages HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nAuthorization: Bearer sandbox\r\nContent-Type: application/xml\r\nContent-Length: " + body.length
                + "\r\n\r\n");
        byte[] request = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
