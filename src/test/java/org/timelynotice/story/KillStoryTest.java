package org.timelynotice.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
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

    /** As many as there are processors in a small machine; each has data of its own. */
    private static final int LANES = 2;

    private static final Set<String> UNDER_WAY = Set.of("PLANNED", "SENDING", "UNKNOWN");

    @TempDir
    Path folder;

    private final TwilioStub twilio = TwilioStub.running();
    private final ExecutorService lanes = Executors.newFixedThreadPool(LANES);

    @AfterEach
    void stop() {
        lanes.shutdownNow();
        twilio.close();
    }

    @Test
    void killed_between_any_two_steps_nothing_is_lost_and_nothing_goes_out_twice() throws Exception {
        ClassArchive classes = ClassArchive.in(folder);
        Path first = Files.createDirectory(folder.resolve("first"));
        start(classes.written(), first, 0).close();

        var ways = new ArrayList<Future<List<Integer>>>();
        for (int lane = 1; lane <= LANES; lane++) {
            Path own = copy(first, folder.resolve("lane-" + lane));
            int from = lane;
            ways.add(lanes.submit(() -> killedFrom(from, classes, own)));
        }

        var deaths = new ArrayList<Integer>();
        for (Future<List<Integer>> way : ways) {
            deaths.addAll(way.get());
        }
        assertThat(deaths).as("steps at which it died").doesNotHaveDuplicates().hasSizeGreaterThan(8);
    }

    /**
     * Dies at every step that falls to one lane; each start finds what the death before it left behind.
     *
     * @return the steps of the way
     */
    private List<Integer> killedFrom(int first, ClassArchive classes, Path own) throws Exception {
        var deaths = new ArrayList<Integer>();
        Optional<Told> earlier = Optional.empty();
        boolean alive = false;
        for (int step = first; !alive; step += LANES) {
            assertThat(step).as("steps of the way").isLessThan(MORE_STEPS_THAN_THERE_ARE);
            try (ChildApp app = start(classes.used(), own, step)) {
                earlier.ifPresent(told -> check(app, told));
                Told latest = tell(app, step);
                alive = !dies(app, latest);
                if (!alive) {
                    deaths.add(step);
                }
                earlier = Optional.of(latest);
            }
        }
        return deaths;
    }

    /** With the permissions of its files and folders, on which the database insists. */
    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return to;
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
    private boolean dies(ChildApp app, Told told) throws InterruptedException {
        Awaitility.await("death at step " + told.step() + ", or the end of the way")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> app.dead() || sent(app, told));
        // The last step comes right behind the commit that shows the text as sent.
        return app.diesWithin(Duration.ofSeconds(5));
    }

    /** Moves the clock a little, which sends what is due at once: the sweep of a killed scheduler is taken over only after a while. */
    private boolean sent(ChildApp app, Told told) {
        try {
            app.advance(Duration.ofSeconds(1));
            List<String> states = app.notices(told.caseId()).stream()
                    .map(notice -> notice.path("state").asString())
                    .toList();
            return !twilio.taken(told.story().phone()).isEmpty()
                    && states.stream().noneMatch(UNDER_WAY::contains);
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
        String when = "after death at step " + told.step();
        assertThat(app.decided(receipt).path("state").asString()).as(when).isEqualTo("READ");
        for (int minutes : new int[] {1, 2, 1, 1, 1, 1, 2, 15}) {
            app.advance(Duration.ofMinutes(minutes));
            twilio.taken(told.story().phone()).forEach(text -> twilio.becomes(text, "delivered"));
        }
        assertThat(twilio.taken(told.story().phone())).as("texts " + when).hasSize(1);
        assertThat(app.notices(told.caseId(), "VICTIM"))
                .as("ledger " + when)
                .hasSize(1)
                .allSatisfy(notice -> {
                    assertThat(notice.path("proof").asString())
                            .as("on a slow machine the provider is asked before it has delivered")
                            .isIn("ACCEPTED", "DELIVERED");
                    assertThat(notice.path("state").asString())
                            .as("nobody answered: a person calls")
                            .isEqualTo("REFERRED");
                });
    }

    private ChildApp start(List<String> options, Path own, int trapStep) throws IOException {
        return ChildApp.start(options, own, trapStep, "--timely.twilio-url=" + twilio.url(), "--camel.main.name=child");
    }
}
