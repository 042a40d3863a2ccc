package org.timelynotice.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port of this machine, at which nobody answers and where nobody else can listen as long as it is held. It is none of those that a system
 * gives away by itself, so that nobody takes it by chance between its release and its use.
 */
public final class HeldPort implements AutoCloseable {

    private static final int FIRST = 15_000;
    private static final int LAST = 32_000;
    private static final int TRIES = 100;

    private final Socket socket;

    private HeldPort(Socket socket) {
        this.socket = socket;
    }

    public static HeldPort any() {
        for (int i = 0; i < TRIES; i++) {
            try {
                return of(ThreadLocalRandom.current().nextInt(FIRST, LAST));
            } catch (UncheckedIOException taken) {
                // The next one may be free.
            }
        }
        throw new IllegalStateException("no port is free");
    }

    /** This very port. */
    public static HeldPort of(int number) {
        var held = new HeldPort(new Socket());
        try {
            held.socket.setReuseAddress(true);
            held.socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
            return held;
        } catch (IOException e) {
            held.close();
            throw new UncheckedIOException(e);
        }
    }

    public int number() {
        return socket.getLocalPort();
    }

    /** From now on somebody may listen there. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
