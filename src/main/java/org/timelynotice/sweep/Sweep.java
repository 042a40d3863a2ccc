package org.timelynotice.sweep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One kind of background work, and when it last succeeded. Thread-safe. */
public final class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final String name;
    private final Duration bound;
    private final Clock clock;
    private final Function<Throwable, String> cause;
    private final Supplier<Optional<Instant>> lastTurn;
    private volatile Instant lastBegun;
    private volatile Instant lastSuccess;
    private volatile Instant lastEnded;
    private volatile boolean running;
    private volatile Optional<String> failure = Optional.empty();

    /**
     * @param cause names what was thrown without its text, which may quote what a message says about somebody
     * @param lastTurn when any node last had its turn, where one node works for all
     */
    Sweep(
            String name,
            Duration bound,
            Clock clock,
            Function<Throwable, String> cause,
            Supplier<Optional<Instant>> lastTurn) {
        this.name = name;
        this.bound = bound;
        this.clock = clock;
        this.cause = cause;
        this.lastTurn = lastTurn;
        this.lastBegun = clock.instant();
        this.lastSuccess = lastBegun;
        this.lastEnded = lastBegun;
    }

    public String name() {
        return name;
    }

    /** Works once. Whatever is thrown, an error of the machine too, is logged and ends here: the next turn comes as always. */
    public void run(Runnable work) {
        lastBegun = clock.instant();
        running = true;
        try {
            work.run();
            succeeded();
        } catch (Throwable e) {
            failed(e);
        } finally {
            running = false;
        }
    }

    /** The work was done, or there was none to do. */
    public synchronized void succeeded() {
        lastSuccess = clock.instant();
        lastEnded = lastSuccess;
        if (failure.isPresent()) {
            LOG.info("{} works again", name);
            failure = Optional.empty();
        }
    }

    /** A part of long work is done; after a failure only the end of the work counts. */
    public synchronized void progressed() {
        if (failure.isEmpty()) {
            lastSuccess = clock.instant();
        }
    }

    /** The work could not be done; a failure that stays the same is logged once. Never throws. */
    public synchronized void failed(Throwable thrown) {
        lastEnded = clock.instant();
        String type = thrown.getClass().getSimpleName();
        boolean known = failure.filter(type::equals).isPresent();
        failure = Optional.of(type);
        if (!known) {
            log(thrown);
        }
    }

    private void log(Throwable thrown) {
        try {
            LOG.error("{} failed and is tried again at its next turn: {}", name, cause.apply(thrown));
        } catch (Throwable e) {
            // Where there is no memory left to log with, the health still tells.
        }
    }

    public Instant lastSuccess() {
        return lastSuccess;
    }

    /** When a turn last came to its end, well or not. */
    public Instant lastEnded() {
        return lastEnded;
    }

    /** Since when the turn lasts that has begun; empty between turns. */
    public Optional<Instant> runningSince() {
        return running ? Optional.of(lastBegun) : Optional.empty();
    }

    /** The type of what was thrown, as long as it was not followed by a success. */
    public Optional<String> failure() {
        return failure;
    }

    /** Whether the last success is too long ago. */
    public boolean overdue() {
        return old(lastSuccess) && !takenByAnotherNode();
    }

    /** Another node that has its turns answers for them. */
    private boolean takenByAnotherNode() {
        return lastTurn.get()
                .filter(turn -> turn.isAfter(lastBegun) && !old(turn))
                .isPresent();
    }

    private boolean old(Instant then) {
        return then.plus(bound).isBefore(clock.instant());
    }
}
