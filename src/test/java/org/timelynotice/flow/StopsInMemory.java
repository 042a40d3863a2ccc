package org.timelynotice.flow;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.timelynotice.delivery.ChannelStop;
import org.timelynotice.delivery.ChannelStops;
import org.timelynotice.recipient.Channel;

/** Stopped channels without a database. */
final class StopsInMemory implements ChannelStops {

    private final Map<Channel, ChannelStop> stops = new EnumMap<>(Channel.class);

    @Override
    public synchronized List<ChannelStop> all() {
        return List.copyOf(stops.values());
    }

    @Override
    public synchronized void stop(ChannelStop stop) {
        stops.putIfAbsent(stop.channel(), stop);
    }

    @Override
    public synchronized boolean takeTry(ChannelStop stop, Instant nextTry) {
        stops.put(
                stop.channel(), new ChannelStop(stop.channel(), stop.since(), stop.cause(), stop.tries() + 1, nextTry));
        return true;
    }

    @Override
    public synchronized boolean end(Channel channel, Instant begun) {
        return stops.values()
                .removeIf(stop -> stop.channel() == channel && !stop.since().isAfter(begun));
    }
}
