package org.timelynotice.story;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.awaitility.Awaitility;

/** A hospital's interface engine: frames of HL7 v2 on one connection, each answered before the next. */
final class MllpClient implements AutoCloseable {

    private static final int START = 0x0B;
    private static final int END = 0x1C;
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;

    private MllpClient(Socket socket) {
        this.socket = socket;
    }

    static MllpClient connect(int port) {
        Socket socket = Awaitility.await()
                .ignoreExceptions()
                .until(() -> new Socket(InetAddress.getLoopbackAddress(), port), Socket::isConnected);
        return new MllpClient(socket);
    }

    String say(String message) throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        var frame = new ByteArrayOutputStream();
        frame.write(START);
        frame.writeBytes(message.getBytes(StandardCharsets.UTF_8));
        frame.write(END);
        frame.write('\r');
        socket.getOutputStream().write(frame.toByteArray());
        socket.getOutputStream().flush();
        return answer();
    }

    private String answer() throws IOException {
        var answer = new ByteArrayOutputStream();
        for (int next = socket.getInputStream().read();
                next != END;
                next = socket.getInputStream().read()) {
            if (next < 0) {
                throw new IOException("hung up after " + answer);
            }
            if (next != START) {
                answer.write(next);
            }
        }
        int carriageReturn = socket.getInputStream().read();
        if (carriageReturn != '\r') {
            throw new IOException("the frame does not end as it must");
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
