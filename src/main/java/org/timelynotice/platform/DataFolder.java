package org.timelynotice.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything one node keeps; open in one process at a time. */
public final class DataFolder implements AutoCloseable {

    private static final String LOCK = "timely-notice.lock";

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Creates the folder where there is none, closes it to other accounts, and locks it until {@link #close()}.
     *
     * @throws StartRefused if another process holds it, or if it is somebody else's folder
     */
    static DataFolder open(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            refuseForeign(path);
            PrivateFiles.createFolder(path);
            FileChannel channel =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StartRefused(
                        "Another Timely Notice is already running on the data folder " + path + ".",
                        "Stop it first, or give this one a folder of its own with TIMELY_DATA.");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new StartRefused(
                    "The data folder " + path + " cannot be used: "
                            + e.getClass().getSimpleName() + ".",
                    "Check that the account that runs Timely Notice may write there, or set TIMELY_DATA to another folder.",
                    e);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** The folder is closed to other accounts on opening, which must not happen to a home or temporary folder. */
    private static void refuseForeign(Path path) throws IOException {
        if (!Files.isDirectory(path) || Files.exists(path.resolve(LOCK))) {
            return;
        }
        try (Stream<Path> content = Files.list(path)) {
            if (content.anyMatch(file -> !file.endsWith("lost+found") && !file.endsWith(".gitkeep"))) {
                throw new StartRefused(
                        "The data folder " + path + " holds other files and was not made by Timely Notice.",
                        "Set TIMELY_DATA to a new or empty folder.");
            }
        }
    }
}
