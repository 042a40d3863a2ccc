package org.timelynotice.delivery.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.timelynotice.delivery.ChannelStop;
import org.timelynotice.platform.TestDatabase;
import org.timelynotice.recipient.Channel;

class JdbcChannelStopsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final JdbcChannelStops stops = new JdbcChannelStops(new JdbcTemplate(TestDatabase.fresh()));

    private static ChannelStop stop(String cause, int tries, Instant nextTry) {
        return new ChannelStop(Channel.SMS, NOON, cause, tries, nextTry);
    }

    @Test
    void a_channel_is_stopped_once_tried_by_one_and_opened_by_a_call_that_was_begun_since() {
        ChannelStop first = stop("HTTP 401", 0, NOON.plusSeconds(5));
        stops.stop(first);
        stops.stop(new ChannelStop(Channel.SMS, NOON.plusSeconds(3), "HTTP 403", 0, NOON.plusSeconds(8)));
        assertThat(stops.all()).containsExactly(stop("HTTP 403", 0, NOON.plusSeconds(5)));

        assertThat(stops.takeTry(first, NOON.plusSeconds(15))).isTrue();
        assertThat(stops.takeTry(first, NOON.plusSeconds(15)))
                .as("another node")
                .isFalse();
        assertThat(stops.all()).containsExactly(stop("HTTP 403", 1, NOON.plusSeconds(15)));

        assertThat(stops.end(Channel.SMS, NOON.minusSeconds(1))).isFalse();
        assertThat(stops.end(Channel.EMAIL, NOON.plusSeconds(6))).isFalse();
        assertThat(stops.end(Channel.SMS, NOON.plusSeconds(6))).isTrue();
        assertThat(stops.all()).isEmpty();
    }
}
