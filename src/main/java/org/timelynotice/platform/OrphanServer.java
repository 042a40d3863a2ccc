package org.timelynotice.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database server that outlived the Timely Notice that started it, as after a {@code kill -9}. */
final class OrphanServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private OrphanServer() {}

    /**
     * Stops the server whose process file lies in this folder, if there is one and it runs on this very folder.
     *
     * <p>To be called under the lock of the data folder, which proves that nobody else uses the server.
     *
     * @throws StartRefused if it does not stop in time
     */
    static void stop(Path cluster) throws IOException {
        Path processFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(processFile)) {
            return;
        }
        Optional<ProcessHandle> orphan = running(Files.readAllLines(processFile), cluster);
        if (orphan.isPresent()) {
            LOG.warn(
                    "Stopping the database server {} that an earlier run left behind",
                    orphan.get().pid());
            stop(orphan.get());
        }
    }

    /** The server that runs on a folder; whoever started it has long ended. */
    static ProcessHandle processOf(Path cluster) throws IOException {
        return running(Files.readAllLines(cluster.resolve("postmaster.pid")), cluster)
                .orElseThrow(() -> new IOException("the database server ended at once"));
    }

    private static Optional<ProcessHandle> running(List<String> processFile, Path cluster) {
        boolean ours = processFile.size() > 1
                && processFile.get(0).strip().matches("\\d{1,9}")
                && Path.of(processFile.get(1).strip()).equals(cluster);
        return ours
                ? ProcessHandle.of(Long.parseLong(processFile.get(0).strip())).filter(OrphanServer::isPostgres)
                : Optional.empty();
    }

    /** After a reboot the number may belong to any program. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(Path::of).map(Path::getFileName).stream()
                .anyMatch(name -> name.toString().startsWith("postgres"));
    }

    private static void stop(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(server, e);
        } catch (ExecutionException | TimeoutException e) {
            throw refused(server, e);
        }
    }

    private static StartRefused refused(ProcessHandle server, Exception cause) {
        return new StartRefused(
                "The database server of an earlier run (process " + server.pid()
                        + ") is still working and did not stop.",
                "Wait a minute and start again; if it is still there, stop it with: kill -INT " + server.pid(),
                cause);
    }
}
