package org.timelynotice.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.timelynotice.flow.ExplainMessage;
import org.timelynotice.flow.ShowCase;
import org.timelynotice.flow.report.MessageReport;
import org.timelynotice.intake.EventOutcome.Verdict;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.MessageReader;
import org.timelynotice.intake.MessageState;
import org.timelynotice.intake.MessageStore;
import org.timelynotice.intake.ReadEvents;
import org.timelynotice.intake.reading.Reading;

/** What somebody finds who starts the program for the first time. */
class FirstRunStoryTest {

    private static final int MORE_THAN_THERE_ARE = 50;

    private RunningApp app;

    @AfterEach
    void stop() throws IOException {
        app.close();
    }

    @Test
    void a_docket_of_eight_messages_is_played_one_unreadable_and_one_that_shares_only_a_name() throws IOException {
        app = RunningApp.first();
        List<MessageReport> docket = decided();

        assertThat(docket).hasSize(8);
        assertThat(docket)
                .filteredOn(message -> message.state() == MessageState.PARKED)
                .singleElement()
                .satisfies(unreadable -> assertThat(unreadable.reason()).isPresent());
        assertThat(docket)
                .filteredOn(message -> message.state() == MessageState.READ)
                .hasSize(7)
                .allSatisfy(message -> assertThat(message.events()).isNotEmpty());
        assertThat(verdicts(docket)).containsOnlyOnce(Verdict.NEEDS_REVIEW).contains(Verdict.LINKED, Verdict.UNRELATED);
        assertThat(app.get("/reviews"))
                .singleElement()
                .satisfies(
                        review -> assertThat(review.path("reason").asString()).contains("name"));
        assertThat(app.context().getBean(ShowCase.class).latest(0, 2)).hasSize(1);
        assertThatReadingsAreKept();
    }

    /** As they were read, whatever day it is: a release on a day to come is said as a release and understood as one to come. */
    private void assertThatReadingsAreKept() {
        LocalDateTime nextWeek =
                LocalDateTime.ofInstant(app.now(), ZoneOffset.UTC).plusDays(7);
        app.tell(Messages.released(StoryCase.FIRST, "NEXT-WEEK", nextWeek));
        MessageReader reader = app.context().getBean(MessageReader.class);
        Feed feed = app.context().getBean(Feeds.class).find("sandbox").orElseThrow();

        assertThat(app.context().getBean(MessageStore.class).latest(0, MORE_THAN_THERE_ARE))
                .filteredOn(message -> message.state() == MessageState.READ)
                .hasSize(8)
                .allSatisfy(message -> {
                    ReadEvents kept = message.read().orElseThrow();
                    assertThat(reader.read(message.message().content(), feed.context()))
                            .isInstanceOfSatisfying(Reading.Understood.class, again -> {
                                assertThat(again.format()).isEqualTo(kept.format());
                                assertThat(again.events()).isEqualTo(kept.events());
                            });
                    assertThat(kept.fingerprint()).isPresent().isEqualTo(reader.fingerprint(kept.format()));
                });
    }

    @Test
    void a_first_run_that_was_cut_short_is_played_to_its_end_at_the_next_start_and_never_twice() throws IOException {
        app = RunningApp.start();
        decided();

        app.advance(Duration.ofDays(2));
        app = app.restarted();
        assertThat(decided()).as("handed in again, two days later").hasSize(8);

        JdbcTemplate database = app.context().getBean(JdbcTemplate.class);
        database.execute("alter table notice disable trigger user; alter table attempt disable trigger user;"
                + "alter table task_outcome disable trigger user;"
                + "truncate message, review, task, attempt, notice, court_event cascade;"
                + "alter table notice enable trigger user; alter table attempt enable trigger user;"
                + "alter table task_outcome enable trigger user");
        app = app.restarted();
        assertThat(decided()).as("after a death right behind the registration").hasSize(8);
        assertThat(app.context().getBean(ShowCase.class).latest(0, 2)).hasSize(1);
    }

    private List<MessageReport> decided() {
        ExplainMessage messages = app.context().getBean(ExplainMessage.class);
        return Awaitility.await()
                .until(
                        () -> messages.latest(0, MORE_THAN_THERE_ARE),
                        all -> all.stream().noneMatch(message -> message.state() == MessageState.KEPT));
    }

    private static List<Verdict> verdicts(List<MessageReport> docket) {
        return docket.stream()
                .flatMap(message -> message.events().stream())
                .map(event -> event.outcome().verdict())
                .toList();
    }
}
