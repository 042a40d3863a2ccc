package org.timelynotice.docket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventSourceTest {

    private final EventSource second = new EventSource("H-1", 2);

    @Test
    void a_lower_version_of_one_event_is_older_than_a_higher_one() {
        assertThat(second.isOlderThan(new EventSource("H-1", 3))).isTrue();
    }

    @Test
    void neither_the_same_version_nor_a_lower_one_is_later() {
        assertThat(second.isOlderThan(second)).isFalse();
        assertThat(second.isOlderThan(new EventSource("H-1", 1))).isFalse();
    }

    @Test
    void versions_of_different_events_say_nothing() {
        assertThat(second.isOlderThan(new EventSource("H-2", 3))).isFalse();
    }

    @Test
    void a_source_that_does_not_count_is_never_surely_older() {
        assertThat(new EventSource("H-1", EventSource.UNCOUNTED).isOlderThan(second))
                .isFalse();
    }

    @Test
    void what_is_not_counted_is_shown_as_the_first_version() {
        assertThat(new EventSource("H-1", EventSource.UNCOUNTED).shownVersion()).isEqualTo(1);
        assertThat(second.shownVersion()).isEqualTo(2);
    }
}
