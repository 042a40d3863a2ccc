package org.timelynotice.delivery;

import java.time.Instant;
import java.util.List;
import org.timelynotice.recipient.Channel;

/** The channels whose providers let in nothing of ours, as all nodes know them. Every method works inside the caller's transaction. */
public interface ChannelStops {

    List<ChannelStop> all();

    /** Writes down that a channel is stopped; of one that is already, what was answered last. */
    void stop(ChannelStop stop);

    /** Takes the one try that is due; returns whether nobody else did. */
    boolean takeTry(ChannelStop stop, Instant nextTry);

    /** A call that was begun at an instant got through; returns whether that ends a stop. */
    boolean end(Channel channel, Instant begun);
}
