package org.timelynotice.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SweepTest {

    private static final Runnable NOTHING = () -> {};

    private final Moments moments = new Moments();
    private final Sweeps sweeps = moments.sweeps();

    /** JUnit itself would end with such an error. */
    private static void breakIn(Sweep sweep) {
        assertThatCode(() -> sweep.run(SweepTest::breaks)).doesNotThrowAnyException();
    }

    private static void breaks() {
        throw new OutOfMemoryError("Canaria of 555-0199");
    }

    @ParameterizedTest
    @EnumSource
    void work_that_nobody_did_is_overdue_after_its_bound_and_well_after_a_success(Work work) {
        Sweep sweep = sweeps.of(work);
        assertThat(sweep.overdue()).isFalse();

        moments.pass(work.bound());
        assertThat(sweep.overdue()).isFalse();
        moments.pass(Duration.ofSeconds(1));
        assertThat(sweep.overdue()).isTrue();

        sweep.run(NOTHING);
        assertThat(sweep.overdue()).isFalse();
        assertThat(sweep.lastSuccess()).isEqualTo(moments.instant());
    }

    @ParameterizedTest
    @EnumSource
    void an_error_of_the_machine_ends_one_turn_and_is_no_success(Work work) {
        Sweep sweep = sweeps.of(work);
        Instant success = sweep.lastSuccess();
        moments.pass(work.bound().plusSeconds(1));

        breakIn(sweep);

        assertThat(sweep.overdue()).isTrue();
        assertThat(sweep.lastSuccess()).isEqualTo(success);
        assertThat(sweep.failure()).contains("OutOfMemoryError");
        sweep.run(NOTHING);
        assertThat(sweep.overdue()).isFalse();
        assertThat(sweep.failure()).isEmpty();
    }

    @Test
    void a_failure_is_logged_once_by_its_type_until_it_passes_and_never_by_its_text(CapturedOutput output) {
        Sweep sweep = sweeps.of(Work.SENDING);
        for (int turn = 0; turn < 4; turn++) {
            breakIn(sweep);
        }
        sweep.run(NOTHING);
        breakIn(sweep);

        assertThat(output.getAll().split("sending failed", -1)).hasSize(3);
        assertThat(output).contains("OutOfMemoryError", "sending works again").doesNotContain("Canaria", "0199");
    }

    @Test
    void a_sweep_says_when_its_last_turn_ended_and_since_when_one_lasts() {
        Sweep sweep = sweeps.of(Work.SENDING);
        Instant start = moments.instant();
        moments.pass(Duration.ofMinutes(1));
        sweep.run(() -> {
            moments.pass(Duration.ofMinutes(1));
            assertThat(sweep.lastEnded()).as("the one before").isEqualTo(start);
            assertThat(sweep.runningSince()).contains(start.plusSeconds(60));
        });
        assertThat(sweep.runningSince()).isEmpty();
        assertThat(sweep.lastEnded()).isEqualTo(start.plusSeconds(120));

        moments.pass(Duration.ofMinutes(1));
        breakIn(sweep);

        assertThat(sweep.lastEnded()).as("badly, but it ended").isEqualTo(start.plusSeconds(180));
        assertThat(sweep.lastSuccess()).isEqualTo(start.plusSeconds(120));
    }

    @Test
    void what_cannot_even_be_logged_ends_nothing() {
        var sweep = new Sweep(
                "sending",
                Duration.ofMinutes(1),
                moments,
                thrown -> {
                    throw new OutOfMemoryError("made up");
                },
                Optional::empty);

        breakIn(sweep);

        assertThat(sweep.failure()).contains("OutOfMemoryError");
    }

    @Test
    void long_work_is_well_while_it_goes_on() {
        Sweep sweep = sweeps.of(Work.READING);
        for (int part = 0; part < 5; part++) {
            moments.pass(Work.READING.bound());
            sweep.progressed();
        }
        moments.pass(Duration.ofSeconds(1));

        assertThat(sweep.overdue()).isFalse();
    }

    @Test
    void work_that_begins_well_and_fails_each_time_is_overdue_all_the_same() {
        Sweep sweep = sweeps.of(Work.SENDING);
        for (int turn = 0; turn < 5; turn++) {
            assertThatCode(() -> sweep.run(() -> {
                        sweep.progressed();
                        breaks();
                    }))
                    .doesNotThrowAnyException();
            moments.pass(Work.SENDING.bound());
        }

        assertThat(sweep.overdue()).isTrue();
    }

    @Test
    void work_that_another_node_does_is_well_here_until_that_node_stops() {
        var turn = new AtomicReference<Optional<Instant>>(Optional.empty());
        var cluster = new Sweeps(moments, Throwable::toString, work -> turn.get());
        Sweep sending = cluster.of(Work.SENDING);
        Sweep reading = cluster.of(Work.READING);
        moments.pass(Duration.ofHours(1));
        turn.set(Optional.of(moments.instant()));

        assertThat(sending.overdue()).isFalse();
        assertThat(reading.overdue()).as("which every node does").isTrue();
        moments.pass(Work.SENDING.bound().plusSeconds(1));
        assertThat(sending.overdue()).isTrue();
    }

    @Test
    void what_fails_here_is_not_excused_by_the_turn_that_it_had_here() {
        var turn = new AtomicReference<Optional<Instant>>(Optional.empty());
        Sweep sending = new Sweeps(moments, Throwable::toString, work -> turn.get()).of(Work.SENDING);
        moments.pass(Duration.ofHours(1));
        turn.set(Optional.of(moments.instant()));
        breakIn(sending);

        assertThat(sending.overdue()).isTrue();
    }

    @Test
    void polling_is_overdue_by_the_rhythm_of_its_feed() {
        Sweep daily = sweeps.polling("court", Duration.ofDays(1));
        Sweep often = sweeps.polling("jail", Duration.ofSeconds(30));
        assertThat(often.name()).contains("jail").isNotEqualTo(daily.name());
        moments.pass(Duration.ofDays(1));

        assertThat(daily.overdue()).isFalse();
        assertThat(often.overdue()).isTrue();
        assertThat(sweeps.polling("court", Duration.ofDays(1))).isSameAs(daily);
    }
}
