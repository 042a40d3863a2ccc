package org.timelynotice.story;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    private final Process process;

    private ChildApp(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /**
     * Starts the program and waits until it is well: it answers before its routes run.
     *
     * @param options of the virtual machine
     * @param folder holds its data and its log
     * @param trapStep at which step it dies once {@link #arm()} was called; 0: never
     */
    static ChildApp start(List<String> options, Path folder, int trapStep, String... arguments) throws IOException {
        Files.deleteIfExists(folder.resolve("port"));
        Files.deleteIfExists(folder.resolve("armed"));
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:TieredStopAtLevel=1",
                "-Dtrap.step=" + trapStep,
                "-Dtrap.armed=" + folder.resolve("armed"),
                "-Dtrap.port=" + folder.resolve("port")));
        command.addAll(options);
        command.addAll(
                List.of(HaltingApp.class.getName(), "--server.port=0", "--timely.data=" + folder.resolve("data")));
        command.addAll(List.of(arguments));
        File log = folder.resolve("app-" + trapStep + ".log").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        var app = new ChildApp(folder, process);
        Awaitility.await("the program is well; its log is " + log)
                .atMost(Duration.ofMinutes(5))
                .ignoreExceptions()
                .until(() ->
                        app.send(app.request("/actuator/health").GET().build()).status() == 200);
        return app;
    }

    @Override
    int port() {
        try {
            return Integer.parseInt(Files.readString(folder.resolve("port")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** Ends it in an orderly way, if it still runs. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
