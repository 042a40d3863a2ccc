package org.timelynotice.web.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.timelynotice.delivery.ChannelStop;
import org.timelynotice.delivery.ChannelStops;
import org.timelynotice.delivery.Gateway;
import org.timelynotice.recipient.Channel;

class ChannelsHealthTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final ChannelStops stops = mock(ChannelStops.class);
    private final Gateway texts = mock(Gateway.class);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void a_stopped_channel_is_down_and_says_since_when_why_and_what_to_do() {
        when(texts.channel()).thenReturn(Channel.SMS);
        var health = new ChannelsHealth(stops, List.of(texts), meters);
        assertThat(of(health).getStatus()).isEqualTo(Status.UP);
        assertThat(metric()).isZero();

        when(stops.all()).thenReturn(List.of(new ChannelStop(Channel.SMS, NOON, "HTTP 401", 3, NOON.plusSeconds(60))));

        assertThat(of(health).getStatus()).isEqualTo(Status.DOWN);
        assertThat(of(health).getDetails().get("SMS"))
                .isEqualTo(Map.of(
                        "stoppedSince", "2026-11-22T12:00:00Z", "cause", "HTTP 401", "remedy", ChannelsHealth.REMEDY));
        assertThat(metric()).isEqualTo(1);
    }

    private static Health of(ChannelsHealth health) {
        return Objects.requireNonNull(health.health());
    }

    private double metric() {
        return meters.get("timely.channel.stopped")
                .tag("channel", "SMS")
                .gauge()
                .value();
    }
}
