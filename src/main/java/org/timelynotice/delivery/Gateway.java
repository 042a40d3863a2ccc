package org.timelynotice.delivery;

import java.time.Duration;
import org.timelynotice.recipient.Channel;

/**
 * Sends messages through one provider. Blocking, thread-safe.
 *
 * <p>One call is one attempt: a gateway never tries again by itself, because a second try of something that did arrive is a
 * second message on somebody's phone. Who calls decides, from the {@link SendResult}, what happens next.
 */
public interface Gateway {

    Channel channel();

    /** The longest that a call takes, whatever the provider does. */
    Duration patience();

    /** Hands over one message; what can go wrong with a provider is in the result, not an exception. */
    SendResult send(OutboundMessage message);
}
