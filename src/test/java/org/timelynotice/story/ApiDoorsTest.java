package org.timelynotice.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The doors as other people's programs meet them: what each answers when it is used well, and when it is not. */
class ApiDoorsTest {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000009";

    private static final StoryCase STORY = new StoryCase(81);

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

    /** A case of nobody else's, with one victim. */
    private static String registration(String contactPoint, String election) {
        return """
                {"jurisdiction":"PA","court":"%s","caseNumbers":["%s"],
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
