package org.timelynotice.sending;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * The callers of one provider for one kind of news. It takes no more calls than it has callers, so that all it has begun are really
 * under way, save where the provider answers so quickly that a few in line for each caller are begun at once as well; when all wait too long for the provider, or call after call brings no answer, the next are turned back at once instead
 * of waiting in line. Thread-safe.
 */
public final class Lane {

    /** Calls that are under way for longer are waited for by nobody. */
    private static final Duration HANGS = Duration.ofSeconds(10);

    /** A call that ends so late without an answer was not refused, but left alone. */
    private static final Duration SLOW = Duration.ofSeconds(2);

    /** A call that ends so soon, its time in line included, leaves the next none to speak of. */
    private static final Duration QUICK = Duration.ofMillis(500);

    /** Calls to a caller, in line and under way, while the provider is quick: a transaction costs the same for many as for few. */
    private static final int IN_LINE = 3;

    private static final int SILENT_CALLS = 3;

    private final Executor callers;
    private final int width;
    private final boolean breaks;
    private final LongSupplier nanos;
    private final Map<UUID, Long> underWay = new HashMap<>();
    private int silent;
    private boolean quick;

    /**
     * @param width how many calls it makes at once
     * @param breaks whether calls without an answer narrow it to one at a time, until one is answered again
     */
    public Lane(Executor callers, int width, boolean breaks) {
        this(callers, width, breaks, System::nanoTime);
    }

    Lane(Executor callers, int width, boolean breaks, LongSupplier nanos) {
        this.callers = callers;
        this.width = width;
        this.breaks = breaks;
        this.nanos = nanos;
    }

    /** Begins to make a call; false where it is turned back. */
    boolean take(UUID attempt, Runnable call) {
        synchronized (this) {
            if (hangs()) {
                return false;
            }
            underWay.put(attempt, nanos.getAsLong());
        }
        callers.execute(call);
        return true;
    }

    /** A call has ended; one that had no answer although it took long says that the provider hangs. */
    synchronized void ended(UUID attempt, boolean answered) {
        Long begun = underWay.remove(attempt);
        boolean slow = begun != null && longerThan(SLOW, begun);
        quick = answered && begun != null && !longerThan(QUICK, begun);
        silent = answered ? 0 : silent + (slow ? 1 : 0);
    }

    /** How many more calls it can begin; as many as anybody likes where it would turn them back. */
    synchronized int room() {
        int most = quick && !broken() ? IN_LINE * width : open();
        return hangs() ? Integer.MAX_VALUE : Math.max(0, most - underWay.size());
    }

    private boolean hangs() {
        if (underWay.size() < open()) {
            return false;
        }
        return broken() || underWay.values().stream().anyMatch(begun -> longerThan(HANGS, begun));
    }

    private boolean longerThan(Duration time, long begun) {
        return nanos.getAsLong() - begun > time.toNanos();
    }

    private boolean broken() {
        return breaks && silent >= SILENT_CALLS;
    }

    private int open() {
        return broken() ? 1 : width;
    }
}
