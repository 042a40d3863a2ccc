package org.timelynotice.sending;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.delivery.ChannelStop;
import org.timelynotice.delivery.ChannelStops;
import org.timelynotice.recipient.Channel;

/** Which channels take calls while one batch is prepared: a stopped one lets a single message try, after pauses that grow. */
public final class Openings {

    private final ChannelStops stops;
    private final LadderTimes times;
    private final Instant now;
    private final Map<Channel, ChannelStop> stopped = new EnumMap<>(Channel.class);
    private final Set<Channel> nextTryHasOne = EnumSet.noneOf(Channel.class);

    Openings(ChannelStops stops, LadderTimes times, Instant now) {
        this.stops = stops;
        this.times = times;
        this.now = now;
        stops.all().forEach(stop -> stopped.put(stop.channel(), stop));
    }

    Set<Channel> stopped() {
        return Set.copyOf(stopped.keySet());
    }

    /** Until when a message must wait before it is called for; empty where it may be now. */
    Optional<Instant> closedUntil(Channel channel) {
        return Optional.ofNullable(stopped.get(channel))
                .filter(stop -> !takesTry(stop))
                .map(this::lookAgain);
    }

    private boolean takesTry(ChannelStop stop) {
        if (stop.nextTry().isAfter(now)) {
            return false;
        }
        Instant next = now.plus(times.pause(stop.tries() + 2));
        stopped.put(
                stop.channel(), new ChannelStop(stop.channel(), stop.since(), stop.cause(), stop.tries() + 1, next));
        return stops.takeTry(stop, next);
    }

    /** One of them will try; the others are looked at again when a call got through, or after a long while. */
    private Instant lookAgain(ChannelStop seen) {
        ChannelStop stop = stopped.getOrDefault(seen.channel(), seen);
        return nextTryHasOne.add(stop.channel()) ? stop.nextTry() : now.plus(times.longestPause());
    }
}
