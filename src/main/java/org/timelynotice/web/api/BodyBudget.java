package org.timelynotice.web.api;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How much of large bodies may be in memory at once; what does not fit waits. A small body, which is what nearly all messages are, never
 * waits: as many of them as there are threads fit beside the budget.
 */
final class BodyBudget {

    /** Bytes up to which a body is small. */
    static final int SMALL = 128 * 1024;

    private static final int BLOCK = 1024;

    private final int all;
    private final Duration patience;
    private final Semaphore blocks;

    BodyBudget(long bytes, Duration patience) {
        this.all = blocks(bytes, Integer.MAX_VALUE);
        this.patience = patience;
        this.blocks = new Semaphore(all, true);
    }

    /** A body is held as it came, unpacked and sealed, and half of memory is for everything else. */
    static BodyBudget ofThisProcess() {
        return new BodyBudget(Runtime.getRuntime().maxMemory() / 6, Duration.ofSeconds(20));
    }

    /**
     * Does something with a large body of at most so many bytes once there is room; one larger than the whole budget has it alone.
     *
     * @throws org.springframework.web.ErrorResponseException 503 when there is no room in time
     */
    <T> T within(long bytes, Callable<T> work) throws Exception {
        int mine = blocks(bytes, all);
        if (!blocks.tryAcquire(mine, patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw Problems.busy();
        }
        try {
            return work.call();
        } finally {
            blocks.release(mine);
        }
    }

    private static int blocks(long bytes, int most) {
        return (int) Math.max(1, Math.min(most, bytes / BLOCK));
    }
}
