package org.timelynotice.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
    void a_decision_is_recorded_under_the_name_its_maker_signed_in_with() {
        JsonNode review = Awaitility.await()
                .until(() -> app.get("/reviews"), list -> list.size() == 1)
                .get(0);
        String id = review.path("id").asString();
        String theCase = review.at("/candidates/0/caseId").asString();

        String page = visitor.submit("/console/reviews/" + id, Map.of("decision", "link", "linkTo", theCase))
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
                .singleElement()
                .satisfies(stored -> assertThat(stored.entry().details()).containsEntry("by", "Carla Coordinator"));
    }
}
