package org.timelynotice.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.story.Messages.hearing;
import static org.timelynotice.story.Messages.registration;
import static org.timelynotice.story.Messages.released;
import static org.timelynotice.story.TwilioStub.report;
import static org.timelynotice.story.TwilioStub.signature;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timelynotice.story.TwilioStub.Taken;
import tools.jackson.databind.JsonNode;

/** From a court's XML to providers that answer late, twice, wrongly or not at all. */
class ProviderStoryTest {

    private static final ZoneId COURT = ZoneId.of("America/New_York");
    private static final String PUBLIC = "https://notices.example.org";
    private static final AtomicInteger STORIES = new AtomicInteger(StoryCase.FIRST_FREE);

    private static TwilioStub twilio;
    private static MailStub mail;
    private static RunningApp app;
    private static LogWatch logs;

    private final StoryCase story = new StoryCase(STORIES.incrementAndGet());

    @BeforeAll
    static void start() throws IOException {
        twilio = TwilioStub.running();
        mail = MailStub.start();
        app = RunningApp.start(
                "timely.twilio-url", twilio.url(),
                "timely.smtp-url", mail.url(),
                "timely.sms.callback-url", PUBLIC);
        logs = LogWatch.start();
    }

    @AfterAll
    static void stop() throws IOException {
        logs.close();
        app.close();
        mail.close();
        twilio.close();
    }

    @BeforeEach
    void beginAtNoon() {
        ZonedDateTime now = app.now().atZone(COURT);
        ZonedDateTime noon = now.with(LocalTime.NOON);
        app.advanceTo((noon.isAfter(now) ? noon : noon.plusDays(1)).toInstant());
        mail.up();
    }

    /** What one story leaves waiting must not be refused, and stop the channel, in the next. */
    @AfterEach
    void letEverythingThrough() {
        twilio.always(story.phone(), Supplier::get);
    }

    /** Whatever happened in a story: the logs, exceptions included, know nobody. */
    @AfterEach
    void no_log_line_names_anybody_or_says_what_was_said() {
        assertThat(logs.lines()).isNotEmpty();
        List<String> secrets = Stream.concat(
                        Stream.of(
                                story.phone().substring(2),
                                story.email(),
                                story.advocate(),
                                "Vida",
                                "Ava ",
                                "Storyman",
                                story.caseNumber(),
                                story.sid(),
                                "update you asked for"),
                        twilio.taken(story.phone()).stream().map(Taken::body))
                .toList();
        assertThat(logs.lines())
                .noneMatch(line -> secrets.stream()
                        .anyMatch(secret -> line.toLowerCase(Locale.ROOT).contains(secret.toLowerCase(Locale.ROOT))));
    }

    @Test
    void a_text_goes_to_the_provider_with_its_callback_and_an_end_to_its_validity() {
        String id = toldOfAHearing(story.smsThatMayWake());

        JsonNode notice = first(id);
        String attempt = notice.at("/attempts/0/id").asString();
        assertThat(notice.path("state").asString()).isEqualTo("SENT");
        assertThat(twilio.taken(story.phone())).singleElement().satisfies(message -> {
            assertThat(message.callback()).isEqualTo(PUBLIC + "/callbacks/twilio/status/" + attempt);
            assertThat(Integer.parseInt(message.form().get("ValidityPeriod"))).isBetween(60, 36_000);
            assertThat(message.form()).containsEntry("From", "+15005550006");
            assertThat(message.body()).contains("555-0100").doesNotContain("Storyman", story.caseNumber());
        });
    }

    @Test
    void a_text_may_not_arrive_after_the_hearing_has_begun() {
        app.registerCase(registration(story, story.smsThatMayWake()));
        app.tell(hearing(
                story, "P" + story.number(), 1, "SCHEDULED", local(app.now()).plusMinutes(30)));

        Awaitility.await().until(() -> twilio.taken(story.phone()), messages -> !messages.isEmpty());
        assertThat(Integer.parseInt(onlyText().form().get("ValidityPeriod"))).isBetween(1, 1800);
    }

    @Test
    void a_signed_receipt_makes_a_sent_notice_met() {
        String id = toldOfAHearing(story.smsThatMayWake());

        assertThat(callback(onlyText(), "delivered")).isEqualTo(204);

        assertThat(first(id).path("state").asString()).isEqualTo("MET");
        assertThat(attempts(id)).containsExactly("DELIVERED");
    }

    @Test
    void a_forged_receipt_is_refused_and_changes_nothing() {
        String id = toldOfAHearing(story.smsThatMayWake());
        Taken message = onlyText();
        String path = path(message.callback());
        Map<String, String> form = report(message, "delivered");

        assertThat(app.postForm(path, form, "").status()).isEqualTo(403);
        assertThat(app.postForm(path, form, "bm90IGEgc2lnbmF0dXJl").status()).isEqualTo(403);
        assertThat(app.postForm(path, form, signature(PUBLIC + "/elsewhere", form))
                        .status())
                .isEqualTo(403);
        assertThat(app.postForm(path, form, signature(message.callback(), report(message, "sent")))
                        .status())
                .isEqualTo(403);

        assertThat(first(id).path("state").asString()).isEqualTo("SENT");
    }

    @Test
    void receipts_that_come_twice_and_out_of_order_take_nothing_back() {
        String id = toldOfAHearing(story.smsThatMayWake());
        Taken message = onlyText();

        for (String status : List.of("sent", "queued", "delivered", "sent", "undelivered", "delivered")) {
            assertThat(callback(message, status)).isEqualTo(204);
        }

        assertThat(first(id).path("state").asString()).isEqualTo("MET");
        assertThat(attempts(id)).containsExactly("DELIVERED");
        assertThat(twilio.taken(story.phone())).hasSize(1);
    }

    @Test
    void a_receipt_that_is_faster_than_the_answer_is_not_forgotten() {
        twilio.next(story.phone(), TwilioStub.answeringAfter(Duration.ofSeconds(3)));
        String id = app.registerCase(registration(story, story.smsThatMayWake()));
        app.tell(hearing(story, "P" + story.number(), 1, "SCHEDULED", inDays(20)));

        Awaitility.await().until(() -> twilio.taken(story.phone()), messages -> !messages.isEmpty());
        assertThat(callback(onlyText(), "delivered")).isEqualTo(204);
        app.advance(Duration.ofMinutes(3));

        assertThat(first(id).path("state").asString()).isEqualTo("MET");
        assertThat(attempts(id)).containsExactly("DELIVERED");
        assertThat(twilio.taken(story.phone())).hasSize(1);
    }

    @Test
    void a_receipt_for_an_attempt_that_never_was_is_not_found() {
        toldOfAHearing(story.smsThatMayWake());
        String address = PUBLIC + "/callbacks/twilio/status/00000000-0000-0000-0000-000000000001";
        Map<String, String> form = report(onlyText(), "delivered");

        assertThat(app.postForm(path(address), form, signature(address, form)).status())
                .isEqualTo(404);
    }

    @Test
    void an_error_and_then_a_good_answer_is_one_text() {
        twilio.next(story.phone(), TwilioStub.refusing(503, 20503));
        String id = toldOfAHearing(story.smsThatMayWake());
        assertThat(first(id).path("state").asString()).isEqualTo("UNKNOWN");
        assertThat(twilio.asked(story.phone())).as("not repeated blindly").isEqualTo(1);

        app.advance(Duration.ofMinutes(5));
        twilio.becomes(onlyText(), "delivered");
        app.advance(Duration.ofDays(2));

        assertThat(first(id).path("state").asString()).isEqualTo("MET");
        assertThat(attempts(id)).containsExactly("NOT_SENT", "DELIVERED");
        assertThat(twilio.taken(story.phone())).hasSize(1);
    }

    @Test
    void an_error_after_the_deed_is_one_text() {
        twilio.next(story.phone(), TwilioStub.takingThenAnswering(503));
        oneTextThatIsFoundAtTheProvider();
    }

    @Test
    void a_provider_that_takes_a_text_and_hangs_up_has_it_once() {
        twilio.next(story.phone(), TwilioStub.takingThenHangingUp());
        oneTextThatIsFoundAtTheProvider();
    }

    private void oneTextThatIsFoundAtTheProvider() {
        String id = toldOfAHearing(story.smsThatMayWake());
        assertThat(first(id).path("state").asString()).isEqualTo("UNKNOWN");
        twilio.becomes(onlyText(), "delivered");

        app.advance(Duration.ofMinutes(5));

        assertThat(first(id).path("state").asString()).isEqualTo("MET");
        assertThat(attempts(id)).containsExactly("DELIVERED");
        assertThat(twilio.taken(story.phone())).hasSize(1);
    }

    @Test
    void a_provider_with_too_much_to_do_is_asked_again_with_growing_pauses() {
        twilio.next(
                story.phone(),
                TwilioStub.refusing(429, 20429),
                TwilioStub.refusing(429, 20429),
                TwilioStub.refusing(429, 20429));
        String id = toldOfAHearing(story.smsThatMayWake());

        app.advance(Duration.ofMinutes(2));

        assertThat(attempts(id)).containsExactly("THROTTLED", "THROTTLED", "THROTTLED", "ACCEPTED");
        assertThat(pauses(first(id)))
                .satisfiesExactly(
                        pause -> assertThat(pause).isGreaterThanOrEqualTo(Duration.ofSeconds(5)),
                        pause -> assertThat(pause).isGreaterThanOrEqualTo(Duration.ofSeconds(10)),
                        pause -> assertThat(pause).isGreaterThanOrEqualTo(Duration.ofSeconds(20)));
        assertThat(twilio.taken(story.phone())).hasSize(1);
    }

    @Test
    void a_provider_that_asks_for_a_pause_is_left_alone_that_long() {
        twilio.next(story.phone(), TwilioStub.throttling(Duration.ofSeconds(90)));
        String id = toldOfAHearing(story.smsThatMayWake());

        app.advance(Duration.ofMinutes(2));

        assertThat(attempts(id)).containsExactly("THROTTLED", "ACCEPTED");
        assertThat(pauses(first(id)))
                .singleElement()
                .satisfies(pause -> assertThat(pause).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(119)));
    }

    @Test
    void a_provider_that_stays_down_gives_way_to_e_mail() {
        twilio.always(story.phone(), TwilioStub.refusing(429, 20429));
        String id = toldOfAHearing(story.smsThatMayWake(), story.mail());

        app.advance(Duration.ofHours(4));

        assertThat(first(id).path("state").asString()).isEqualTo("MET");
        assertThat(attempts(id)).hasSizeGreaterThan(5).endsWith("THROTTLED", "ACCEPTED");
        assertThat(pauses(first(id)))
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofSeconds(5), Duration.ofMinutes(11)));
        assertThat(mail.to(story.email())).hasSize(1);
        assertThat(twilio.taken(story.phone())).isEmpty();
    }

    @Test
    void a_provider_that_lets_us_in_no_more_stops_its_channel_says_so_and_what_is_due_goes_out_when_it_is_mended() {
        twilio.always(story.phone(), TwilioStub.refusing(401, 20003));
        String id = toldOfAHearing(story.smsThatMayWake(), story.mail());
        app.advance(Duration.ofHours(5));

        assertThat(first(id).path("state").asString()).isEqualTo("PLANNED");
        assertThat(first(id).path("reason").asString()).startsWith("its way is stopped by a fault on our side");
        assertThat(mail.to(story.email())).isEmpty();
        assertThat(tasksOf(id))
                .as("its target has passed, and nothing is wrong with its address")
                .extracting(task -> task.path("kind").asString())
                .containsOnly("QUESTION");
        assertThat(stopped().path("status").asString()).isEqualTo("DOWN");
        assertThat(stopped().at("/details/SMS/cause").asString()).isEqualTo("HTTP 401, code 20003");
        assertThat(new Visitor(app, "operator").open("/").body()).contains("Text messages are stopped since");

        twilio.always(story.phone(), Supplier::get);
        app.advance(Duration.ofMinutes(11));

        assertThat(twilio.taken(story.phone())).hasSize(1);
        assertThat(stopped().path("status").asString()).isEqualTo("UP");
        assertThat(new Visitor(app, "operator").open("/").body()).doesNotContain("are stopped since");
    }

    private static JsonNode stopped() {
        return app.get("/actuator/health").at("/components/channels");
    }

    @Test
    void with_every_provider_down_a_person_gets_the_task_and_nothing_is_lost() {
        twilio.always(story.phone(), TwilioStub.refusing(429, 20429));
        mail.down();
        String id = toldOfAHearing(story.smsThatMayWake(), story.mail());

        app.advance(Duration.ofHours(5));

        JsonNode notice = first(id);
        assertThat(notice.path("state").asString()).isEqualTo("REFERRED");
        assertThat(attempts(id)).contains("THROTTLED", "NOT_SENT");
        assertThat(tasksOf(id))
                .anySatisfy(task -> assertThat(task.path("notice")).isEqualTo(notice.path("id")));
        assertThat(mail.to(story.email())).isEmpty();
    }

    @Test
    void a_release_meets_a_person_before_the_deadline_where_no_machine_gets_through() {
        twilio.always(story.phone(), TwilioStub.refusing(429, 20429));
        mail.down();
        String id = app.registerCase(registration(story, story.smsThatMayWake(), story.mail()));
        Instant told = app.now();
        app.tell(released(story, "PR" + story.number(), local(told).minusMinutes(5)));

        app.advance(Duration.ofMinutes(20));

        JsonNode notice = first(id);
        assertThat(notice.path("state").asString()).isEqualTo("REFERRED");
        assertThat(attempts(id)).contains("THROTTLED", "NOT_SENT");
        assertThat(tasksOf(id)).anySatisfy(task -> {
            assertThat(task.path("notice")).isEqualTo(notice.path("id"));
            assertThat(Instant.parse(task.path("openedAt").asString())).isBefore(told.plus(Duration.ofMinutes(16)));
        });
    }

    @Test
    void an_urgent_text_has_an_e_mail_beside_it_and_where_neither_is_answered_a_person_calls() {
        String id = app.registerCase(registration(story, story.smsThatMayWake(), story.mail()));
        app.tell(released(story, "PR" + story.number(), local(app.now()).minusMinutes(5)));
        settled(id);

        app.advance(Duration.ofMinutes(5));

        assertThat(twilio.taken(story.phone())).hasSize(1);
        assertThat(mail.to(story.email())).hasSize(1);
        assertThat(first(id).path("state").asString()).isEqualTo("REFERRED");
        assertThat(first(id).path("proof").asString()).isEqualTo("ACCEPTED");
        assertThat(tasksOf(id)).isNotEmpty();
    }

    @Test
    void an_urgent_text_that_was_delivered_is_met_by_its_readers_answer() {
        String id = toldOfARelease();
        callback(onlyText(), "delivered");
        assertThat(first(id).path("state").asString()).isEqualTo("DELIVERED");
        assertThat(first(id).path("proof").asString()).isEqualTo("DELIVERED");

        assertThat(says("Sí, gracias").body()).contains("Gracias");

        assertThat(first(id).path("state").asString()).isEqualTo("MET");
        assertThat(first(id).path("proof").asString()).isEqualTo("CONFIRMED");
        assertThat(tasksOf(id)).isEmpty();
    }

    @Test
    void a_number_that_is_somebody_elses_is_frozen_its_words_are_read_on_record_and_a_person_lifts_it() {
        String id = toldOfARelease();
        callback(onlyText(), "delivered");
        assertThat(says("No soy esa persona, número equivocado").body()).isEqualTo("<Response/>");
        app.advance(Duration.ofMinutes(1));
        assertThat(first(id).path("state").asString())
                .as("nobody else may be texted")
                .isEqualTo("REFERRED");

        String task = tasksOf(id).stream()
                .filter(one -> one.path("kind").asString().equals("WORDS"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        JsonNode words = app.post("/tasks/" + task + "/words", bytes("{\"by\":\"Dana Example\"}"))
                .body();
        assertThat(words.path("text").asString()).isEqualTo("No soy esa persona, número equivocado");
        assertThat(words.path("from").asString()).isEqualTo(story.phone());

        JsonNode person = StreamSupport.stream(
                        app.get("/cases/" + id).path("recipients").spliterator(), false)
                .filter(one -> one.path("role").asString().equals("VICTIM"))
                .findFirst()
                .orElseThrow();
        String lift = "/cases/" + id + "/recipients/" + person.path("id").asString() + "/contact-points/"
                + person.at("/contactPoints/0/id").asString() + "/lift";
        assertThat(app.post(lift, bytes("{\"by\":\"Dana Example\"}")).status()).isEqualTo(422);
        byte[] reason = bytes("{\"by\":\"Dana Example\",\"reason\":\"Vida says it was her sister\"}");
        assertThat(app.post(lift, reason).status()).isEqualTo(200);
        assertThat(app.post(lift, reason).status())
                .as("nothing is left to lift")
                .isEqualTo(409);
    }

    @Test
    void a_text_from_a_number_on_no_record_is_a_task_that_names_nobody() {
        Map<String, String> form = Map.of("From", "+12155550188", "Body", "this is Vida, new phone " + story.number());

        assertThat(says(form).body()).isEqualTo("<Response/>");

        assertThat(app.tasks())
                .filteredOn(task -> task.path("kind").asString().equals("WORDS"))
                .filteredOn(task ->
                        task.path("caseId").isNull() || task.path("caseId").isMissingNode())
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.toString()).doesNotContain("Vida", "55501"));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private String toldOfARelease() {
        String id = app.registerCase(registration(story, story.smsThatMayWake()));
        app.tell(released(story, "PR" + story.number(), local(app.now()).minusMinutes(5)));
        settled(id);
        return id;
    }

    @Test
    void stop_silences_the_number_and_the_next_news_goes_by_e_mail() {
        String id = toldOfAHearing(story.smsThatMayWake(), story.mail());
        assertThat(says("STOP").status()).isEqualTo(200);

        moved();

        assertThat(twilio.taken(story.phone())).as("only the first").hasSize(1);
        assertThat(mail.to(story.email())).hasSize(1);
        assertThat(tasksOf(id)).hasSize(1);
    }

    @Test
    void start_lets_texts_through_again() {
        toldOfAHearing(story.smsThatMayWake(), story.mail());
        says("stop.");
        assertThat(says("START").status()).isEqualTo(200);

        moved();

        assertThat(twilio.taken(story.phone())).hasSize(2);
        assertThat(mail.to(story.email())).isEmpty();
    }

    @Test
    void stop_in_somebody_elses_name_silences_nobody() {
        toldOfAHearing(story.smsThatMayWake(), story.mail());
        Map<String, String> form = Map.of("From", story.phone(), "Body", "STOP");
        assertThat(app.postForm("/callbacks/twilio/inbound", form, signature(PUBLIC + "/elsewhere", form))
                        .status())
                .isEqualTo(403);

        moved();

        assertThat(twilio.taken(story.phone())).hasSize(2);
    }

    @Test
    void a_field_that_holds_a_control_character_is_refused_in_one_line_and_words_are_not() {
        String nul = "SM1" + (char) 0;
        assertThat(says(Map.of("From", story.phone(), "Body", "Call me", "MessageSid", nul)))
                .isEqualTo(new App.Text(400, "a field other than Body holds a control character"));
        assertThat(says(Map.of("From", story.phone(), "Body", "Call" + (char) 0 + "me", "MessageSid", "SM-nul"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_answer_to_help_reveals_nothing_and_a_person_hears_of_the_call() {
        String id = toldOfAHearing(story.smsThatMayWake());

        App.Text known = says("¡Ayuda!");
        Map<String, String> form = Map.of("From", "+12155550199", "Body", "¡Ayuda!");
        App.Text stranger =
                app.postForm("/callbacks/twilio/inbound", form, signature(PUBLIC + "/callbacks/twilio/inbound", form));

        assertThat(known.body()).startsWith("<Response><Message>").contains("555-0100");
        assertThat(known).as("the same for everybody").isEqualTo(stranger);
        assertThat(known.body())
                .doesNotContainIgnoringCase("court", "case", "victim", "hearing", "trafficking", "Storyman", "Vida");
        assertThat(tasksOf(id)).hasSize(1);
    }

    @Test
    void a_keyword_is_answered_in_the_language_of_who_is_reached_there() {
        toldOfAHearing(story.smsThatMayWake());

        assertThat(says("Ayuda").body()).contains("Responda 1", "555-0100");
        assertThat(says("HELP").body()).contains("Responda 1", "555-0100");
        assertThat(says("I got it").body()).contains("Gracias");
        assertThat(says("👍").body()).contains("Gracias");
        assertThat(says("STOP").body()).contains("Ya no le enviaremos", "555-0100");
        assertThat(says("START").body()).contains("Vuelve a recibir", "555-0100");
    }

    @Test
    void a_text_that_the_provider_delivers_twice_is_one_task_and_the_same_words_again_are_another() {
        String id = toldOfAHearing(story.smsThatMayWake());

        assertThat(says("Call me", "SM-first-" + story.number()))
                .isEqualTo(says("Call me", "SM-first-" + story.number()));
        assertThat(tasksOf(id)).hasSize(1);

        says("Call me", "SM-second-" + story.number());
        assertThat(tasksOf(id)).hasSize(2);
    }

    @Test
    void help_that_the_provider_delivers_twice_is_answered_twice_and_is_one_task() {
        String id = toldOfAHearing(story.smsThatMayWake());

        for (int delivery = 1; delivery <= 2; delivery++) {
            assertThat(says("HELP", "SM-help-" + story.number()).body()).contains("555-0100");
        }
        assertThat(tasksOf(id)).hasSize(1);
    }

    @Test
    void a_number_that_its_carrier_reports_as_stopped_is_not_tried_again() {
        twilio.always(story.phone(), TwilioStub.refusing(400, 21610));
        String id = toldOfAHearing(story.smsThatMayWake(), story.mail());
        app.advance(Duration.ofMinutes(1));

        assertThat(attempts(id)).containsExactly("REFUSED", "ACCEPTED");
        assertThat(mail.to(story.email())).hasSize(1);
        assertThat(tasksOf(id)).as("somebody asks how they want to be told").hasSize(1);

        moved();
        assertThat(twilio.asked(story.phone())).isEqualTo(1);
        assertThat(mail.to(story.email())).hasSize(2);
    }

    @Test
    void a_text_that_was_not_delivered_is_followed_by_an_e_mail_and_a_dead_number_is_frozen() {
        String id = toldOfAHearing(story.smsThatMayWake(), story.mail());
        assertThat(callback(onlyText(), "undelivered", "ErrorCode", "30005")).isEqualTo(204);
        app.advance(Duration.ofMinutes(1));

        assertThat(attempts(id)).containsExactly("FAILED", "ACCEPTED");
        assertThat(mail.to(story.email())).hasSize(1);
        assertThat(tasksOf(id)).as("somebody looks at the number").hasSize(1);

        moved();
        assertThat(twilio.asked(story.phone())).isEqualTo(1);
        assertThat(mail.to(story.email())).hasSize(2);
    }

    /** Registers the case, tells of a hearing, and waits until the victim's first notice has gone where it goes. */
    private String toldOfAHearing(String... contacts) {
        String id = app.registerCase(registration(story, contacts));
        app.tell(hearing(story, "P" + story.number(), 1, "SCHEDULED", inDays(20)));
        settled(id);
        return id;
    }

    private void moved() {
        app.tell(hearing(story, "P" + story.number(), 2, "RESCHEDULED", inDays(25)));
        app.advance(Duration.ofMinutes(1));
    }

    private void settled(String id) {
        Awaitility.await()
                .until(
                        () -> first(id),
                        notice -> !notice.path("attempts").isEmpty()
                                && !notice.path("state").asString().equals("SENDING"));
    }

    private Taken onlyText() {
        List<Taken> taken = twilio.taken(story.phone());
        assertThat(taken).hasSize(1);
        return taken.get(0);
    }

    private static int callback(Taken message, String status, String... more) {
        Map<String, String> form = report(message, status, more);
        return app.postForm(path(message.callback()), form, signature(message.callback(), form))
                .status();
    }

    private App.Text says(String words) {
        return says(Map.of("From", story.phone(), "To", "+15005550006", "Body", words));
    }

    private App.Text says(String words, String providerId) {
        return says(Map.of("From", story.phone(), "To", "+15005550006", "Body", words, "MessageSid", providerId));
    }

    private static App.Text says(Map<String, String> form) {
        return app.postForm("/callbacks/twilio/inbound", form, signature(PUBLIC + "/callbacks/twilio/inbound", form));
    }

    private static String path(String address) {
        return address.substring(PUBLIC.length());
    }

    private static JsonNode first(String id) {
        return app.notices(id, "VICTIM").stream()
                .filter(notice -> notice.path("occasion").asString().equals("FIRST"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> attempts(String id) {
        return StreamSupport.stream(first(id).path("attempts").spliterator(), false)
                .map(attempt -> attempt.path("state").asString())
                .toList();
    }

    private static List<Duration> pauses(JsonNode notice) {
        List<JsonNode> attempts = StreamSupport.stream(notice.path("attempts").spliterator(), false)
                .filter(attempt -> attempt.path("channel").asString().equals("SMS"))
                .toList();
        return java.util.stream.IntStream.range(1, attempts.size())
                .mapToObj(i -> Duration.between(
                        Instant.parse(attempts.get(i - 1).path("startedAt").asString()),
                        Instant.parse(attempts.get(i).path("startedAt").asString())))
                .toList();
    }

    /** What waits for a person because of the victim of this case. */
    private static List<JsonNode> tasksOf(String id) {
        List<String> victims = app.notices(id, "VICTIM").stream()
                .map(notice -> notice.path("id").asString())
                .toList();
        return app.tasks().stream()
                .filter(task -> task.path("caseId").asString("").equals(id))
                .filter(task -> task.path("notice").isNull()
                        || task.path("notice").isMissingNode()
                        || victims.contains(task.path("notice").asString()))
                .toList();
    }

    private static LocalDateTime inDays(int days) {
        return local(app.now())
                .plusDays(days)
                .withHour(9)
                .withMinute(30)
                .withSecond(0)
                .withNano(0);
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, COURT);
    }
}
