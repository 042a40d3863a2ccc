package org.timelynotice.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.timelynotice.desk.Desk;
import org.timelynotice.desk.Task;
import org.timelynotice.flow.FinishTask;
import org.timelynotice.flow.ResolveReview;
import org.timelynotice.flow.UndoReview;
import org.timelynotice.flow.port.Transactions;

/** A list that is longer than one answer says so, and where it goes on. */
class PagesTest {

    private final Desk desk = mock(Desk.class);
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new ReviewController(
                    desk, mock(ResolveReview.class), mock(UndoReview.class), mock(FinishTask.class), new OneView()))
            .build();

    private static final class OneView implements Transactions {

        @Override
        public <T> T inOne(Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> T inOneView(Supplier<T> reads) {
            return reads.get();
        }
    }

    private static Task task() {
        return new Task(
                UUID.randomUUID(),
                "CASE",
                Optional.empty(),
                Optional.empty(),
                "why",
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty());
    }

    @Test
    void a_page_says_how_many_there_are_and_where_the_next_is() throws Exception {
        when(desk.openTaskCount()).thenReturn(5);
        when(desk.openTasks(2, 2)).thenReturn(List.of(task(), task()));
        when(desk.openTasks(4, 2)).thenReturn(List.of(task()));

        mvc.perform(get("/tasks?page=2&size=2"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(header().string("X-Total-Count", "5"))
                .andExpect(header().string("Link", containsString("page=3")));
        mvc.perform(get("/tasks?page=3&size=2"))
                .andExpect(header().string("X-Total-Count", "5"))
                .andExpect(header().doesNotExist("Link"));
    }

    @Test
    void who_asks_for_no_page_gets_the_first_and_is_told_of_the_rest() throws Exception {
        when(desk.openTaskCount()).thenReturn(501);
        when(desk.openTasks(0, 500)).thenReturn(List.of(task()));
        when(desk.openReviewCount()).thenReturn(0);

        mvc.perform(get("/tasks")).andExpect(header().string("Link", containsString("page=2&size=500")));
        mvc.perform(get("/reviews"))
                .andExpect(header().string("X-Total-Count", "0"))
                .andExpect(header().doesNotExist("Link"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "page=-1", "size=0", "size=501", "page=2000000000"})
    void what_is_no_page_is_refused(String asked) throws Exception {
        mvc.perform(get("/tasks?" + asked)).andExpect(status().is4xxClientError());
    }
}
