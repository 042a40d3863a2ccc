package org.timelynotice.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.timelynotice.story.Messages.hearing;
import static org.timelynotice.story.Messages.registration;
import static org.timelynotice.story.Messages.released;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import org.timelynotice.platform.StartRefused;
import tools.jackson.databind.JsonNode;

/** The program as it serves real people, with a stand-in for the provider that would reach them. */
class LiveStoryTest {

    private static final ZoneId COURT = ZoneId.of("America/New_York");
    private static final String UNSIGNED = "signOff: {state: unsigned}";
    private static final String SIGNED = "signOff: {state: signed, by: Counsel, on: 2026-01-02}";

    @TempDir
    private Path folder;

    @TempDir
    private Path secrets;

    private final StoryCase story = new StoryCase(StoryCase.FIRST_FREE);
    private TwilioStub twilio;
    private MailStub mail;

    @BeforeEach
    void providers() throws IOException {
        twilio = TwilioStub.running();
        mail = MailStub.start();
        FileSystemUtils.copyRecursively(Path.of("config"), folder);
    }

    @AfterEach
    void noMore() {
        mail.close();
        twilio.close();
    }

    @Test
    void as_shipped_nothing_leaves_and_every_notice_waits_for_a_person() throws IOException {
        try (RunningApp app = live()) {
            String id = app.registerCase(anyHour());
            app.tell(released(story, "R-1", local()));

            assertHandedOver(app, id, "counsel has not signed off the rule");
        }
    }

    @Test
    void what_waits_for_counsel_is_met_by_a_person_who_tells_them_or_decides_that_it_be_sent() throws IOException {
        everywhere("wording", "reviewed: {by: null, on: null}", "reviewed: {by: A Reader, on: 2026-01-02}");
        try (RunningApp app = live()) {
            String id = app.registerCase(anyHour());
            app.tell(released(story, "R-1", local()));
            assertHandedOver(app, id, "counsel has not signed off the rule");

            JsonNode advocates = app.notices(id, "ADVOCATE").get(0);
            JsonNode told = answer(app, advocates, "outcome", """
                    {"told":"YES","at":"%s","means":"PHONE","to":"Ada","note":"at her desk","by":"Cora"}""".formatted(Instant.now()));
            assertThat(told.path("state").asString()).isEqualTo("MET");
            assertThat(told.path("reason").asString()).isEqualTo("a person told them by phone");

            JsonNode victims = app.notices(id, "VICTIM").get(0);
            JsonNode decided = answer(app, victims, "send", "{\"by\":\"Cora\",\"reason\":\"she waits for it\"}");
            assertThat(decided.path("decidedBy").asString()).isEqualTo("Cora");
            Awaitility.await().until(() -> twilio.taken(story.phone()), messages -> messages.size() == 1);
            assertThat(app.notices(id))
                    .allSatisfy(notice -> assertThat(notice.path("attempts").isEmpty())
                            .as("nothing else left")
                            .isNotEqualTo(notice.path("id").equals(victims.path("id"))));
        }
    }

    private static JsonNode answer(RunningApp app, JsonNode notice, String door, String body) {
        String task = app.tasks().stream()
                .filter(one -> one.path("notice").equals(notice.path("id")))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        App.Answer answer = app.post("/tasks/" + task + "/" + door, body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void a_signed_rule_does_not_let_a_text_leave_that_nobody_has_reviewed() throws IOException {
        everywhere("rights", UNSIGNED, SIGNED);
        try (RunningApp app = live()) {
            String id = app.registerCase(anyHour());
            app.tell(released(story, "R-1", local()));

            assertHandedOver(app, id, "the text has not been reviewed");
        }
    }

    @Test
    void a_signature_that_is_taken_away_stops_what_was_planned_under_it() throws IOException {
        everywhere("rights", UNSIGNED, SIGNED);
        everywhere("wording", "reviewed: {by: null, on: null}", "reviewed: {by: A Reader, on: 2026-01-02}");
        RunningApp before = live();
        String id = before.registerCase(anyHour());
        before.tell(hearing(story, "H-1", 1, "SCHEDULED", local().plusDays(20)));
        Awaitility.await().until(() -> twilio.taken(story.phone()), messages -> messages.size() == 1);

        everywhere("rights", SIGNED, UNSIGNED);
        try (RunningApp app = before.restarted()) {
            JdbcTemplate database = app.context().getBean(JdbcTemplate.class);
            List.of("attempt", "notice") // whoever owns the tables may take time back
                    .forEach(table -> database.execute("alter table " + table + " disable trigger stays_itself"));
            database.update("update attempt set started_at = started_at - interval '10 days'");
            database.update("""
                    update notice set not_before = now(), due = now(), next_look = now()
                    where id = (select id from notice where occasion = 'REMINDER' limit 1)""");

            Awaitility.await()
                    .untilAsserted(() -> assertThat(app.notices(id, "VICTIM"))
                            .filteredOn(
                                    notice -> notice.path("occasion").asString().equals("REMINDER"))
                            .anyMatch(notice -> notice.path("state").asString().equals("REFERRED")));
            assertThat(twilio.taken(story.phone())).hasSize(1);
        }
    }

    @Test
    void a_live_database_is_not_opened_as_a_sandbox() throws IOException {
        try (RunningApp app = live()) {
            assertThatThrownBy(() -> app.restarted("timely.mode", "sandbox"))
                    .rootCause()
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("This database is a live one");
        }
    }

    private void assertHandedOver(RunningApp app, String id, String reason) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(app.notices(id)).isNotEmpty().allSatisfy(notice -> {
                    assertThat(notice.path("state").asString()).isEqualTo("REFERRED");
                    assertThat(notice.path("reason").asString()).contains(reason);
                    assertThat(notice.path("attempts")).isEmpty();
                }));
        assertThat(app.notices(id))
                .allSatisfy(notice -> assertThat(app.tasks())
                        .anyMatch(task -> task.path("notice").equals(notice.path("id"))));
        assertThat(twilio.taken()).isEmpty();
        assertThat(mail.to(story.advocate())).isEmpty();
    }

    private RunningApp live() throws IOException {
        return RunningApp.start(
                "timely.mode",
                "live",
                "timely.config",
                folder.toString(),
                "spring.config.import",
                "configtree:" + mountedSecrets() + "/",
                "timely.console-token",
                "0123456789abcdef0123456789abcdef",
                "timely.twilio-url",
                twilio.url(),
                "timely.sms.callback-url",
                "https://notices.example.org");
    }

    private Path mountedSecrets() throws IOException {
        Files.writeString(secrets.resolve("timely.master-key"), "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n");
        Files.writeString(secrets.resolve("timely.twilio-account"), "ACsandbox\n");
        Files.writeString(secrets.resolve("timely.twilio-token"), "ACsandbox\n");
        Files.writeString(secrets.resolve("timely.smtp-url"), mail.url() + "\n");
        return secrets;
    }

    private void everywhere(String part, String old, String now) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(part))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, Files.readString(file).replace(old, now));
            }
        }
    }

    /** Everybody lives where it is noon, so that no quiet hour holds back what should not go at all. */
    private String anyHour() {
        int east = 12 - Instant.now().atOffset(ZoneOffset.UTC).getHour();
        return registration(story, story.sms()).replace("America/New_York", "Etc/GMT%+d".formatted(-east));
    }

    private static LocalDateTime local() {
        return LocalDateTime.ofInstant(Instant.now(), COURT).withNano(0);
    }
}
