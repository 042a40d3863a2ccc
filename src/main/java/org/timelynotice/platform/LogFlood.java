package org.timelynotice.platform;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/** Lets a warning or an error that repeats itself through a few times a minute: logs must not fill the disk whose being full they tell of. */
final class LogFlood extends TurboFilter {

    static final int MOST_A_MINUTE = 10;

    private static final int MOST_KINDS = 2_000;

    private final LongSupplier nanos;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    LogFlood(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Seen(long since, int times) {

        Seen again(long now) {
            return now - since > Duration.ofMinutes(1).toNanos() ? new Seen(now, 1) : new Seen(since, times + 1);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable thrown) {
        if (format == null
                || !level.isGreaterOrEqual(Level.WARN)
                || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        return times(logger.getName() + format) > MOST_A_MINUTE ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    /** How often a line of this kind came within this minute, whatever it is about. */
    private int times(String kind) {
        if (seen.size() > MOST_KINDS) {
            seen.clear();
        }
        long now = nanos.getAsLong();
        return seen.merge(kind, new Seen(now, 1), (before, first) -> before.again(now))
                .times();
    }
}
