package org.timelynotice.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LaneTest {

    private static final Runnable CALL = () -> {};

    private long nanos;
    private final Deque<UUID> underWay = new ArrayDeque<>();
    private final Lane lane = new Lane(Runnable::run, 4, true, () -> nanos);

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private boolean take() {
        UUID attempt = UUID.randomUUID();
        boolean taken = lane.take(attempt, CALL);
        if (taken) {
            underWay.add(attempt);
        }
        return taken;
    }

    private void ended(boolean answered) {
        lane.ended(underWay.remove(), answered);
    }

    @Test
    void there_is_room_for_as_many_calls_as_there_are_callers() {
        assertThat(lane.room()).isEqualTo(4);
        take();
        assertThat(lane.room()).isEqualTo(3);
        pass(Duration.ofSeconds(1));
        ended(true);
        assertThat(lane.room()).isEqualTo(4);
    }

    @Test
    void a_few_wait_in_line_for_each_caller_while_the_provider_answers_quickly_and_none_once_it_does_not() {
        take();
        pass(Duration.ofMillis(30));
        ended(true);
        assertThat(lane.room()).isEqualTo(12);
        for (int i = 0; i < 12; i++) {
            assertThat(take()).isTrue();
        }
        assertThat(lane.room()).isZero();

        pass(Duration.ofSeconds(1));
        ended(true);
        assertThat(lane.room()).as("eleven are begun, and the provider is slow").isZero();
    }

    @Test
    void a_provider_that_is_slow_is_waited_for_and_one_that_hangs_turns_the_next_calls_back() {
        for (int i = 0; i < 4; i++) {
            take();
        }
        pass(Duration.ofSeconds(5));
        assertThat(lane.room()).as("slow").isZero();

        pass(Duration.ofSeconds(6));
        assertThat(take()).as("hangs").isFalse();
        assertThat(lane.room()).as("so that it holds up no other channel").isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void one_mailbox_that_hangs_leaves_the_others_their_room() {
        take();
        pass(Duration.ofMinutes(1));
        assertThat(lane.room()).isEqualTo(3);
        assertThat(take()).isTrue();
    }

    @Test
    void after_three_calls_without_an_answer_one_at_a_time_tries_until_it_is_answered() {
        for (int i = 0; i < 3; i++) {
            take();
            pass(Duration.ofSeconds(20));
            ended(false);
        }
        assertThat(take()).as("one tries").isTrue();
        assertThat(take()).as("the next is turned back").isFalse();

        pass(Duration.ofSeconds(1));
        ended(true);

        assertThat(lane.room()).isEqualTo(4);
    }

    @Test
    void calls_that_fail_at_once_hold_up_nobody_and_narrow_nothing() {
        for (int i = 0; i < 9; i++) {
            take();
            ended(false);
        }
        assertThat(lane.room()).isEqualTo(4);
    }

    @Test
    void callers_of_urgent_news_are_never_narrowed() {
        var urgent = new Lane(Runnable::run, 4, false, () -> nanos);
        for (int i = 0; i < 9; i++) {
            UUID attempt = UUID.randomUUID();
            urgent.take(attempt, CALL);
            pass(Duration.ofSeconds(20));
            urgent.ended(attempt, false);
        }
        assertThat(urgent.room()).isEqualTo(4);
    }
}
