package org.timelynotice.web.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.timelynotice.intake.Feeds;
import org.timelynotice.sweep.Moments;
import org.timelynotice.sweep.Sweeps;
import org.timelynotice.sweep.Work;

class SweepsHealthTest {

    private final Moments moments = new Moments();
    private final Sweeps sweeps = moments.sweeps();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SweepsHealth health = new SweepsHealth(sweeps, Feeds.load(Path.of("config"), List.of()), meters);

    private Health of(Work work) {
        return Objects.requireNonNull(((HealthIndicator) health.getContributor(work.title())).health());
    }

    @Test
    void operators_see_what_goes_on_in_the_background_by_its_usual_names() {
        assertThat(health.stream().map(HealthContributors.Entry::name))
                .containsExactly(
                        "keeping",
                        "reading",
                        "sending",
                        "sendingUrgent",
                        "clarifying",
                        "overdue",
                        "people",
                        "auditRoots");
    }

    @ParameterizedTest
    @EnumSource
    void work_whose_last_success_is_too_old_is_down_until_it_succeeds(Work work) {
        assertThat(of(work).getStatus()).isEqualTo(Status.UP);

        moments.pass(work.bound().plusSeconds(1));
        sweeps.of(work).run(() -> {
            throw new OutOfMemoryError("Canaria of 555-0199");
        });
        assertThat(of(work).getStatus()).isEqualTo(Status.DOWN);
        assertThat(of(work).getDetails())
                .containsEntry("lastSuccess", "2026-11-22T12:00:00Z")
                .containsEntry("failing", "OutOfMemoryError");
        assertThat(of(work).toString()).doesNotContain("Canaria", "0199");

        sweeps.of(work).run(() -> {});
        assertThat(of(work).getStatus()).isEqualTo(Status.UP);
        assertThat(of(work).getDetails()).doesNotContainKey("failing");
    }

    @ParameterizedTest
    @EnumSource
    void a_metric_says_when_each_last_succeeded(Work work) {
        moments.pass(work.bound());
        sweeps.of(work).run(() -> {});

        assertThat(meters.get("timely.sweep.last.success")
                        .tag("sweep", work.title())
                        .gauge()
                        .value())
                .isEqualTo(moments.instant().getEpochSecond());
    }
}
