package org.timelynotice.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} between every two steps of the way from a message that is handed in to a text: whatever the step, after a restart
 * the text has gone out once, and the ledger says so. A sender that got no answer hands the message in again.
 */
class KillStoryTest {

    private static final int MORE_STEPS_THAN_THERE_ARE = 40;
    private static final ZoneId COURT = ZoneId.of("America/New_York");

    @TempDir
    Path folder;

    private final TwilioStub twilio = TwilioStub.running();

    @AfterEach
    void stop() {
        twilio.close();
    }

    @Test
    void killed_between_any_two_steps_nothing_is_lost_and_nothing_goes_out_twice() throws Exception {
        var told = new ArrayList<Told>();
        boolean alive = false;
        for (int step = 1; !alive; step++) {
            assertThat(step).as("steps of the way").isLessThan(MORE_STEPS_THAN_THERE_ARE);
            try (ChildApp app = start(step)) {
                for (Told earlier : told.subList(Math.max(0, told.size() - 1), told.size())) {
                    check(app, earlier);
                }
                Told latest = tell(app, step);
                told.add(latest);
                alive = !dies(app, latest);
            }
        }
        assertThat(told).as("deaths, and one way to the end").hasSizeGreaterThan(8);
    }

    /**
     * What was handed in before the program died at a step.
     *
     * @param receipt empty if the answer was lost
     */
    private record Told(int step, StoryCase story, String caseId, String message, Optional<String> receipt) {}

    private static Told tell(ChildApp app, int step) throws IOException {
        var story = new StoryCase(StoryCase.FIRST_FREE + step);
        String caseId = app.registerCase(Messages.registration(story, story.smsThatMayWake()));
        app.advance(Duration.ofMinutes(1));
        app.arm();
        LocalDateTime now = LocalDateTime.ofInstant(app.now(), COURT).truncatedTo(ChronoUnit.MINUTES);
        String message = Messages.released(story, "KILL-" + step, now);
        return new Told(step, story, caseId, message, handed(app, message));
    }

    private static Optional<String> handed(ChildApp app, String message) {
        try {
            return Optional.of(app.hand(message).body().path("receipt").asString())
                    .filter(receipt -> !receipt.isEmpty());
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** A program that has just started may ask a sender to come again in a moment. */
    private static String handedAgain(ChildApp app, String message) {
        return Awaitility.await("a receipt")
                .until(() -> handed(app, message), Optional::isPresent)
                .orElseThrow();
    }

    /** Either it dies at its step, or the text is out and every step has been passed. */
    private static boolean dies(ChildApp app, Told told) throws InterruptedException {
        Awaitility.await("death at step " + told.step() + ", or the end of the way")
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> app.dead() || sent(app, told));
        // The last step comes after the commit that shows the text as sent.
        return app.diesWithin(Duration.ofSeconds(3));
    }

    /** Moves the clock a little, which sends what is due at once: the sweep of a killed scheduler is taken over only after a while. */
    private static boolean sent(ChildApp app, Told told) {
        try {
            app.advance(Duration.ofSeconds(1));
            return app.notices(told.caseId()).stream()
                            .map(notice -> notice.path("state").asString())
                            .filter(state -> state.equals("SENT") || state.equals("MET"))
                            .count()
                    == 2;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /**
     * After a restart a sender without an answer hands the same in again, everything that fell due meanwhile happens, and the provider
     * reports what it delivers.
     */
    private void check(ChildApp app, Told told) {
        String receipt = told.receipt().orElseGet(() -> handedAgain(app, told.message()));
        for (int minutes : new int[] {1, 2, 1, 1, 15}) {
            app.advance(Duration.ofMinutes(minutes));
            twilio.taken(told.story().phone()).forEach(text -> twilio.becomes(text, "delivered"));
        }
        String when = "after death at step " + told.step();
        assertThat(app.message(receipt).path("state").asString()).as(when).isEqualTo("READ");
        assertThat(twilio.taken(told.story().phone())).as("texts " + when).hasSize(1);
        assertThat(app.notices(told.caseId(), "VICTIM"))
                .as("ledger " + when)
                .hasSize(1)
                .allSatisfy(
                        notice -> assertThat(notice.path("state").asString()).isEqualTo("MET"));
    }

    private ChildApp start(int trapStep) throws IOException {
        return ChildApp.start(folder, trapStep, "--timely.twilio-url=" + twilio.url(), "--camel.main.name=child");
    }
}
