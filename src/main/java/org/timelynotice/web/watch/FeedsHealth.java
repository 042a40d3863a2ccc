package org.timelynotice.web.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.FeedHealth;
import org.timelynotice.intake.FeedPorts;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.MessageStore;
import org.timelynotice.platform.AnswerInTime;

/** Each feed's state under {@code /actuator/health}, and its age and backlog as metrics. */
@Component("feedsHealthIndicator")
class FeedsHealth implements HealthIndicator {

    private final Feeds feeds;
    private final MessageStore messages;
    private final Transactions transactions;
    private final FeedPorts ports;
    private final AnswerInTime database = new AnswerInTime(Duration.ofSeconds(2));

    FeedsHealth(
            Feeds feeds,
            MessageStore messages,
            Transactions transactions,
            FeedPorts ports,
            MeterRegistry meters,
            Clock clock) {
        this.feeds = feeds;
        this.messages = messages;
        this.transactions = transactions;
        this.ports = ports;
        for (Feed feed : feeds.all()) {
            String name = feed.name();
            gauge(meters, "timely.feed.parked", name, () -> number(name, FeedHealth::parked));
            gauge(meters, "timely.feed.unread", name, () -> number(name, FeedHealth::unread));
            gauge(meters, "timely.feed.open", name, () -> ports.isOpen(name) ? 1 : 0);
            gauge(meters, "timely.feed.age", name, () -> number(name, health -> age(health, clock)));
        }
    }

    private static void gauge(
            MeterRegistry meters, String meter, String feed, java.util.function.Supplier<Number> value) {
        Gauge.builder(meter, value).tag("feed", feed).register(meters);
    }

    /** Not a number while the database does not answer. */
    private Number number(String feed, Function<FeedHealth, Number> value) {
        return database.ask(() -> messages.health(feed)).map(value).orElse(Double.NaN);
    }

    /** Seconds since the latest message; not a number if there never was one. */
    private static double age(FeedHealth health, Clock clock) {
        return health.lastMessage()
                .map(last -> (double) Duration.between(last, clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }

    /** A feed with parked messages or a taken port needs an engineer, but the program is well: nobody should restart it for that. */
    @Override
    public Health health() {
        return database.ask(() -> transactions.inOneView(this::ofAll))
                .orElseGet(() -> Health.down()
                        .withDetail("reason", "the database cannot be asked")
                        .build());
    }

    private Health ofAll() {
        var health = Health.up();
        feeds.all().forEach(feed -> health.withDetail(feed.name(), details(feed.name())));
        return health.build();
    }

    private Map<String, Object> details(String feed) {
        FeedHealth health = messages.health(feed);
        return Map.of(
                "state", health.state(ports.isOpen(feed)),
                "lastMessage", health.lastMessage().map(Object::toString).orElse("never"),
                "unread", health.unread(),
                "parked", health.parked());
    }
}
