package org.timelynotice.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.timelynotice.flow.port.Transactions;

@ExtendWith(OutputCaptureExtension.class)
class ProblemAnswersTest {

    @RestController
    static class Doors {

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("Vida, +12155550155", new IllegalArgumentException("vida@example.org"));
        }

        @GetMapping("/passing")
        String passing() {
            throw new Transactions.TryAgain(new IllegalStateException("vida@example.org"));
        }

        @GetMapping("/busy")
        String busy() {
            throw Problems.busy();
        }
    }

    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Doors())
            .setControllerAdvice(new ProblemAnswers())
            .build();

    @Test
    void what_nobody_foresaw_is_logged_once_by_its_type_and_answered_without_a_word_of_it(CapturedOutput log)
            throws Exception {
        MockHttpServletResponse answer = answer("/broken");

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getContentAsString()).contains(Problems.FAULT).doesNotContainIgnoringCase("vida");
        assertThat(log.getAll())
                .containsOnlyOnce("IllegalStateException < IllegalArgumentException")
                .doesNotContainIgnoringCase("vida")
                .doesNotContain("5550155");
    }

    @Test
    void what_the_database_cannot_do_now_is_to_be_tried_again_in_seconds() throws Exception {
        MockHttpServletResponse answer = answer("/passing");

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getContentAsString()).doesNotContain("vida");
    }

    @Test
    void a_problem_of_our_own_keeps_its_status_and_its_headers(CapturedOutput log) throws Exception {
        MockHttpServletResponse answer = answer("/busy");

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(log.getAll()).doesNotContain("a door failed");
    }

    private MockHttpServletResponse answer(String door) throws Exception {
        return mvc.perform(get(door)).andReturn().getResponse();
    }
}
