package org.timelynotice.web.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.Feeds;
import org.timelynotice.sweep.Sweep;
import org.timelynotice.sweep.Sweeps;
import org.timelynotice.sweep.Work;

/** Under {@code /actuator/health} whether the work in the background goes on, and as a metric when each kind last succeeded. */
@Component("sweepsHealthContributor")
class SweepsHealth implements CompositeHealthContributor {

    private final Map<String, HealthIndicator> indicators = new LinkedHashMap<>();

    SweepsHealth(Sweeps sweeps, Feeds feeds, MeterRegistry meters) {
        Stream<Sweep> polls = feeds.all().stream().flatMap(feed -> asking(sweeps, feed));
        Stream.concat(Arrays.stream(Work.values()).map(sweeps::of), polls).forEach(sweep -> {
            indicators.put(sweep.name(), () -> health(sweep));
            Gauge.builder("timely.sweep.last.success", sweep, well -> seconds(well.lastSuccess()))
                    .description("When background work last succeeded, in seconds since 1970")
                    .baseUnit("seconds")
                    .tag("sweep", sweep.name())
                    .register(meters);
            Gauge.builder("timely.sweep.last.ended", sweep, ended -> seconds(ended.lastEnded()))
                    .description("When a turn of background work last came to its end, in seconds since 1970")
                    .baseUnit("seconds")
                    .tag("sweep", sweep.name())
                    .register(meters);
        });
    }

    private static Stream<Sweep> asking(Sweeps sweeps, Feed feed) {
        return Stream.concat(
                feed.poll().stream().map(poll -> sweeps.polling(feed.name(), poll.period())),
                feed.folder().stream().map(folder -> sweeps.watching(feed.name())));
    }

    private static double seconds(Instant instant) {
        return instant.toEpochMilli() / 1000.0;
    }

    private static Health health(Sweep sweep) {
        Health.Builder health = sweep.overdue() ? Health.down() : Health.up();
        health.withDetail("lastSuccess", sweep.lastSuccess().toString());
        health.withDetail("lastEnded", sweep.lastEnded().toString());
        sweep.runningSince().ifPresent(since -> health.withDetail("runningSince", since.toString()));
        sweep.failure().ifPresent(type -> health.withDetail("failing", type));
        return health.build();
    }

    @Override
    public @Nullable HealthContributor getContributor(String name) {
        return indicators.get(name);
    }

    @Override
    public Stream<HealthContributors.Entry> stream() {
        return indicators.entrySet().stream().map(one -> new HealthContributors.Entry(one.getKey(), one.getValue()));
    }
}
