package org.timelynotice.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.story.Messages.registration;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a court says, changes, takes back and says of the wrong case, and what its readers hear of it. */
class ChangesStoryTest {

    private static final ZoneId COURT = ZoneId.of("America/New_York");

    private static final AtomicInteger STORIES = new AtomicInteger(StoryCase.FIRST_FREE + 60);

    private static RunningApp app;

    private final StoryCase story = new StoryCase(STORIES.incrementAndGet());
    private final HearingTold trial = HearingTold.of(story);

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
        ZonedDateTime now = app.now().atZone(COURT);
        ZonedDateTime noon = now.with(LocalTime.NOON);
        app.advanceTo((noon.isAfter(now) ? noon : noon.plusDays(1)).toInstant());
    }

    @Test
    void a_move_that_is_taken_back_is_corrected_and_the_old_date_is_recalled_again() {
        String id = app.registerCase(registration(story, story.sms()));
        LocalDateTime first = inDays(20);
        HearingTold moved =
                trial.named("MOVE").status("RESCHEDULED").previously(first).at(inDays(30));

        tell(trial.named("SET").at(first));
        tell(moved);
        assertThat(app.delivered(story.phone())).hasSize(2);

        tell(moved.version(2, "WITHDRAWAL"));

        assertThat(told(id)).containsExactlyInAnyOrder("FIRST", "CHANGE", "CORRECTION", "CHANGE");
        assertThat(planned(id))
                .hasSize(3)
                .allSatisfy(reminder -> assertThat(reminder.path("due").asString())
                        .isLessThan(first.atZone(COURT).toInstant().toString()));
    }

    @Test
    void a_cancellation_that_is_taken_back_is_told_and_reminders_go_on() {
        String id = app.registerCase(registration(story, story.sms()));
        HearingTold off = trial.named("OFF").status("CANCELLED").at(inDays(20));

        tell(trial.named("SET").at(inDays(20)));
        tell(off);
        tell(off.version(2, "WITHDRAWAL"));

        assertThat(told(id)).containsExactlyInAnyOrder("FIRST", "CHANGE", "CORRECTION", "CHANGE");
        assertThat(planned(id)).hasSize(3);
    }

    @Test
    void a_cancellation_with_a_number_of_its_own_is_no_older_version_of_the_hearing() {
        String id = app.registerCase(registration(story, story.sms()));

        tell(trial.named("SET").version(5, "UPDATE").at(inDays(20)));
        tell(trial.named("OFF").version(1, "NEW").status("CANCELLED").at(inDays(20)));

        assertThat(told(id)).containsExactly("FIRST", "CHANGE");
        assertThat(planned(id)).isEmpty();
    }

    @Test
    void a_hearing_without_a_number_that_is_moved_twice_and_called_off_leaves_no_reminder() {
        String id = app.registerCase(registration(story, story.sms()));
        HearingTold unnumbered = trial.unnumbered();

        tell(unnumbered.named("SET").at(inDays(20)));
        tell(unnumbered
                .named("MOVE-1")
                .status("RESCHEDULED")
                .previously(inDays(20))
                .at(inDays(25)));
        tell(unnumbered
                .named("MOVE-2")
                .status("RESCHEDULED")
                .previously(inDays(25))
                .at(inDays(30)));
        assertThat(planned(id)).hasSize(3);

        tell(unnumbered.named("OFF").status("CANCELLED").at(inDays(30)));

        assertThat(planned(id)).isEmpty();
        assertThat(told(id)).containsExactly("FIRST", "CHANGE", "CHANGE", "CHANGE");
    }

    @Test
    void a_hearing_of_which_the_newest_date_comes_in_first_is_recalled_on_that_date_alone() {
        String id = app.registerCase(registration(story, story.sms()));
        HearingTold unnumbered = trial.unnumbered();

        tell(unnumbered
                .named("MOVE-2")
                .status("RESCHEDULED")
                .previously(inDays(25))
                .at(inDays(30)));
        tell(unnumbered
                .named("MOVE-1")
                .status("RESCHEDULED")
                .previously(inDays(20))
                .at(inDays(25)));
        tell(unnumbered.named("SET").at(inDays(20)));

        String dayBefore = inDays(30).minusDays(1).atZone(COURT).toLocalDate().toString();
        assertThat(planned(id))
                .hasSize(3)
                .anySatisfy(
                        reminder -> assertThat(reminder.path("due").asString()).startsWith(dayBefore));
        assertThat(told(id)).containsExactly("FIRST");
    }

    @Test
    void a_booking_of_days_ago_that_comes_in_after_the_release_does_not_keep_anybody_from_hearing_of_the_release() {
        String id = app.registerCase(registration(story, story.sms()));
        LocalDateTime now = LocalDateTime.ofInstant(app.now(), COURT);

        app.tell(Messages.released(story, "OUT-" + story.number(), now.minusHours(1)));
        JsonNode late = app.tell(Messages.booked(story, "IN-" + story.number(), now.minusDays(5)));
        app.advance(Duration.ofMinutes(1));

        assertThat(app.notices(id, "VICTIM"))
                .filteredOn(notice -> notice.path("kind").asString().equals("RELEASED"))
                .isNotEmpty()
                .noneSatisfy(
                        notice -> assertThat(notice.path("state").asString()).isEqualTo("SUPERSEDED"));
        assertThat(late.at("/events/0").toString()).contains("older than what is known");
    }

    @Test
    void a_hearing_called_off_that_is_none_of_those_planned_is_looked_at_by_a_person() {
        app.registerCase(registration(story, story.sms()));

        tell(trial.named("SET").at(inDays(20)));
        List<JsonNode> before = app.tasks();
        tell(trial.numbered("OTHER").named("OFF").status("CANCELLED").at(inDays(25)));

        assertThat(app.tasks().stream()
                        .filter(task -> !before.contains(task))
                        .map(task -> task.path("reason").asString()))
                .anySatisfy(reason -> assertThat(reason).contains("moved or called off"));
    }

    @Test
    void a_hearing_that_turns_out_to_be_of_another_case_is_corrected_where_it_was_told() {
        String id = app.registerCase(registration(story, story.sms()));
        StoryCase other = new StoryCase(STORIES.incrementAndGet());

        HearingTold mixedUp = trial.named("SET").at(inDays(20));
        tell(mixedUp);
        tell(mixedUp.in(other).version(2, "CORRECTION"));

        assertThat(told(id)).containsExactly("FIRST", "CORRECTION");
        assertThat(planned(id)).isEmpty();
    }

    @Test
    void a_withdrawal_of_something_else_leaves_the_hearing_and_is_looked_at_by_a_person() {
        String id = app.registerCase(registration(story, story.sms()));

        tell(trial.named("SET").at(inDays(20)));
        int before = app.tasks().size();
        tell(trial.named("OTHER").version(2, "WITHDRAWAL").at(inDays(25)));

        assertThat(told(id)).containsExactly("FIRST");
        assertThat(planned(id)).hasSize(3);
        assertThat(app.tasks()).hasSize(before + 1);
    }

    @Test
    void a_withdrawal_that_names_no_case_takes_back_what_its_number_said() {
        String id = app.registerCase(registration(story, story.sms()));
        HearingTold set = trial.named("SET").at(inDays(20));

        tell(set);
        JsonNode answer = app.tell(set.version(2, "WITHDRAWAL")
                .message()
                .replace(story.caseNumber(), "NONE")
                .replace(story.sid(), "UNKNOWN")
                .replace("Storyman", "Nobody"));
        app.advance(Duration.ofMinutes(1));

        assertThat(answer.at("/events/0/outcome").asString()).isEqualTo("LINKED");
        assertThat(told(id)).containsExactly("FIRST", "CORRECTION");
    }

    @Test
    void a_plea_that_each_poll_brings_under_a_new_number_is_told_once() {
        String id = app.registerCase(registration(story, story.sms()));
        JsonNode first = app.tell(Messages.plea(story, "POLL-1-" + story.number(), "Trafficking in individuals"));
        app.tell(Messages.plea(story, "POLL-2-" + story.number(), "Trafficking in individuals"));
        app.tell(Messages.plea(story, "POLL-3-" + story.number(), "Involuntary servitude"));
        app.advance(Duration.ofMinutes(1));

        assertThat(first.at("/events/0/kind").asString()).isEqualTo("PLEA");
        assertThat(told(id)).containsExactly("FIRST", "FIRST");
    }

    @Test
    void two_hearings_at_one_time_are_two_and_a_person_says_which_of_them_is_off() {
        String id = app.registerCase(registration(story, story.sms()));
        HearingTold unnumbered = trial.unnumbered().at(inDays(20));
        tellOf("Motion", unnumbered.named("ONE"));
        tellOf("Restitution", unnumbered.named("TWO"));
        assertThat(planned(id)).as("reminders of both").hasSize(6);

        tellOf("", unnumbered.named("OFF").status("CANCELLED"));
        assertThat(planned(id)).as("nobody is reminded of what may be off").isEmpty();
        assertThat(told(id)).as("and nobody is told that one is").containsExactly("FIRST", "FIRST");

        String door = "/tasks/" + questionOf(id).path("id").asString() + "/hearing";
        JsonNode restitution = list(app.get(door).path("hearings")).stream()
                .filter(one -> one.path("type").asString().equals("Restitution"))
                .findFirst()
                .orElseThrow();
        assertThat(app.post(door, "{\"hearing\":\"hearing:none\",\"by\":\"Cora\"}")
                        .status())
                .isEqualTo(422);
        String answer = "{\"hearing\":\"%s\",\"by\":\"Cora\"}"
                .formatted(restitution.path("hearing").asString());
        assertThat(app.post(door, answer).status()).isEqualTo(200);
        app.advance(Duration.ofMinutes(1));

        assertThat(planned(id)).as("reminders of the motion").hasSize(3);
        assertThat(told(id)).hasSize(3).contains("CHANGE");
        assertThat(app.post(door, answer).status()).as("answered once").isEqualTo(409);
    }

    @Test
    void reminders_of_a_hearing_of_which_a_court_says_what_nobody_understands_wait_for_a_person() {
        String id = app.registerCase(registration(story, story.sms()));
        tell(trial.named("SET").at(inDays(20)));
        assertThat(planned(id)).hasSize(3);

        app.tell("""
                <q:CourtCaseQueryResults xmlns:q="urn:example:q" xmlns:nc="http://release.niem.gov/niem/niem-core/3.0/"
                    xmlns:j="http://release.niem.gov/niem/domains/jxdm/5.1/"><nc:Case><nc:CaseDocketID>%s</nc:CaseDocketID><j:CaseAugmentation>
                  <j:CaseCourt><j:CourtName>%s</j:CourtName></j:CaseCourt>
                  <j:CaseHearing><nc:ActivityCategoryText>Trial</nc:ActivityCategoryText>
                    <nc:ActivityDateRange><nc:StartDate><nc:DateTime>%s</nc:DateTime></nc:StartDate></nc:ActivityDateRange>
                    <nc:ActivityStatus><nc:StatusText>Off calendar</nc:StatusText></nc:ActivityStatus></j:CaseHearing>
                </j:CaseAugmentation></nc:Case></q:CourtCaseQueryResults>""".formatted(story.caseNumber(), Messages.COURT, inDays(20)));
        app.advance(Duration.ofMinutes(1));
        assertThat(planned(id)).isEmpty();

        String door = "/tasks/" + questionOf(id).path("id").asString() + "/hearing";
        assertThat(app.get(door).at("/said/kind").asString()).isEqualTo("HEARING_STATUS");
        assertThat(app.post(door, "{\"hearing\":\"ANOTHER\",\"by\":\"Cora\"}").status())
                .isEqualTo(200);
        assertThat(planned(id)).as("it stands as it was planned").hasSize(3);
        assertThat(told(id)).containsExactly("FIRST");
    }

    @Test
    void what_was_set_again_in_the_same_words_before_somebody_was_followed_is_asked_about() {
        String set = trial.named("SET").at(inDays(20)).message();
        app.tell(set);
        app.tell(trial.named("OFF").status("CANCELLED").at(inDays(20)).message());
        app.tell(set);
        app.advance(Duration.ofMinutes(1));

        String id = app.registerCase(registration(story, story.sms()));
        app.advance(Duration.ofMinutes(2));

        assertThat(planned(id))
                .as("what was called off is not revived by itself")
                .isEmpty();
        assertThat(app.tasks())
                .filteredOn(task -> task.path("caseId").asString().equals(id))
                .anyMatch(task -> task.path("reason").asString().startsWith("a message came once more, word for word"));
    }

    @Test
    void a_reminder_whose_doubt_nobody_cleared_up_is_a_persons_to_give() {
        String id = app.registerCase(registration(story, story.sms()));
        HearingTold unnumbered = trial.unnumbered().at(inDays(20));
        tellOf("Motion", unnumbered.named("ONE"));
        tellOf("Restitution", unnumbered.named("TWO"));
        tellOf("", unnumbered.named("OFF").status("CANCELLED"));

        app.advance(Duration.ofDays(19));

        List<JsonNode> reminders = app.notices(id, "VICTIM").stream()
                .filter(notice -> notice.path("occasion").asString().equals("REMINDER"))
                .toList();
        assertThat(reminders).hasSize(6).allSatisfy(reminder -> {
            assertThat(reminder.path("state").asString()).isEqualTo("REFERRED");
            assertThat(app.tasks()).anyMatch(task -> task.path("notice").equals(reminder.path("id")));
        });
        assertThat(app.delivered(story.phone()))
                .as("told of both when they were set")
                .hasSize(2);
    }

    @Test
    void a_decision_that_nobody_was_told_of_is_undone_and_may_be_taken_again() {
        String id = app.registerCase(registration(story, story.sms()));
        app.advance(Duration.ofHours(14)); // nothing goes out by night
        app.tell(trial.named("WEAK")
                .at(inDays(20))
                .message()
                .replace(story.caseNumber(), "CP-51-CR-0999999-2026")
                .replace(story.sid(), ""));
        String door = "/reviews/" + reviewOf(id).orElseThrow();
        String link = "{\"linkTo\":[\"%s\"],\"by\":\"Cora\"}".formatted(id);

        assertThat(app.post(door, link).status()).isEqualTo(200);
        assertThat(planned(id)).hasSize(4);
        assertThat(app.post(door + "/undo", "{\"by\":\"Cora\"}").status()).isEqualTo(200);
        assertThat(planned(id)).isEmpty();
        assertThat(reviewOf(id)).as("the question is open again").isPresent();

        assertThat(app.post(door, link).status()).isEqualTo(200);
        app.advance(Duration.ofHours(10));
        assertThat(told(id)).containsExactly("FIRST");
        assertThat(planned(id)).hasSize(3);
        assertThat(app.post(door + "/undo", "{\"by\":\"Cora\"}").status())
                .as("she has been told")
                .isEqualTo(409);
    }

    private static Optional<String> reviewOf(String id) {
        return list(app.get("/reviews")).stream()
                .filter(review -> review.at("/candidates/0/caseId").asString().equals(id))
                .map(review -> review.path("id").asString())
                .findFirst();
    }

    private static JsonNode questionOf(String id) {
        return app.tasks().stream()
                .filter(task -> task.path("kind").asString().equals("HEARING"))
                .filter(task -> task.path("caseId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private void tellOf(String type, HearingTold hearing) {
        String category = "<nc:ActivityCategoryText>%s</nc:ActivityCategoryText>";
        app.tell(
                hearing.message().replace(category.formatted("Trial"), type.isEmpty() ? "" : category.formatted(type)));
        app.advance(Duration.ofMinutes(1));
    }

    private void tell(HearingTold hearing) {
        app.tell(hearing.message());
        app.advance(Duration.ofMinutes(1));
    }

    /** What the victim was told, in the order of its sending. */
    private List<String> told(String id) {
        return app.notices(id, "VICTIM").stream()
                .filter(notice -> notice.path("state").asString().equals("MET"))
                .map(notice -> notice.path("occasion").asString())
                .toList();
    }

    private List<JsonNode> planned(String id) {
        return app.notices(id, "VICTIM").stream()
                .filter(notice -> notice.path("state").asString().equals("PLANNED"))
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
}
