package org.timelynotice.delivery.adapter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A mail server for failures that a real one does not show on demand: answers by script, and hangs up when told. */
final class SmtpStub implements AutoCloseable {

    static final String HANG_UP = "HANG UP";
    static final String SAY_NOTHING = "SAY NOTHING";
    /** Always about to come to the point. */
    static final String DRIP = "DRIP";

    private final ServerSocket server;
    private final Map<String, String> script;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /**
     * Starts.
     *
     * @param script answers by the first word of a command; {@code .} for the end of the message
     */
    SmtpStub(Map<String, String> script) throws IOException {
        this.script = script;
        this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** The commands, as sent. */
    List<String> heard() {
        return heard;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                converse(socket);
            } catch (IOException e) {
                if (!server.isClosed() && server.isBound()) {
                    continue;
                }
                return;
            }
        }
    }

    private void converse(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        boolean reading = false;
        if (!say(socket, script.getOrDefault("greeting", "220 stub"))) {
            return;
        }
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (reading && !line.equals(".")) {
                continue;
            }
            heard.add(line);
            String word = reading ? "." : line.split("[ :]")[0].toUpperCase(java.util.Locale.ROOT);
            String answer = script.getOrDefault(word, usual(word));
            reading = word.equals("DATA") && answer.startsWith("354");
            if (!say(socket, answer)) {
                return;
            }
        }
    }

    private static String usual(String word) {
        return switch (word) {
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private boolean say(Socket socket, String answer) throws IOException {
        if (answer.equals(HANG_UP)) {
            return false;
        }
        while (answer.equals(DRIP)) {
            socket.getOutputStream().write("250-wait\r\n".getBytes(StandardCharsets.UTF_8));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        if (!answer.equals(SAY_NOTHING)) {
            socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        return true;
    }
}
