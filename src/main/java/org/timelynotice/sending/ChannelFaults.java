package org.timelynotice.sending;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.timelynotice.delivery.ChannelStop;
import org.timelynotice.delivery.ChannelStops;
import org.timelynotice.delivery.SendResult;
import org.timelynotice.recipient.Channel;
import org.timelynotice.sending.ProviderCalls.Answered;

/** Stops a channel whose provider lets in nothing of ours, and opens it again when a call gets through. */
public final class ChannelFaults {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelFaults.class);

    private final ChannelStops stops;
    private final LadderTimes times;

    ChannelFaults(ChannelStops stops, LadderTimes times) {
        this.stops = stops;
        this.times = times;
    }

    /** What the notices bear that were kept because of a stop. */
    public static String reason() {
        return HeldBack.REASON;
    }

    /** What answers say of their channels; returns whether one goes on that was stopped. */
    public boolean heard(List<Answered> answers, Instant now) {
        Set<Channel> stopped = stops.all().stream().map(ChannelStop::channel).collect(Collectors.toSet());
        boolean opened = false;
        for (Answered answered : answers) {
            Channel channel = answered.attempt().channel();
            SendResult result = answered.answer().result();
            if (result instanceof SendResult.TurnedAway away) {
                stop(channel, away.cause(), stopped.add(channel), now);
            } else if (stopped.contains(channel) && letIn(result)) {
                opened |= end(answered);
            }
        }
        return opened;
    }

    private void stop(Channel channel, String cause, boolean first, Instant now) {
        stops.stop(new ChannelStop(channel, now, cause, 0, now.plus(times.pause(1))));
        if (first) {
            LOG.error(
                    "{} is stopped: the provider turned us away ({}); see docs/runbooks/provider-down.md",
                    channel,
                    cause);
        }
    }

    private static boolean letIn(SendResult result) {
        return result instanceof SendResult.Accepted
                || result instanceof SendResult.Delivered
                || result instanceof SendResult.Refused;
    }

    private boolean end(Answered answered) {
        Channel channel = answered.attempt().channel();
        boolean ended = stops.end(channel, answered.attempt().startedAt());
        if (ended) {
            LOG.info("{} goes on: the provider lets us in again", channel);
        }
        return ended;
    }
}
