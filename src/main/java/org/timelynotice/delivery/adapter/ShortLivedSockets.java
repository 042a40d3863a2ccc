package org.timelynotice.delivery.adapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;

/**
 * Connections that end by themselves. A server that sends a little now and then outwits every time-out for a single answer; the
 * whole of a conversation has no time-out of its own in the mail library.
 */
final class ShortLivedSockets extends SocketFactory {

    private final Duration life;
    private final ScheduledExecutorService end = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "connection-end");
        thread.setDaemon(true);
        return thread;
    });

    ShortLivedSockets(Duration life) {
        this.life = life;
    }

    @Override
    public Socket createSocket() {
        var socket = new Socket();
        end.schedule(() -> close(socket), life.toMillis(), TimeUnit.MILLISECONDS);
        return socket;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("connects without a time-out");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
        throw new UnsupportedOperationException("connects without a time-out");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException("connects without a time-out");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
        throw new UnsupportedOperationException("connects without a time-out");
    }
}
