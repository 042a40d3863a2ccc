package org.timelynotice.delivery;

import java.time.Instant;
import org.timelynotice.recipient.Channel;

/**
 * A channel that is not used because its provider lets in nothing of ours.
 *
 * @param cause what the provider answered; never an address
 * @param tries how often one message tried since whether it is over
 * @param nextTry when the next one may
 */
public record ChannelStop(Channel channel, Instant since, String cause, int tries, Instant nextTry) {}
