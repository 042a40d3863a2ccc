package org.timelynotice.web.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.casefile.Topic;
import org.timelynotice.desk.OutcomeOnRecord;
import org.timelynotice.desk.TaskOutcome;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.Matter;
import org.timelynotice.flow.DecideToSend.Decided;
import org.timelynotice.flow.ResolveTask.Resolved;
import org.timelynotice.flow.SayWhichHearing;
import org.timelynotice.flow.SayWhichHearing.Said;
import org.timelynotice.flow.UndoOutcome.Reopened;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;

class TaskPagesTest {

    private static final UUID TASK = new UUID(6, 6);
    private static final String PAGE = "/console/tasks/" + TASK;

    private final ConsoleStage stage = new ConsoleStage();

    @BeforeEach
    void aTaskWaits() {
        stage.ledgerHolds(NoticeState.Referred.unsigned());
        stage.taskWaits(TASK);
    }

    @Test
    void a_task_shows_what_to_do_and_nothing_of_where_its_reader_is_reached() throws Exception {
        String page = stage.open(PAGE);

        assertThat(page)
                .contains("Give this notice by hand", "Hearing moved", "Show how to reach them", "What came of it");
        assertThat(page).doesNotContain("canary").doesNotContain("5550199").doesNotContain("Canaria");
        verifyNoInteractions(stage.audit());
    }

    @Test
    void a_task_says_what_is_known_of_our_message_and_what_its_reader_declined() throws Exception {
        assertThat(stage.open(PAGE)).contains("It was delivered").doesNotContain("Declined in writing");

        stage.readerDeclines(Topic.HEARINGS);

        assertThat(stage.open(PAGE)).contains("Declined in writing", "hearings");
    }

    @Test
    void a_click_that_is_on_record_shows_number_name_hours_phrase_and_words_and_nothing_keeps_them() throws Exception {
        String page = stage.mvc()
                .perform(post(PAGE + "/contact").param("purpose", "CHECK_ADDRESS"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page)
                .contains("Ask for", "Canaria Canaria", "+12155550199", "canary@example.org", "canary phrase")
                .contains("not in the quiet hours", "America/Denver", "the words that would be sent")
                .doesNotContain("Show how to reach them");
        var looked = ArgumentCaptor.forClass(AuditEntry.class);
        verify(stage.audit()).append(looked.capture());
        assertThat(looked.getValue().action()).isEqualTo("CONTACT_SHOWN");
        assertThat(looked.getValue().subject()).isEqualTo(ConsoleStage.NOTICE);
        assertThat(looked.getValue().details())
                .containsEntry("by", "sandbox")
                .containsEntry("purpose", "CHECK_ADDRESS")
                .containsEntry("task", TASK.toString());
        assertThat(looked.getValue().toString()).doesNotContain("anar").doesNotContain("5550199");
    }

    @Test
    void an_address_of_the_other_side_is_shown_with_a_warning() throws Exception {
        stage.addressesAreAdverse();

        assertThat(stage.mvc()
                        .perform(post(PAGE + "/contact"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Do not use it: it belongs to a party on the other side.");
    }

    @Test
    void a_task_that_is_done_shows_no_address_and_writes_no_look() throws Exception {
        stage.taskIsDone(TASK);

        assertThat(stage.mvc()
                        .perform(post(PAGE + "/contact"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("This task is done")
                .doesNotContain("5550199");
        verifyNoInteractions(stage.audit());
    }

    @Test
    void what_came_of_it_goes_on_record_on_the_readers_clock_with_the_name_of_whoever_says_so() throws Exception {
        when(stage.resolveTask.resolve(eq(TASK), any()))
                .thenReturn(new Resolved.OnRecord(stage.doneTask(TASK), Optional.empty()));

        stage.mvc()
                .perform(post(PAGE + "/outcome")
                        .param("told", "YES")
                        .param("at", "2026-11-27T07:30")
                        .param("means", "PHONE")
                        .param("to", "herself")
                        .param("note", " "))
                .andExpect(redirectedUrl("/#waiting"))
                .andExpect(flash().attribute("done", "Noted."));

        var said = ArgumentCaptor.forClass(TaskOutcome.class);
        verify(stage.resolveTask).resolve(eq(TASK), said.capture());
        assertThat(said.getValue())
                .isEqualTo(new TaskOutcome(
                        TaskOutcome.Told.YES,
                        Instant.parse("2026-11-27T14:30:00Z"),
                        Optional.of(TaskOutcome.Means.PHONE),
                        Optional.of("herself"),
                        Optional.empty(),
                        "sandbox"));
    }

    @Test
    void what_is_missing_is_said_above_the_form_and_what_was_written_stays() throws Exception {
        String page = stage.mvc()
                .perform(post(PAGE + "/outcome")
                        .param("told", "YES")
                        .param("at", "yesterday")
                        .param("note", "she asked for a letter"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page)
                .contains("Error: ", "There is a problem", "Say how they were told", "Enter the date and time")
                .contains("she asked for a letter");
        verifyNoInteractions(stage.resolveTask);
    }

    @Test
    void a_moment_that_cannot_be_is_refused_in_words() throws Exception {
        when(stage.resolveTask.resolve(any(), any())).thenReturn(new Resolved.Impossible("at", "is in the future"));

        assertThat(stage.mvc()
                        .perform(post(PAGE + "/outcome").param("told", "NO").param("at", "2027-01-01T07:30"))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("The time is in the future");
    }

    @Test
    void a_person_decides_to_send_with_a_reason_and_only_where_the_agency_lets_them() throws Exception {
        when(stage.decideToSend.decide(TASK, "sandbox", "she waits"))
                .thenReturn(new Decided.Refused("there are no reviewed words"));

        assertThat(stage.open(PAGE)).doesNotContain("Decide to send it");
        when(stage.decideToSend.isAllowed()).thenReturn(true);
        assertThat(stage.open(PAGE)).contains("Decide to send it");
        stage.mvc().perform(post(PAGE + "/send")).andExpect(status().isUnprocessableContent());
        stage.mvc()
                .perform(post(PAGE + "/send").param("reason", "she waits"))
                .andExpect(flash().attribute("problem", "Not sent: there are no reviewed words."));
    }

    @Test
    void what_was_said_of_a_task_that_is_done_is_shown_and_is_taken_back_with_a_reason() throws Exception {
        stage.taskIsDone(TASK);
        when(stage.desk.outcomes(TASK))
                .thenReturn(List.of(new OutcomeOnRecord(
                        TASK,
                        true,
                        OutcomeOnRecord.Said.NO,
                        ConsoleStage.NOW,
                        Optional.empty(),
                        "Cora",
                        Optional.empty(),
                        false)));
        when(stage.undoOutcome.reopen(TASK, "sandbox", "she was told"))
                .thenReturn(new Reopened.Open(stage.doneTask(TASK), Optional.empty()));

        assertThat(stage.open(PAGE)).contains("Not told, and nobody will", "Cora", "Take it back");
        stage.mvc().perform(post(PAGE + "/reopen")).andExpect(status().isUnprocessableContent());
        stage.mvc()
                .perform(post(PAGE + "/reopen").param("reason", "she was told"))
                .andExpect(flash().attribute("done", "Taken back: the task is open again."));
    }

    @Test
    void what_cannot_be_taken_back_says_why() throws Exception {
        stage.taskIsDone(TASK);
        when(stage.undoOutcome.reopen(any(), any(), any())).thenReturn(new Reopened.Refused("its notice was replaced"));

        stage.mvc()
                .perform(post(PAGE + "/reopen").param("reason", "a mistake"))
                .andExpect(flash().attribute("problem", "Not taken back: its notice was replaced."));
    }

    @Test
    void there_is_no_page_of_a_task_that_does_not_exist() throws Exception {
        stage.mvc().perform(get("/console/tasks/" + new UUID(9, 9))).andExpect(status().isNotFound());
    }

    private void asksForAHearing(Said answer) {
        HearingEvent trial = Notices.hearing(EventKind.HEARING_SCHEDULED, "2026-12-07T09:30", 1);
        when(stage.which.asked(TASK))
                .thenReturn(Optional.of(new SayWhichHearing.Asked(
                        Notices.hearing(EventKind.HEARING_CANCELLED, "2026-12-07T09:30", 1),
                        Map.of(trial.matter(), trial))));
        when(stage.which.say(eq(TASK), any(), any())).thenReturn(answer);
    }

    @Test
    void whoever_is_asked_which_hearing_is_meant_sees_what_was_said_and_those_that_it_may_be() throws Exception {
        asksForAHearing(Said.DONE);

        assertThat(stage.open(PAGE))
                .contains("Which hearing is meant?", "Hearing canceled", "value=\"hearing:H-1\"", "value=\"ANOTHER\"")
                .doesNotContain("Were they told?");
    }

    @Test
    void whoever_is_asked_what_nobody_understood_says_whether_the_hearing_stands_as_it_was_planned() throws Exception {
        HearingEvent trial = Notices.hearing(EventKind.HEARING_SCHEDULED, "2026-12-07T09:30", 1);
        HearingEvent said = Notices.hearing(EventKind.HEARING_STATUS, "2026-12-07T09:30", 1);
        when(stage.which.asked(TASK))
                .thenReturn(Optional.of(new SayWhichHearing.Asked(
                        said.with(said.header().doubting("the status")), Map.of(trial.matter(), trial))));

        assertThat(stage.open(PAGE))
                .contains(
                        "Does the hearing stand as it was planned?",
                        "in words that nobody understood",
                        "No longer as planned: Hearing set",
                        "It stands as it was planned")
                .doesNotContain("Another hearing");
    }

    @Test
    void an_answer_names_one_of_them_or_another_and_is_taken_once() throws Exception {
        asksForAHearing(Said.DONE);
        stage.mvc()
                .perform(post(PAGE + "/hearing").param("hearing", "hearing:H-1"))
                .andExpect(flash().attribute("done", "Noted: what waited for it goes on, moves or ends."));
        verify(stage.which).say(TASK, Optional.of(Matter.hearing("H-1")), "sandbox");
        stage.mvc().perform(post(PAGE + "/hearing").param("hearing", "ANOTHER"));
        verify(stage.which).say(TASK, Optional.empty(), "sandbox");

        asksForAHearing(Said.NOT_OPEN);
        stage.mvc()
                .perform(post(PAGE + "/hearing").param("hearing", "ANOTHER"))
                .andExpect(flash().attributeExists("problem"));
    }

    @Test
    void an_answer_that_names_none_of_them_is_asked_for_again() throws Exception {
        asksForAHearing(Said.NOT_AMONG_THEM);

        for (String answer : List.of("", "hearing:H-9")) {
            assertThat(stage.mvc()
                            .perform(post(PAGE + "/hearing").param("hearing", answer))
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .contains("Choose the hearing that is meant");
        }
    }
}
