package org.timelynotice.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** The doors as other people's programs meet them: what each answers when it is used well, and when it is not. */
class ApiDoorsTest {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000009";

    private static final StoryCase STORY = new StoryCase(81);
    private static final StoryCase LIKELY = new StoryCase(82);

    private static RunningApp app;

    @BeforeAll
    static void start() throws IOException {
        app = RunningApp.start();
    }

    @AfterAll
    static void stop() throws IOException {
        app.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~                                                     | body                    | is missing",
                "null                                                   | body                    | is missing",
                "{\"jurisdiction\":                                     | body                    | is not JSON (line 1",
                "[]                                                     | body                    | must be an object",
                "{\"court\":{\"name\":\"x\"}}                           | court                   | must be a text",
                "{\"caseNumbers\":\"CP-1\"}                             | caseNumbers             | must be a list",
                "{\"defendants\":[{\"name\":\"Dorian\"}]}               | defendants[0].name      | must be an object",
                "{\"defendants\":[{\"identifiers\":{\"sid\":[\"1\"]}}]} | defendants[0].identifiers.sid | must be a text",
            })
    void a_registration_that_cannot_be_read_is_told_where_and_what_is_expected(
            String body, String field, String reason) {
        JsonNode problem = problem(400, post("/cases", body));

        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(problem.at("/errors/0/reason").asString()).startsWith(reason);
        assertThat(problem.toString()).doesNotContain("CP-1", "Dorian", "tools.jackson", "org.timelynotice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/cases         | {\"jurisdicton\":\"PA\"}                                     | jurisdicton",
                "/cases         | {\"recipients\":[{\"contactPoints\":[{\"safetimes\":[]}]}]} | recipients[0].contactPoints[0].safetimes",
                "/cases         | {\"defendants\":[{\"name\":{\"first\":\"Dorian\"}}]}       | defendants[0].name.first",
                "/sandbox/clock | {\"advnce\":\"P1D\"}                                         | advnce",
            })
    void a_field_that_no_door_knows_is_refused_and_not_dropped(String door, String body, String field) {
        JsonNode problem = problem(400, post(door, body));

        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(problem.at("/errors/0/reason").asString()).startsWith("is not known here; known are ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"ALL\"                                       | ~~",
                "{\"topic\":\"custody\",\"choice\":\"declined\"} | ~~",
                "{\"topic\":\"HEARINGS\"}                      | ~~",
                "{\"topic\":\"CUSTODY\",\"chioce\":\"DECLINED\"} | recipients[0].elections[0].chioce",
                "{\"topic\":\"CUSTODY\",\"choice\":\"\"}       | recipients[0].elections[0].choice",
                "{\"topic\":\"CUSTODY\",\"choice\":null}       | recipients[0].elections[0].choice",
                "{\"topic\":\"CUSTODY\",\"choice\":false}      | recipients[0].elections[0].choice",
                "\"WEATHER\"                                   | recipients[0].elections[0]",
                "7                                             | recipients[0].elections[0]",
                "null                                          | recipients[0].elections[0]",
            })
    void an_election_is_taken_as_it_was_meant_or_refused(String election, String field) {
        String body = registration("{\"channel\":\"EMAIL\",\"address\":\"vida@example.org\"}", election);

        if (field.isEmpty()) {
            assertThat(app.send(post("/cases", body)).status()).isEqualTo(201);
        } else {
            JsonNode problem = problem(422, post("/cases", body));
            assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"by\":null", "\"by\":\" \"", "\"by\":\"Cora\\u0000\"", "\"by\":\"Cora\\ud800\""})
    void nothing_is_decided_or_done_by_nobody(String by) {
        JsonNode task = problem(422, post("/tasks/" + NOBODY + "/done", "{" + by + "}"));
        assertThat(task.at("/errors/0/field").asString()).isEqualTo("by");

        String comma = by.isEmpty() ? "" : ",";
        JsonNode review = problem(422, post("/reviews/" + NOBODY, "{\"linkTo\":[]" + comma + by + "}"));
        assertThat(review.at("/errors/0/field").asString()).isEqualTo("by");
    }

    @Test
    void a_name_of_a_hundred_characters_goes_on_record_and_a_longer_one_does_not() {
        problem(409, post("/tasks/" + NOBODY + "/done", "{\"by\":\"" + "x".repeat(100) + "\"}"));
        problem(422, post("/tasks/" + NOBODY + "/done", "{\"by\":\"" + "x".repeat(101) + "\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'by':'Cora'|told",
                "'by':'Cora','told':'PERHAPS'|told",
                "'by':'Cora','told':'YES','means':'PHONE'|at",
                "'by':'Cora','told':'YES','at':'2026-11-02T12:00:00Z'|means",
                "'by':'Cora','told':'YES','at':'2026-11-02T12:00:00Z','means':'PIGEON'|means",
                "'by':'Cora','told':'YES','at':'noon','means':'PHONE'|at",
                "'told':'NO'|by"
            })
    void an_outcome_that_lacks_something_is_told_what(String outcome, String field) {
        JsonNode problem = problem(422, post("/tasks/" + NOBODY + "/outcome", "{" + outcome.replace('\'', '"') + "}"));

        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void the_outcome_of_no_task_and_a_decision_about_none_are_conflicts() {
        problem(409, post("/tasks/" + NOBODY + "/outcome", "{\"told\":\"NO\",\"by\":\"Cora\"}"));
        problem(409, post("/tasks/" + NOBODY + "/send", "{\"by\":\"Cora\",\"reason\":\"she asked\"}"));
        problem(422, post("/tasks/" + NOBODY + "/send", "{\"by\":\"Cora\"}"));
        problem(409, post("/tasks/" + NOBODY + "/reopen", "{\"by\":\"Cora\",\"reason\":\"it was her sister\"}"));
        problem(422, post("/tasks/" + NOBODY + "/reopen", "{\"by\":\"Cora\"}"));
    }

    @Test
    void a_review_is_linked_to_cases_and_to_nothing_else() {
        String nothing = "{\"by\":\"Cora\",\"linkTo\":[\"" + NOBODY + "\",null]}";
        assertThat(problem(422, post("/reviews/" + NOBODY, nothing))
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("linkTo[1]");
        String word = "{\"by\":\"Cora\",\"linkTo\":[\"case\"]}";
        assertThat(problem(400, post("/reviews/" + NOBODY, word))
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("linkTo[0]");
        problem(409, post("/reviews/" + NOBODY, "{\"by\":\"Cora\",\"linkTo\":[]}"));
    }

    @ParameterizedTest
    @CsvSource({"/notices?case=bad,case", "/cases/bad,id", "/feeds/sandbox/messages/bad,receipt"})
    void an_identifier_that_is_none_is_named_and_not_repeated(String door, String parameter) {
        JsonNode problem = problem(400, app.request(door).GET().build());

        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(parameter);
        assertThat(problem.path("errors").toString())
                .contains("must be an identifier")
                .doesNotContain("bad");
        assertThat(problem.path("detail").asString()).doesNotContain("bad");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /notices,                                  400",
        "GET,    /notices?case=" + NOBODY + ",              404",
        "GET,    /cases/" + NOBODY + ",                     404",
        "GET,    /cases,                                    405",
        "DELETE, /feeds,                                    405",
        "PUT,    /sandbox/clock,                            405",
        "GET,    /nowhere,                                  404",
        "GET,    /feeds/sandbox/messages/" + NOBODY + ",    404",
        "GET,    /feeds/nobody/messages/" + NOBODY + ",     404",
        "POST,   /feeds/nobody/messages,                    404",
        "POST,   /rehearsals/nobody,                        404",
        "GET,    /feeds//messages,                          400",
    })
    void every_refusal_is_a_problem(String method, String door, int status) {
        problem(status, app.request(door).method(method, text("")).build());
    }

    @Test
    void another_content_type_is_refused_by_the_doors_that_take_json() {
        problem(
                415,
                app.request("/cases")
                        .header("Content-Type", "text/plain")
                        .POST(text("{}"))
                        .build());
    }

    @Test
    void a_problem_stays_a_problem_whatever_the_caller_would_rather_have() {
        for (String accepted : new String[] {"application/json", "text/html", "application/xml", "*/*"}) {
            problem(
                    404,
                    app.request("/cases/" + NOBODY)
                            .header("Accept", accepted)
                            .GET()
                            .build());
        }
    }

    @Test
    void a_case_is_shown_as_it_was_registered_and_leads_nobody_to_its_people() {
        String mail = """
                {"channel":"EMAIL","address":"vida.hidden@example.org","tier":"CODE_PHRASE","codePhrase":"blue teapot",
                 "safeTimes":[{"days":["TUE","MON"],"from":"09:00","until":"17:30"}]}""";
        String text = "{\"channel\":\"SMS\",\"address\":\"+12155550181\",\"tier\":\"BARE\",\"wakeFor\":[\"RELEASE\"]}";
        String elections = "\"HEARINGS\",{\"topic\":\"CUSTODY\",\"choice\":\"DECLINED\"}";
        String id = app.registerCase(registration(mail + "," + text, elections));

        JsonNode shown = app.get("/cases/" + id);

        assertThat(shown.at("/defendants/0/name/middle").asString()).isEqualTo("Quill");
        assertThat(shown.at("/defendants/0/birthDate").asString()).isEqualTo("1988-04-17");
        assertThat(shown.at("/defendants/0/identifiers/sid").asString()).isEqualTo(STORY.sid());
        assertThat(shown.at("/defendants/0/identifiers/facility").asString()).isEqualTo("Sample County Jail");
        JsonNode victim = shown.at("/recipients/0");
        assertThat(victim.path("role").asString()).isEqualTo("VICTIM");
        assertThat(victim.path("language").asString()).isEqualTo("es");
        assertThat(victim.path("zone").asString()).isEqualTo("America/New_York");
        assertThat(victim.path("elections").toString())
                .isEqualTo(
                        "[{\"topic\":\"HEARINGS\",\"choice\":\"REQUESTED\"},{\"topic\":\"CUSTODY\",\"choice\":\"DECLINED\"}]");
        assertThat(victim.at("/contactPoints/0/address").asString()).isEqualTo("v***@example.org");
        assertThat(victim.at("/contactPoints/0/safeTimes").toString())
                .isEqualTo("[{\"days\":[\"MONDAY\",\"TUESDAY\"],\"from\":\"09:00\",\"until\":\"17:30\"}]");
        assertThat(victim.at("/contactPoints/1/address").asString()).isEqualTo("***81");
        assertThat(victim.at("/contactPoints/1/wakeFor/0").asString()).isEqualTo("RELEASE");
        assertThat(victim.at("/contactPoints/1/state").asString()).isEqualTo("ACTIVE");
        assertThat(shown.toString()).doesNotContain("vida", "Vida", "teapot", "5550181");
    }

    @Test
    void an_event_names_its_case_only_once_it_is_linked_and_before_that_the_cases_it_may_concern() {
        String id = app.registerCase(Messages.registration(LIKELY, LIKELY.sms()));
        LocalDateTime soon = LocalDateTime.of(2027, 3, 3, 9, 30);
        String message = Messages.hearing(LIKELY, "DOORS", 1, "SCHEDULED", soon);

        JsonNode linked = app.tell(message).at("/events/0");
        assertThat(linked.path("outcome").asString()).isEqualTo("LINKED");
        assertThat(linked.path("case").asString()).isEqualTo(id);
        assertThat(linked.path("candidates")).isEmpty();

        String weaker =
                message.replace(LIKELY.caseNumber(), "CP-51-CR-0777777-2026").replace(LIKELY.sid(), "");
        JsonNode doubtful =
                app.send(message("/rehearsals/sandbox", weaker)).body().at("/events/0");
        assertThat(doubtful.path("outcome").asString()).isEqualTo("NEEDS_REVIEW");
        assertThat(doubtful.path("case").isNull()).isTrue();
        assertThat(doubtful.at("/candidates/0").asString()).isEqualTo(id);
        assertThat(doubtful.path("notices")).isEmpty();
    }

    @Test
    void a_message_is_kept_once_and_what_cannot_be_read_is_parked_with_the_reason() {
        String message = Messages.hearing(STORY, "KEPT", 1, "SCHEDULED", LocalDateTime.of(2027, 3, 4, 9, 30));
        App.Answer first = app.send(message("/feeds/sandbox/messages", message));
        App.Answer again = app.send(message("/feeds/sandbox/messages", message));
        assertThat(first.status()).isEqualTo(202);
        assertThat(again.status()).isEqualTo(200);
        assertThat(first.body().propertyNames()).containsExactlyInAnyOrder("receipt", "state");
        assertThat(again.body().path("receipt")).isEqualTo(first.body().path("receipt"));

        JsonNode parked = app.tell("<cce:HearingNotice xmlns:cce=\"urn:doors\"><unclosed>");
        assertThat(parked.path("state").asString()).isEqualTo("PARKED");
        assertThat(parked.at("/reason/message").asString()).isNotEmpty();
        assertThat(parked.at("/reason/line").asInt()).isEqualTo(1);
        assertThat(parked.path("events")).isEmpty();
    }

    @Test
    void a_rehearsal_answers_like_the_real_door_and_keeps_nothing() {
        String message = Messages.hearing(STORY, "REHEARSED", 1, "SCHEDULED", LocalDateTime.of(2027, 3, 5, 9, 30));
        long before = keptMessages();

        JsonNode rehearsed = app.send(message("/rehearsals/sandbox", message)).body();
        JsonNode unreadable = app.send(message("/rehearsals/sandbox", "<x/>")).body();

        assertThat(rehearsed.path("receipt").isNull()).isTrue();
        assertThat(rehearsed.path("state").asString()).isEqualTo("READ");
        assertThat(rehearsed.at("/events/0/kind").asString()).isEqualTo("HEARING_SCHEDULED");
        assertThat(unreadable.path("state").asString()).isEqualTo("PARKED");
        assertThat(unreadable.at("/reason/message").asString()).isNotEmpty();
        assertThat(keptMessages()).isEqualTo(before);
        assertThat(app.send(message("/feeds/sandbox/messages", message)).status())
                .as("nobody has handed it in before")
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/sandbox/messages", "/rehearsals/sandbox"})
    void neither_the_door_nor_its_rehearsal_takes_a_message_larger_than_its_feed_does(String door) {
        problem(413, message(door, "x".repeat(2_000_001)));
        problem(
                413,
                app.request(door)
                        .POST(HttpRequest.BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(new byte[2_000_001])))
                        .build());
    }

    @Test
    void a_batch_gets_a_receipt_for_each_message_and_is_not_rehearsed() throws IOException {
        byte[] batch = zip("<batch-1/>", "<batch-2/>");

        App.Answer kept = app.send(app.request("/feeds/sandbox/messages")
                .POST(HttpRequest.BodyPublishers.ofByteArray(batch))
                .build());
        JsonNode refused = problem(
                422,
                app.request("/rehearsals/sandbox")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(batch))
                        .build());

        assertThat(kept.status()).isEqualTo(202);
        assertThat(kept.body().path("receipts")).hasSize(2);
        assertThat(refused.path("detail").asString()).contains("cannot be rehearsed");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /feeds/sandbox/messages",
        "POST, /rehearsals/sandbox",
        "GET, /feeds",
        "POST, /cases",
        "GET, /notices",
        "GET, /tasks",
        "GET, /sandbox/outbox",
        "GET, /v3/api-docs"
    })
    void no_door_opens_without_a_token(String method, String door) {
        problem(
                401,
                HttpRequest.newBuilder(app.request(door).build().uri())
                        .method(method, text("<x/>"))
                        .build());
    }

    @Test
    void health_shows_that_the_work_in_the_background_goes_on() {
        JsonNode sweeps = app.get("/actuator/health").at("/components/sweeps/components");

        assertThat(sweeps.propertyNames()).contains("keeping", "reading", "sending", "clarifying", "auditRoots");
        assertThat(sweeps).allSatisfy(sweep -> {
            assertThat(sweep.path("status").asString()).isEqualTo("UP");
            assertThat(Instant.parse(sweep.at("/details/lastSuccess").asString()))
                    .isNotNull();
        });
    }

    @Test
    void feeds_are_listed_with_their_formats_and_health() {
        JsonNode feed = app.get("/feeds").path(0);

        assertThat(feed.path("name").asString()).isEqualTo("sandbox");
        assertThat(feed.path("formats")).isNotEmpty();
        assertThat(feed.path("zone").asString()).isNotEmpty();
        assertThat(feed.path("health").asString()).isIn("UP", "PARKED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"channel\":\"VOICE\",\"address\":\"215 555 0181\"           | ~~",
                "\"channel\":\"LETTER\",\"address\":\"1 Main St\\nSampletown\" | ~~",
                "\"channel\":\"WEBHOOK\",\"address\":\"https://example.org/in\" | ~~",
                "\"channel\":\"SMS\",\"address\":\"911-nonsense\"            | address",
                "\"channel\":\"EMAIL\",\"address\":\"nobody at home\"        | address",
                "\"channel\":\"WEBHOOK\",\"address\":\"http://example.org\"  | address",
                "\"channel\":\"PIGEON\",\"address\":\"loft 7\"               | channel",
                "\"channel\":\"SMS\",\"address\":null                        | address",
                "\"channel\":\"VOICE\",\"address\":\"2155550181\",\"tier\":\"LOUD\" | tier",
            })
    void a_contact_point_is_taken_or_its_field_is_named_without_its_value(String contact, String field) {
        String body = registration("{" + contact + "}", "\"ALL\"");

        if (field.isEmpty()) {
            App.Answer answer = app.send(post("/cases", body));
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
            assertThat(answer.body().path("id").asString()).isNotEmpty();
        } else {
            JsonNode problem = problem(422, post("/cases", body));
            assertThat(problem.at("/errors/0/field").asString()).isEqualTo("recipients[0].contactPoints[0]." + field);
            assertThat(problem.toString()).doesNotContain("nonsense", "home", "PIGEON", "LOUD", "loft");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"advance\":null}",
                "{\"advance\":\"\"}",
                "{\"advance\":\"-P1D\"}",
                "{\"advance\":\"P1M\"}",
                "{\"advance\":\"P11Y\"}",
                "{\"advance\":\"P4000D\"}",
                "{\"advance\":\"P99999999999999999999W\"}"
            })
    void the_clock_moves_only_by_a_span_ahead_that_it_can_read(String body) {
        assertThat(problem(422, post("/sandbox/clock", body))
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("advance");
    }

    @Test
    void the_description_lists_every_door_who_may_come_in_and_what_a_message_is() {
        JsonNode api = app.get("/v3/api-docs");

        assertThat(api.path("paths").propertyNames())
                .contains(
                        "/feeds",
                        "/feeds/{feed}/messages",
                        "/feeds/{feed}/messages/{receipt}",
                        "/feeds/{feed}/messages/{receipt}/replay",
                        "/rehearsals/{feed}",
                        "/trials/{feed}",
                        "/cases",
                        "/cases/{id}",
                        "/cases/{id}/recipients",
                        "/cases/{id}/recipients/{rid}",
                        "/cases/{id}/recipients/{rid}/elections",
                        "/cases/{id}/recipients/{rid}/contact-points",
                        "/cases/{id}/recipients/{rid}/contact-points/{pid}",
                        "/cases/{id}/recipients/{rid}/holds",
                        "/cases/{id}/recipients/{rid}/holds/{hid}",
                        "/cases/{id}/consents",
                        "/cases/{id}/consents/{cid}",
                        "/notices",
                        "/reviews",
                        "/reviews/{id}",
                        "/tasks",
                        "/tasks/{id}/done",
                        "/tasks/{id}/outcome",
                        "/tasks/{id}/reopen",
                        "/tasks/{id}/send",
                        "/sandbox/outbox",
                        "/sandbox/clock");
        for (JsonNode door : api.at("/paths/~1cases~1{id}~1recipients~1{rid}")) {
            assertThat(door.path("summary").asString()).isNotBlank();
        }
        assertThat(api.at("/info/title").asString()).isEqualTo("Timely Notice");
        assertThat(api.at("/info/version").asString()).startsWith("0.");
        assertThat(api.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        for (String door : new String[] {"/feeds/{feed}/messages", "/rehearsals/{feed}"}) {
            JsonNode message = api.path("paths").path(door).at("/post/requestBody/content");
            assertThat(message.propertyNames())
                    .containsExactlyInAnyOrder("application/xml", "text/plain", "application/zip");
            assertThat(message.path("application/zip").path("schema").toString())
                    .contains("\"type\":\"string\"", "\"format\":\"binary\"");
        }
        assertThat(api.path("paths")
                        .path("/feeds/{feed}/messages")
                        .at("/post/responses")
                        .propertyNames())
                .contains("200", "202");
    }

    /** A case of nobody else's, with one victim. */
    private static String registration(String contactPoint, String election) {
        return """
                {"jurisdiction":"PA","court":"%s","caseNumbers":["%s"],"separate":true,
                 "defendants":[{"name":{"given":"Dorian","middle":"Quill","surname":"Testcase"},"birthDate":"1988-04-17",
                   "identifiers":{"sid":"%s","facility":"Sample County Jail"}}],
                 "recipients":[{"role":"VICTIM","name":{"given":"Vida"},"language":"es","zone":"America/New_York",
                   "contactPoints":[%s],"elections":[%s]}]}""".formatted(Messages.COURT, STORY.caseNumber(), STORY.sid(), contactPoint, election);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cases", "/reviews/" + NOBODY, "/tasks/" + NOBODY + "/done", "/sandbox/clock"})
    void no_json_door_takes_a_huge_body_whether_its_length_was_announced_or_not(String door) {
        byte[] huge = "[]".concat(" ".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
        for (HttpRequest.BodyPublisher body : List.of(
                HttpRequest.BodyPublishers.ofByteArray(huge),
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge)))) {
            problem(
                    413,
                    app.request(door)
                            .header("Content-Type", "application/json")
                            .POST(body)
                            .build());
        }
        byte[] large = Arrays.copyOf(huge, 1_000_000);
        problem(
                400,
                app.request(door)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                        .build());
    }

    private static long keptMessages() {
        return app.context().getBean(JdbcTemplate.class).queryForObject("select count(*) from message", Long.class);
    }

    private static byte[] zip(String... messages) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String message : messages) {
                zip.putNextEntry(new ZipEntry(message.substring(1, message.length() - 2) + ".xml"));
                zip.write(message.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static HttpRequest message(String door, String content) {
        return app.request(door)
                .header("Content-Type", "application/xml")
                .POST(text(content))
                .build();
    }

    @Test
    void the_file_of_a_form_is_kept_as_the_message_and_not_eaten_on_its_way_in() {
        String message = "<note>of a form</note>";
        String form = "--b1\r\nContent-Disposition: form-data; name=\"f\"; filename=\"n.xml\"\r\n\r\n" + message
                + "\r\n--b1--\r\n";

        App.Answer kept = app.send(typed("multipart/form-data; boundary=b1", form));
        App.Answer again = app.send(typed("text/xml", message));

        assertThat(kept.status()).isEqualTo(202);
        assertThat(again.status()).as("the same message").isEqualTo(200);
        assertThat(again.body().path("receipt")).isEqualTo(kept.body().path("receipt"));
        assertThat(app.send(typed("multipart/form-data; boundary=b1", form.replace("of a", "of another")))
                        .status())
                .as("another message")
                .isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | text/xml                        | ''             | empty",
                "415 | application/pdf                 | %PDF-1.7       | neither XML nor HL7",
                "415 | application/json                | {\"a\":\"<b/>\"} | json:",
                "415 | multipart/form-data;boundary=zz | --zz           | boundary",
            })
    void what_nothing_here_reads_gets_no_receipt_and_is_told_what_to_send(
            int status, String type, String body, String told) {
        assertThat(problem(status, typed(type, body)).path("detail").asString())
                .startsWith("nothing was kept: ")
                .contains(told);
    }

    private static HttpRequest typed(String type, String body) {
        return app.request("/feeds/sandbox/messages")
                .header("Content-Type", type)
                .POST(text(body))
                .build();
    }

    private static HttpRequest post(String door, String body) {
        return app.request(door)
                .header("Content-Type", "application/json")
                .POST(text(body))
                .build();
    }

    private static HttpRequest.BodyPublisher text(String body) {
        return HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8);
    }

    /** The answer, which must be a problem as RFC 9457 has it, and say nothing about the inside of the program. */
    private static JsonNode problem(int status, HttpRequest request) {
        App.Answer answer = app.send(request);

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.body().path("status").asInt()).isEqualTo(status);
        assertThat(answer.body().path("title").asString()).isNotEmpty();
        assertThat(answer.body().propertyNames()).doesNotContain("timestamp", "trace", "path", "exception");
        return answer.body();
    }
}
