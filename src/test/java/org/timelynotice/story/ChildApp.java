package org.timelynotice.story;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The program as a process of its own, which can be killed and started again on the same data. */
final class ChildApp extends App implements AutoCloseable {

    private final Path folder;
    private final int port;
    private final Process process;

    private ChildApp(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts the program and waits until it answers.
     *
     * @param folder holds its data and its log
     * @param trapStep at which step it dies once {@link #arm()} was called; 0: never
     */
    static ChildApp start(Path folder, int trapStep, String... arguments) throws IOException {
        int port = MailStub.freePort();
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:TieredStopAtLevel=1",
                "-Dtrap.step=" + trapStep,
                "-Dtrap.armed=" + folder.resolve("armed"),
                "-cp",
                System.getProperty("java.class.path"),
                HaltingApp.class.getName(),
                "--server.port=" + port,
                "--timely.data=" + folder.resolve("data")));
        command.addAll(List.of(arguments));
        File log = folder.resolve("app-" + trapStep + ".log").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        var app = new ChildApp(folder, port, process);
        Awaitility.await("the program answers; its log is " + log)
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .until(() -> app.send(HttpRequest.newBuilder(
                                                java.net.URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                                        .timeout(Duration.ofSeconds(5))
                                        .build())
                                .status()
                        > 0);
        return app;
    }

    @Override
    int port() {
        return port;
    }

    /** From now on steps are counted. */
    void arm() throws IOException {
        Files.writeString(folder.resolve("armed"), "");
    }

    boolean diesWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean dead() {
        return !process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
            Files.deleteIfExists(folder.resolve("armed"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
