package org.timelynotice.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timelynotice.audit.AuditTrail;
import tools.jackson.databind.JsonNode;

/** What somebody at the pages of the running program sees and does, without a browser of its own. */
class ConsoleStoryTest {

    private static RunningApp app;
    private static Visitor visitor;

    @BeforeAll
    static void start() throws IOException {
        app = RunningApp.start();
        visitor = new Visitor(app, "Carla Coordinator");
    }

    @AfterAll
    static void stop() throws IOException {
        app.close();
    }

    @Test
    void a_text_to_the_victim_is_marked_as_spanish() {
        app.advance(Duration.ofDays(1));

        assertThat(visitor.open("/").body())
                .contains("<p class=\"tn-message__body\" lang=\"es\">")
                .contains("<p class=\"tn-message__body\" lang=\"en\">");
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere,                             404, Not found",
        "/notices/0000,                        404, Not found",
        "/messages/jail/receipt,               404, Not found",
        "/console/clock,                       405, There is no page here",
        "/error,                               500, Something went wrong here"
    })
    void what_goes_wrong_is_said_on_a_page_of_ours_that_leads_back(String path, int status, String said) {
        HttpResponse<String> answer = visitor.open(path + "?name=canary");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertOurPage(answer, said);
    }

    @Test
    void a_button_that_came_too_late_or_says_what_none_does_is_answered_with_a_page_that_says_what_to_do() {
        HttpResponse<String> late = visitor.submitTooLate("/console/clock", Map.of("by", "P1D"), "canary");
        assertThat(late.statusCode()).isEqualTo(403);
        assertOurPage(late, "This was not done");

        for (String by : List.of("P9999D", "canary")) {
            HttpResponse<String> unknown = visitor.submit("/console/clock", Map.of("by", by));
            assertThat(unknown.statusCode()).isEqualTo(400);
            assertOurPage(unknown, "That did not work");
        }
        HttpResponse<String> mistyped = visitor.submit("/console/reviews/canary", Map.of("decision", "none"));
        assertThat(mistyped.statusCode()).isEqualTo(404);
        assertOurPage(mistyped, "Not found");
    }

    private static void assertOurPage(HttpResponse<String> answer, String said) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.body())
                .contains(">" + said + "</h1>", "Back to the overview", "class=\"tn-header\"")
                .doesNotContain("canary", "Exception", "Whitelabel", "org.springframework");
    }

    @Test
    void a_program_is_answered_as_before() {
        HttpResponse<String> answer = visitor.ask("/nowhere", "*/*");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(visitor.ask("/cases/0000", "text/html")
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""))
                .as("a program's door")
                .startsWith("application/problem+json");
    }

    @Test
    void what_the_pages_link_to_for_their_looks_is_there() {
        Matcher link = Pattern.compile("<(?:link|script)[^>]* (?:href|src)=\"([^\"]+)\"")
                .matcher(visitor.open("/").body());
        var links = new ArrayList<String>();
        while (link.find()) {
            links.add(link.group(1));
        }

        assertThat(links)
                .anyMatch(path -> path.contains("govuk-frontend"))
                .allSatisfy(path -> assertThat(visitor.open(path).statusCode()).isEqualTo(200));
    }

    @Test
    void a_decision_is_recorded_under_the_name_its_maker_signed_in_with() {
        JsonNode review = Awaitility.await()
                .until(() -> app.get("/reviews"), list -> list.size() == 1)
                .get(0);
        String id = review.path("id").asString();
        String theCase = review.at("/candidates/0/caseId").asString();

        String page = visitor.submit(
                        "/console/reviews/" + id, Map.of("decision", "link", "linkTo", theCase, "confirmed", "true"))
                .body();

        assertThat(page).contains("Decided: linked");
        assertThat(app.message(review.path("receipt").asString())
                        .at("/events/0/evidence")
                        .toString())
                .contains("decided by Carla Coordinator");
        assertThat(app.context()
                        .getBean(AuditTrail.class)
                        .about(theCase, UUID.fromString(id).toString())
                        .entries())
                .extracting(
                        stored -> stored.entry().action(),
                        stored -> stored.entry().details().get("by"))
                .containsExactly(tuple("REVIEW_OPENED", null), tuple("REVIEW_DECIDED", "Carla Coordinator"));
    }
}
