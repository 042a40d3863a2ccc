package org.timelynotice.platform;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the built-in database again when it ends without having been told to; where that fails, the program must not go on without it. */
final class KeptRunning {

    private static final Logger LOG = LoggerFactory.getLogger(KeptRunning.class);
    private static final int TRIES = 5;

    private final Start start;
    private final Duration pause;
    private final Runnable giveUp;
    private boolean stopped;

    /** Starts it once more, on the same files and at the same port. */
    interface Start {
        ProcessHandle again() throws IOException;
    }

    /**
     * @param pause before the first try; doubles each time
     */
    KeptRunning(Start start, Duration pause, Runnable giveUp) {
        this.start = start;
        this.pause = pause;
        this.giveUp = giveUp;
    }

    void watch(ProcessHandle process) {
        process.onExit().thenRunAsync(this::ended, work -> {
            var thread = new Thread(work, "database-restart");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** It may end from now on; waits for a start that is under way. */
    synchronized void stop() {
        stopped = true;
    }

    private synchronized void ended() {
        if (stopped) {
            return;
        }
        LOG.error("The built-in database has ended by itself; it is started again");
        for (int tried = 0; tried < TRIES; tried++) {
            LockSupport.parkNanos(pause.toNanos() << tried);
            try {
                watch(start.again());
                LOG.info("The built-in database runs again");
                return;
            } catch (IOException | RuntimeException e) {
                LOG.error(
                        "The built-in database did not start: {}", e.getClass().getSimpleName());
            }
        }
        giveUp.run();
    }
}
