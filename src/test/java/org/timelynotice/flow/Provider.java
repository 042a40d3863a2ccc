package org.timelynotice.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.timelynotice.delivery.Gateway;
import org.timelynotice.delivery.OutboundMessage;
import org.timelynotice.delivery.Reconciliation;
import org.timelynotice.delivery.SendResult;
import org.timelynotice.recipient.Channel;

/** A provider that answers as it is told to. */
final class Provider implements Gateway, Reconciliation {

    private final Channel channel;
    private final List<OutboundMessage> asked = new CopyOnWriteArrayList<>();
    private volatile Function<OutboundMessage, SendResult> answer =
            message -> new SendResult.Accepted("P-" + message.attemptToken());
    private Supplier<Finding> finding = Finding.NotFound::new;

    Provider(Channel channel) {
        this.channel = channel;
    }

    void answers(Function<OutboundMessage, SendResult> result) {
        answer = result;
    }

    void finds(Supplier<Finding> result) {
        finding = result;
    }

    List<OutboundMessage> asked() {
        return asked;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(20);
    }

    @Override
    public SendResult send(OutboundMessage message) {
        asked.add(message);
        return answer.apply(message);
    }

    @Override
    public Finding find(String attemptToken, String address, Instant since, String body, Predicate<String> anothers) {
        return finding.get();
    }
}
