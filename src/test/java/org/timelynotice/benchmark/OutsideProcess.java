package org.timelynotice.benchmark;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The other end of {@link Outside}. */
final class OutsideProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final PrintStream orders;
    private final int providerPort;

    OutsideProcess() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Outside.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        providerPort = Integer.parseInt(answer());
    }

    String providerUrl() {
        return "http://127.0.0.1:" + providerPort;
    }

    /** Hands in the messages of these numbers, and waits for the last answer. */
    Load.Seen load(int port, int linkable, int from, int count) throws IOException {
        orders.printf("load %d %d %d %d %d%n", port, linkable, from, count, Sizes.CONNECTIONS);
        String[] seen = answer().split(" ");
        return new Load.Seen(Double.parseDouble(seen[0]), Double.parseDouble(seen[1]), Double.parseDouble(seen[2]));
    }

    /** How many text messages the provider has taken. */
    long taken() throws IOException {
        orders.println("taken");
        return Long.parseLong(answer());
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new EOFException("the process that sends messages has ended");
        }
        return line;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
