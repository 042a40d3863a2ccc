package org.timelynotice.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.story.Messages.hearing;
import static org.timelynotice.story.Messages.registration;
import static org.timelynotice.story.Messages.releaseScheduled;
import static org.timelynotice.story.Messages.released;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From a court's XML to a victim's phone, on the built-in providers and a clock that moves. */
class HearingStoryTest {

    private static final ZoneId COURT = ZoneId.of("America/New_York");

    private static final AtomicInteger STORIES = new AtomicInteger(StoryCase.FIRST_FREE);

    private static RunningApp app;

    private final StoryCase story = new StoryCase(STORIES.incrementAndGet());

    @BeforeAll
    static void start() throws IOException {
        app = RunningApp.start();
    }

    @AfterAll
    static void stop() throws IOException {
        app.close();
    }

    @BeforeEach
    void beginAtNoon() {
        advanceToLocal(LocalTime.of(12, 0));
    }

    @Test
    void a_hearing_is_set_then_moved_then_vacated_and_each_reader_hears_exactly_that() {
        String id = app.registerCase(registration(story, story.sms()));
        LocalDateTime first = inDays(20);
        LocalDateTime moved = inDays(30);

        JsonNode answer = app.tell(hearing(story, "H1", 1, "SCHEDULED", first));
        assertThat(answer.at("/events/0/kind").asString()).isEqualTo("HEARING_SCHEDULED");
        assertThat(answer.at("/events/0/outcome").asString()).isEqualTo("LINKED");
        app.advance(Duration.ofMinutes(1));
        assertThat(app.delivered(story.phone())).hasSize(1);
        assertThat(planned(id)).hasSize(3);

        advanceToLocal(first.minusDays(7).withHour(11));
        assertThat(app.delivered(story.phone()))
                .as("and the reminder of seven days before")
                .hasSize(2);

        app.tell(hearing(story, "H1", 2, "RESCHEDULED", moved));
        app.advance(Duration.ofMinutes(1));
        assertThat(app.delivered(story.phone())).as("and the change").hasSize(3);
        assertThat(states(id)).as("reminders of the old date").contains("SUPERSEDED");
        assertThat(planned(id))
                .allSatisfy(
                        notice -> assertThat(Instant.parse(notice.path("due").asString()))
                                .isAfter(moved.minusDays(8).atZone(COURT).toInstant()));

        app.tell(hearing(story, "H1", 3, "VACATED", moved));
        app.advance(Duration.ofDays(40));
        assertThat(app.delivered(story.phone()))
                .as("and that it is off, and nothing after")
                .hasSize(4);
        assertThat(planned(id)).isEmpty();
    }

    @Test
    void moving_the_clock_delivers_exactly_what_the_ledger_promised_each_with_rule_and_citation() {
        String id = app.registerCase(registration(story, story.sms()));
        app.tell(hearing(story, "H2", 1, "SCHEDULED", inDays(10)));
        List<JsonNode> promised = app.notices(id);

        app.advance(Duration.ofDays(11));

        assertThat(app.notices(id)).hasSameSizeAs(promised).allSatisfy(notice -> {
            assertThat(notice.path("state").asString()).isEqualTo("MET");
            assertThat(notice.path("rule").asString()).isNotEmpty();
            assertThat(notice.path("citation").asString()).isNotEmpty();
        });
        for (JsonNode notice : promised) {
            String noticeId = notice.path("id").asString();
            assertThat(app.outbox().stream()
                            .filter(sent -> sent.path("notice").asString().equals(noticeId)))
                    .singleElement()
                    .satisfies(sent -> assertThat(Instant.parse(sent.path("at").asString()))
                            .isAfterOrEqualTo(
                                    Instant.parse(notice.path("due").asString()).minusSeconds(1)));
        }
    }

    @Test
    void the_same_message_three_times_has_one_effect() {
        String id = app.registerCase(registration(story, story.sms()));
        String message = hearing(story, "H3", 1, "SCHEDULED", inDays(15));

        App.Answer first = app.hand(message);
        App.Answer second = app.hand(message);
        app.tell(message);
        app.advance(Duration.ofMinutes(1));

        assertThat(first.status()).isEqualTo(202);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body().path("receipt")).isEqualTo(first.body().path("receipt"));
        assertThat(app.delivered(story.phone())).hasSize(1);
        assertThat(app.notices(id, "VICTIM")).hasSize(4);
    }

    @Test
    void a_release_at_two_in_the_morning_wakes_a_victim_who_said_it_may() {
        app.registerCase(registration(story, story.smsThatMayWake()));
        advanceToLocal(LocalTime.of(2, 0));

        app.tell(released(story, "R1", LocalDateTime.ofInstant(app.now(), COURT).minusMinutes(5)));
        app.advance(Duration.ofMinutes(1));

        assertThat(app.delivered(story.phone())).hasSize(1);
    }

    @Test
    void a_release_at_two_in_the_morning_wakes_whoever_was_never_asked() {
        app.registerCase(registration(story, story.sms()));
        advanceToLocal(LocalTime.of(2, 0));

        app.tell(
                released(story, "R1B", LocalDateTime.ofInstant(app.now(), COURT).minusMinutes(5)));
        app.advance(Duration.ofMinutes(1));

        assertThat(app.delivered(story.phone())).hasSize(1);
    }

    @Test
    void a_release_at_two_in_the_morning_does_not_wake_who_said_no_and_asks_a_person_within_minutes() {
        app.registerCase(registration(story, story.smsThatNeverWakes()));
        advanceToLocal(LocalTime.of(2, 0));
        List<JsonNode> before = app.tasks();

        app.tell(released(story, "R2", LocalDateTime.ofInstant(app.now(), COURT).minusMinutes(5)));
        Instant told = app.now();
        app.advance(Duration.ofHours(5));
        assertThat(app.delivered(story.phone())).isEmpty();
        assertThat(app.tasks())
                .filteredOn(task -> !before.contains(task))
                .filteredOn(task -> task.path("reason").asString().contains("it is urgent"))
                .singleElement()
                .satisfies(task -> assertThat(Instant.parse(task.path("doBy").asString()))
                        .isBeforeOrEqualTo(told.plus(Duration.ofMinutes(16))));

        advanceToLocal(LocalTime.of(8, 1));
        assertThat(app.delivered(story.phone())).hasSize(1);
    }

    @Test
    void a_release_that_is_taken_back_is_corrected() {
        app.registerCase(registration(story, story.sms()));
        app.tell(releaseScheduled(story, "R3", 1, "NEW", inDays(25).toLocalDate()));
        app.advance(Duration.ofMinutes(1));
        assertThat(app.delivered(story.phone())).hasSize(1);

        app.tell(releaseScheduled(story, "R3", 2, "WITHDRAWAL", inDays(25).toLocalDate()));
        app.advance(Duration.ofMinutes(1));

        assertThat(app.delivered(story.phone())).hasSize(2);
    }

    @Test
    void reminders_keep_their_hour_over_the_night_when_the_clocks_change() {
        app.registerCase(registration(story, story.sms()));
        Instant allRemindersAhead = app.now().plus(Duration.ofDays(10));
        Instant transition = COURT.getRules().nextTransition(allRemindersAhead).getInstant();
        LocalDateTime hearing =
                transition.atZone(COURT).toLocalDate().plusDays(3).atTime(9, 30);

        app.tell(hearing(story, "H4", 1, "SCHEDULED", hearing));
        app.advanceTo(hearing.atZone(COURT).toInstant());

        assertThat(app.delivered(story.phone()).stream()
                        .skip(1)
                        .map(sent -> Instant.parse(sent.path("at").asString())
                                .atZone(COURT)
                                .getHour()))
                .hasSize(3)
                .containsOnly(10);
    }

    @Test
    void a_message_out_of_order_changes_nothing() {
        String id = app.registerCase(registration(story, story.sms()));
        app.tell(hearing(story, "H5", 2, "RESCHEDULED", inDays(21)));
        int before = app.notices(id).size();

        app.tell(hearing(story, "H5", 1, "SCHEDULED", inDays(20)));

        assertThat(app.notices(id)).hasSize(before);
    }

    @Test
    void a_victim_registered_after_the_news_is_told_all_the_same() {
        app.tell(hearing(story, "H6", 1, "SCHEDULED", inDays(20)));

        app.registerCase(registration(story, story.sms()));
        app.advance(Duration.ofMinutes(1));

        assertThat(app.delivered(story.phone())).hasSize(1);
    }

    @Test
    void hostile_and_broken_messages_are_kept_and_parked_with_a_reason() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>";
        for (String message : List.of(bomb, "<a><b></a>", "<x/>")) {
            JsonNode answer = app.tell(message);
            assertThat(answer.path("state").asString()).isEqualTo("PARKED");
            assertThat(answer.at("/reason/message").asString()).isNotEmpty();
        }
    }

    @Test
    void what_is_no_message_at_all_is_refused_at_the_door() {
        byte[] words = "not a message".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(app.post("/feeds/sandbox/messages", words).status()).isEqualTo(415);
        assertThat(app.post("/feeds/sandbox/messages", new byte[0]).status()).isEqualTo(400);
    }

    private List<JsonNode> planned(String id) {
        return app.notices(id, "VICTIM").stream()
                .filter(notice -> notice.path("state").asString().equals("PLANNED"))
                .toList();
    }

    private List<String> states(String id) {
        return app.notices(id).stream()
                .map(notice -> notice.path("state").asString())
                .toList();
    }

    private LocalDateTime inDays(int days) {
        return LocalDateTime.ofInstant(app.now(), COURT)
                .plusDays(days)
                .withHour(9)
                .withMinute(30)
                .withSecond(0)
                .withNano(0);
    }

    private void advanceToLocal(LocalTime time) {
        ZonedDateTime now = app.now().atZone(COURT);
        ZonedDateTime next = now.with(time);
        app.advanceTo((next.isAfter(now) ? next : next.plusDays(1)).toInstant());
    }

    private void advanceToLocal(LocalDateTime time) {
        app.advanceTo(time.atZone(COURT).toInstant());
    }
}
