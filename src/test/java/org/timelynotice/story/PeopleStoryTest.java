package org.timelynotice.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.story.Messages.hearing;
import static org.timelynotice.story.Messages.registration;
import static org.timelynotice.story.Messages.released;

import java.io.IOException;
import java.time.Duration;
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

/** What a coordinator changes of the people of a case is obeyed from then on. */
class PeopleStoryTest {

    private static final ZoneId COURT = ZoneId.of("America/New_York");
    private static final AtomicInteger STORIES = new AtomicInteger(StoryCase.FIRST_FREE + 600);

    private static RunningApp app;

    private final StoryCase story = new StoryCase(STORIES.incrementAndGet());
    private String id = "";
    private String victim = "";
    private String advocate = "";

    @BeforeAll
    static void start() throws IOException {
        app = RunningApp.start();
    }

    @AfterAll
    static void stop() throws IOException {
        app.close();
    }

    @BeforeEach
    void aCaseIsFollowedAtNoon() {
        ZonedDateTime now = app.now().atZone(COURT);
        ZonedDateTime noon = now.with(LocalTime.NOON);
        app.advanceTo((noon.isAfter(now) ? noon : noon.plusDays(1)).toInstant());
        id = app.registerCase(registration(story, story.sms()));
        victim = person("VICTIM").path("id").asString();
        advocate = person("ADVOCATE").path("id").asString();
    }

    private JsonNode person(String role) {
        for (JsonNode one : app.get("/cases/" + id).path("recipients")) {
            if (one.path("role").asString().equals(role)) {
                return one;
            }
        }
        throw new AssertionError("no " + role);
    }

    private String at(String part) {
        return "/cases/" + id + "/recipients/" + victim + part;
    }

    private LocalDateTime inDays(int days) {
        return LocalDateTime.ofInstant(app.now(), COURT)
                .plusDays(days)
                .withHour(9)
                .withMinute(30)
                .withSecond(0)
                .withNano(0);
    }

    private void aHearingIsSet(String name) {
        app.tell(hearing(story, name + story.number(), 1, "SCHEDULED", inDays(20)));
        app.advance(Duration.ofMinutes(1));
    }

    private List<String> states() {
        return app.notices(id, "VICTIM").stream()
                .map(notice -> notice.path("state").asString())
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void a_choice_about_nothing_is_refused_and_changes_nothing() {
        String before = person("VICTIM").path("version").asString();

        App.Answer nothing = app.put(at("/elections"), "[]");

        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body().at("/errors/0/reason").asString()).contains("names no topic");
        assertThat(person("VICTIM").path("version").asString()).isEqualTo(before);
    }

    @Test
    void whoever_declines_everything_hears_nothing_more_and_whoever_asks_again_is_told_what_is_to_come() {
        aHearingIsSet("A");
        assertThat(app.delivered(story.phone())).hasSize(1);
        String version = "\"" + person("VICTIM").path("version").asString() + "\"";

        App.Answer declined =
                app.put(at("/elections"), "[{\"topic\":\"ALL\",\"choice\":\"DECLINED\"}]", "If-Match", version);
        assertThat(declined.status()).isEqualTo(200);
        assertThat(declined.body().path("version").asInt())
                .isEqualTo(person("VICTIM").path("version").asInt());
        assertThat(app.put(at("/elections"), "[\"ALL\"]", "If-Match", version).status())
                .isEqualTo(412);
        assertThat(person("VICTIM").at("/choices/CUSTODY").asString()).isEqualTo("DECLINED");

        app.tell(released(story, "R" + story.number(), inDays(0)));
        app.advance(Duration.ofDays(19));
        assertThat(app.delivered(story.phone())).hasSize(1);
        assertThat(states()).contains("WAIVED").doesNotContain("PLANNED");

        app.tell(hearing(story, "B" + story.number(), 1, "SCHEDULED", inDays(30)));
        app.put(at("/elections"), "[\"ALL\"]");
        app.advance(Duration.ofMinutes(1));
        assertThat(app.delivered(story.phone()))
                .as("of the hearing that is to come")
                .hasSizeGreaterThan(1);
    }

    @Test
    void a_new_number_takes_the_place_of_the_old_one_at_once() {
        aHearingIsSet("A");
        String point = person("VICTIM").at("/contactPoints/0/id").asString();
        String other = new StoryCase(9_000 + story.number()).phone().substring(0, 8) + "9"
                + "%03d".formatted(story.number() % 1000);

        App.Answer changed =
                app.put(at("/contact-points/" + point), "{\"channel\":\"SMS\",\"address\":\"" + other + "\"}");
        assertThat(changed.status()).as(changed.body().toString()).isEqualTo(200);
        app.advance(Duration.ofDays(20));

        assertThat(app.delivered(story.phone())).hasSize(1);
        assertThat(app.delivered(other)).isNotEmpty();
        String second = changed.body().path("id").asString();
        assertThat(app.post(at("/contact-points"), story.mail()).status()).isEqualTo(201);
        assertThat(app.delete(at("/contact-points/" + second)).status()).isEqualTo(200);
        assertThat(app.delete(at("/contact-points/" + second)).status()).isEqualTo(404);
        assertThat(person("VICTIM").path("contactPoints")).hasSize(1);
        assertThat(app.get("/cases/" + id).toString()).doesNotContain(story.phone(), other, story.email());
    }

    @Test
    void while_a_hold_stands_nothing_goes_out_and_lifting_it_lets_out_what_is_of_use() {
        String until = app.now().plus(Duration.ofDays(5)).toString();
        App.Answer hold = app.post(at("/holds"), "{\"reason\":\"her phone was read\",\"until\":\"" + until + "\"}");
        assertThat(hold.status()).as(hold.body().toString()).isEqualTo(201);

        aHearingIsSet("A");
        app.advance(Duration.ofDays(1));
        assertThat(app.delivered(story.phone())).isEmpty();
        assertThat(app.tasks())
                .anyMatch(task -> task.path("caseId").asString().equals(id)
                        && task.path("reason").asString().contains("safety hold"));
        assertThat(person("VICTIM").at("/holds/0/reason").asString()).isEqualTo("her phone was read");

        assertThat(app.delete(at("/holds/" + hold.body().path("id").asString())).status())
                .isEqualTo(200);
        app.advance(Duration.ofMinutes(1));
        assertThat(app.delivered(story.phone())).hasSize(1);
    }

    @Test
    void a_hold_ends_by_itself_after_somebody_was_asked() {
        String until = app.now().plus(Duration.ofDays(3)).toString();
        app.post(at("/holds"), "{\"reason\":\"why\",\"until\":\"" + until + "\"}");
        aHearingIsSet("A");

        app.advance(Duration.ofDays(2).plusHours(1));
        assertThat(app.tasks())
                .anyMatch(task -> task.path("reason").asString().contains("ends at " + until.substring(0, 16)));
        assertThat(app.delivered(story.phone())).isEmpty();
        app.advance(Duration.ofDays(1));
        assertThat(app.delivered(story.phone())).hasSize(1);
        assertThat(person("VICTIM").path("holds")).isEmpty();
    }

    @Test
    void an_advocate_is_told_no_more_than_the_victim_released() {
        aHearingIsSet("A");
        assertThat(app.delivered(story.advocate()))
                .hasSize(1)
                .noneMatch(sent -> sent.toString().contains("Storyman"));

        App.Answer given = app.post("/cases/" + id + "/consents", """
                {"recipient":"%s","to":"%s","scope":["HEARINGS"],"purpose":"to be accompanied","until":"2099-12-31",
                 "witness":"Wanda Witness"}""".formatted(victim, advocate));
        assertThat(given.status()).as(given.body().toString()).isEqualTo(201);
        aHearingIsSet("B");
        assertThat(app.delivered(story.advocate()))
                .anyMatch(sent -> sent.toString().contains("Storyman"));
        assertThat(app.get("/cases/" + id).at("/consents/0/stands").asBoolean()).isTrue();

        String consent = "/cases/" + id + "/consents/" + given.body().path("id").asString();
        assertThat(app.delete(consent).body().path("stands").asBoolean()).isFalse();
        assertThat(app.delete(consent).status()).isEqualTo(404);
        long named = named();
        aHearingIsSet("C");
        assertThat(named()).isEqualTo(named);
    }

    private long named() {
        return app.delivered(story.advocate()).stream()
                .filter(sent -> sent.toString().contains("Storyman"))
                .count();
    }

    /** How many tasks of this case ask whom an alarm may wake. */
    private long askedToWake() {
        return app.tasks().stream()
                .filter(task -> task.path("caseId").asString().equals(id))
                .filter(task -> task.path("reason").asString().contains("may wake them"))
                .count();
    }

    @Test
    void somebody_who_is_added_is_told_what_is_to_come_and_somebody_who_ends_is_told_nothing() {
        aHearingIsSet("A");
        String phone = "+1215555" + (8000 + story.number());
        long askedBefore = askedToWake();
        App.Answer added = app.post("/cases/" + id + "/recipients", """
                {"role":"VICTIM","name":{"given":"Wilma"},"language":"en","zone":"America/New_York","elections":["ALL"],
                 "contactPoints":[{"channel":"SMS","address":"%s"}]}""".formatted(phone));
        assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
        app.advance(Duration.ofMinutes(1));
        assertThat(app.delivered(phone)).hasSize(1);
        assertThat(app.tasks()).anyMatch(task -> task.path("reason").asString().contains("was added"));
        assertThat(askedToWake()).isEqualTo(askedBefore + 1);

        assertThat(app.delete(at("")).status()).isEqualTo(200);
        assertThat(app.delete(at("")).status()).isEqualTo(404);
        app.advance(Duration.ofDays(21));
        assertThat(app.delivered(story.phone())).hasSize(1);
        assertThat(app.delivered(phone)).hasSizeGreaterThan(1);
    }

    @Test
    void a_person_is_changed_as_a_whole_save_for_their_role_and_never_to_the_other_side() {
        App.Answer role = app.put(at(""), "{\"role\":\"PROSECUTOR\",\"zone\":\"America/Chicago\"}");
        App.Answer defendant = app.put(
                at(""),
                "{\"role\":\"VICTIM\",\"zone\":\"America/Chicago\",\"name\":{\"given\":\"Silas\",\"surname\":\"Storyman\"}}");
        App.Answer changed = app.put(at(""), "{\"role\":\"VICTIM\",\"zone\":\"America/Chicago\",\"language\":\"en\"}");

        assertThat(role.status()).isEqualTo(422);
        assertThat(defendant.status()).isEqualTo(422);
        assertThat(changed.status()).isEqualTo(200);
        JsonNode shown = person("VICTIM");
        assertThat(shown.path("zone").asString()).isEqualTo("America/Chicago");
        assertThat(shown.path("language").asString()).isEqualTo("en");
        assertThat(shown.path("contactPoints")).hasSize(1);
        assertThat(shown.at("/choices/HEARINGS").asString()).isEqualTo("REQUESTED");
    }

    @Test
    void a_case_that_is_followed_is_not_followed_again_with_another_number_of_the_same_person() {
        String again = registration(story, "{\"channel\":\"SMS\",\"address\":\"+12155550199\"}");

        App.Answer refused = app.post("/cases", again);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("detail").asString()).contains("/cases/" + id + "/recipients");
        App.Answer other = app.post("/cases", again.replace("Vida", "Wilma"));
        assertThat(other.status()).as(other.body().toString()).isEqualTo(201);
        assertThat(other.body().path("beside").toString()).contains(id);
        assertThat(app.post("/cases", again.replaceFirst("\\{", "{\"separate\":true,"))
                        .status())
                .isEqualTo(201);
    }
}
