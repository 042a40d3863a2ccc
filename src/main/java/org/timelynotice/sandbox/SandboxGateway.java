package org.timelynotice.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.timelynotice.delivery.Gateway;
import org.timelynotice.delivery.OutboundMessage;
import org.timelynotice.delivery.ProviderStatus;
import org.timelynotice.delivery.Reconciliation;
import org.timelynotice.delivery.SendResult;
import org.timelynotice.recipient.Channel;

/** A provider that can reach nobody: it delivers into the outbox, at once. */
final class SandboxGateway implements Gateway, Reconciliation {

    private final Channel channel;
    private final Outbox outbox;

    SandboxGateway(Channel channel, Outbox outbox) {
        this.channel = channel;
        this.outbox = outbox;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Duration patience() {
        return Duration.ZERO;
    }

    @Override
    public SendResult send(OutboundMessage message) {
        outbox.deliver(channel.name(), message);
        return new SendResult.Delivered(message.attemptToken());
    }

    @Override
    public Finding find(String attemptToken, String address, Instant since, String body, Predicate<String> anothers) {
        return outbox.has(UUID.fromString(attemptToken))
                ? new Finding.Found(attemptToken, ProviderStatus.DELIVERED)
                : new Finding.NotFound();
    }
}
