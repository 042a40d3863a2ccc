package org.timelynotice.sending;

import java.util.Map;
import java.util.concurrent.Executor;
import org.timelynotice.recipient.Channel;

/** Who calls which provider: urgent news has callers of its own, which nothing else ever keeps busy. */
public final class Lanes {

    private final Map<Channel, Lane> urgent;
    private final Map<Channel, Lane> routine;
    private final Lane other;

    /**
     * @param other calls for channels that have no lane
     */
    public Lanes(Map<Channel, Lane> urgent, Map<Channel, Lane> routine, Executor other) {
        this.urgent = Map.copyOf(urgent);
        this.routine = Map.copyOf(routine);
        this.other = new Lane(other, Integer.MAX_VALUE, false);
    }

    Lane of(Channel channel, boolean isUrgent) {
        return (isUrgent ? urgent : routine).getOrDefault(channel, other);
    }

    /** How many more notices may be prepared, whatever channels they turn out to go by. */
    int room(boolean isUrgent) {
        return (isUrgent ? urgent : routine)
                .values().stream().mapToInt(Lane::room).min().orElse(Integer.MAX_VALUE);
    }
}
