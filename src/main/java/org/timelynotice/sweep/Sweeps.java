package org.timelynotice.sweep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** All background work of this node. */
public final class Sweeps {

    private static final Duration SLOWEST_COURT = Duration.ofMinutes(10);

    private final Clock clock;
    private final Function<Throwable, String> cause;
    private final Map<Work, Sweep> works = new EnumMap<>(Work.class);
    private final Map<String, Sweep> polls = new ConcurrentHashMap<>();
    private final Map<String, Sweep> folders = new ConcurrentHashMap<>();

    /**
     * @param clock the machine's own: rhythms are real, also where a sandbox's clock is moved
     * @param cause names what was thrown without its text
     * @param lastTurn when any node last had its turn at work that one does for all
     */
    public Sweeps(Clock clock, Function<Throwable, String> cause, Function<Work, Optional<Instant>> lastTurn) {
        this.clock = clock;
        this.cause = cause;
        for (Work work : Work.values()) {
            works.put(
                    work,
                    new Sweep(
                            work.title(),
                            work.bound(),
                            clock,
                            cause,
                            () -> work.shared() ? lastTurn.apply(work) : Optional.empty()));
        }
    }

    public Sweep of(Work work) {
        return Objects.requireNonNull(works.get(work));
    }

    /** The watching of a feed's folder; bounded as keeping is, for what cannot be kept cannot be taken. */
    public Sweep watching(String feed) {
        return folders.computeIfAbsent(
                feed, name -> new Sweep("folder-" + name, Work.READING.bound(), clock, cause, Optional::empty));
    }

    /** The polling of a feed; a court that does not answer is no failure of the polling. */
    public Sweep polling(String feed, Duration period) {
        return polls.computeIfAbsent(
                feed,
                name -> new Sweep(
                        "polling-" + name, period.multipliedBy(3).plus(SLOWEST_COURT), clock, cause, Optional::empty));
    }
}
