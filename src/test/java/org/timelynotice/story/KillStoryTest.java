package org.timelynotice.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * {@code kill -9} between every two steps of the way from an acknowledged message to a text: whatever the step, after a restart
 * the text has gone out once, and the ledger says so.
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
        int deaths = 0;
        for (int step = 1; step < MORE_STEPS_THAN_THERE_ARE; step++) {
            var story = new StoryCase(StoryCase.FIRST_FREE + step);
            String phone = story.phone();
            String caseId;
            String receipt;
            try (ChildApp app = start(step)) {
                caseId = app.registerCase(Messages.registration(story, story.smsThatMayWake()));
                quiet(app);
                app.arm();
                LocalDateTime now = LocalDateTime.ofInstant(app.now(), COURT).truncatedTo(ChronoUnit.MINUTES);
                String release = Messages.released(story, "KILL-" + step, now);
                receipt = app.hand(release).body().path("receipt").asString();
                if (!app.dies(Duration.ofSeconds(8))) {
                    assertThat(deaths).as("steps at which it died before").isGreaterThanOrEqualTo(8);
                    break;
                }
                deaths++;
            }
            try (ChildApp app = start(0)) {
                for (int minutes : new int[] {1, 2, 1, 1, 15}) {
                    app.advance(Duration.ofMinutes(minutes));
                    twilio.taken(phone).forEach(text -> twilio.becomes(text, "delivered"));
                }
                JsonNode message = app.message(receipt);
                assertThat(message.path("state").asString()).as("step " + step).isEqualTo("READ");
                assertThat(twilio.taken(phone))
                        .as("texts after death at step " + step)
                        .hasSize(1);
                assertThat(app.notices(caseId, "VICTIM"))
                        .as("ledger after death at step " + step)
                        .hasSize(1)
                        .allSatisfy(notice ->
                                assertThat(notice.path("state").asString()).isIn("SENT", "MET"));
            }
        }
    }

    private ChildApp start(int trapStep) throws IOException {
        return ChildApp.start(folder, trapStep, "--timely.twilio-url=" + twilio.url(), "--camel.main.name=child");
    }

    /** Waits until the sample docket has been dealt with, so that only our own message makes steps. */
    private static void quiet(ChildApp app) {
        app.advance(Duration.ofMinutes(1));
    }
}
