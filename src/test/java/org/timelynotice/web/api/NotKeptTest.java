package org.timelynotice.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.timelynotice.flow.ExplainMessage;
import org.timelynotice.flow.RehearseMessage;
import org.timelynotice.flow.ReplayMessage;
import org.timelynotice.flow.ShowReading;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.MessageReader;
import org.timelynotice.intake.MessageStore;
import org.timelynotice.integration.MessageDoor;

@ExtendWith(OutputCaptureExtension.class)
class NotKeptTest {

    @Test
    void a_sender_whose_message_could_not_be_kept_is_asked_to_hand_it_in_again(CapturedOutput log) throws Exception {
        MessageDoor door = mock(MessageDoor.class);
        when(door.receive(eq("sandbox"), any()))
                .thenThrow(new IllegalStateException("Vida, +12155550155", new OutOfMemoryError("Vida")));
        var feeds = new FeedController(
                door,
                mock(ExplainMessage.class),
                mock(ShowReading.class),
                mock(RehearseMessage.class),
                mock(ReplayMessage.class),
                Feeds.load(Path.of("config"), List.of()),
                mock(MessageReader.class),
                mock(MessageStore.class),
                mock(Transactions.class),
                feed -> true);

        MockHttpServletResponse answer = MockMvcBuilders.standaloneSetup(feeds)
                .setControllerAdvice(new ProblemAnswers())
                .build()
                .perform(post("/feeds/sandbox/messages").content("<x/>"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getContentAsString()).contains("send it again").doesNotContain("Vida");
        assertThat(log).contains("IllegalStateException < OutOfMemoryError").doesNotContain("Vida", "5550155");
    }

    @Test
    void a_door_that_the_database_cannot_serve_now_asks_to_come_again() {
        var full = new UncategorizedSQLException("insert", "insert", new SQLException("Vida", "53100"));

        var answer = new ProblemAnswers().other(full);

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("5");
    }
}
