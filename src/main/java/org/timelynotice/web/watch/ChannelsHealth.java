package org.timelynotice.web.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.timelynotice.delivery.ChannelStop;
import org.timelynotice.delivery.ChannelStops;
import org.timelynotice.delivery.Gateway;
import org.timelynotice.platform.AnswerInTime;
import org.timelynotice.recipient.Channel;

/** Under {@code /actuator/health} and as a metric whether a channel is stopped because its provider lets in nothing of ours. */
@Component("channelsHealthIndicator")
class ChannelsHealth implements HealthIndicator {

    static final String REMEDY =
            "mend the account, address or certificate of this provider; what is due is kept and goes"
                    + " out by itself then: docs/runbooks/provider-down.md";

    private final ChannelStops stops;
    private final AnswerInTime database = new AnswerInTime(Duration.ofSeconds(2));

    ChannelsHealth(ChannelStops stops, List<Gateway> gateways, MeterRegistry meters) {
        this.stops = stops;
        gateways.stream()
                .map(Gateway::channel)
                .distinct()
                .forEach(channel -> Gauge.builder("timely.channel.stopped", () -> stopped(channel))
                        .description("1 while the provider of a channel lets in nothing of ours")
                        .tag("channel", channel.name())
                        .register(meters));
    }

    private Optional<List<ChannelStop>> asked() {
        return database.ask(stops::all);
    }

    private double stopped(Channel channel) {
        return asked().map(all -> all.stream().anyMatch(stop -> stop.channel() == channel) ? 1.0 : 0.0)
                .orElse(Double.NaN);
    }

    @Override
    public Health health() {
        return asked().map(ChannelsHealth::of)
                .orElseGet(() -> Health.unknown()
                        .withDetail("reason", "the database cannot be asked")
                        .build());
    }

    private static Health of(List<ChannelStop> all) {
        Health.Builder health = all.isEmpty() ? Health.up() : Health.down();
        all.forEach(stop -> health.withDetail(
                stop.channel().name(),
                Map.of("stoppedSince", stop.since().toString(), "cause", stop.cause(), "remedy", REMEDY)));
        return health.build();
    }
}
