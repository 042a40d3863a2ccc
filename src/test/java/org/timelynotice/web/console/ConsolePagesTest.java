package org.timelynotice.web.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MvcResult;
import org.timelynotice.desk.WorkList;
import org.timelynotice.flow.report.MessageReport;
import org.timelynotice.intake.MessageState;
import org.timelynotice.intake.reading.UnreadableReason;
import org.timelynotice.intake.reading.Unused;
import org.timelynotice.notice.NoticeState;

class ConsolePagesTest {

    private static final String NOBODY = "00000000-0000-0009-0000-000000000009";

    private final ConsoleStage stage = new ConsoleStage();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/notices/" + ConsoleStage.NOTICE, "/console/cases/" + ConsoleStage.CASE})
    void no_page_about_the_ledger_shows_a_recipients_name_or_address(String path) throws Exception {
        stage.ledgerHolds(new NoticeState.Planned(ConsoleStage.NOW, Optional.empty()));

        String page = stage.open(path);

        assertThat(page).contains("18 P.S. 11.201(2)", "Victim");
        assertThat(page).doesNotContain("canary").doesNotContain("5550199").doesNotContain("Canaria");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/notices/" + ConsoleStage.NOTICE, "/console/cases/" + ConsoleStage.CASE})
    void all_that_a_page_shows_is_read_in_one_view(String path) throws Exception {
        stage.ledgerHolds(new NoticeState.Planned(ConsoleStage.NOW, Optional.empty()));

        stage.open(path);

        assertThat(stage.transactions.views()).isEqualTo(1);
        assertThat(stage.transactions.readOutside()).isZero();
    }

    @Test
    void a_notice_explains_itself_from_the_event_to_the_proof() throws Exception {
        stage.ledgerHolds(new NoticeState.Met(ConsoleStage.NOW));

        assertThat(stage.open("/notices/" + ConsoleStage.NOTICE))
                .containsSubsequence(
                        "What happened",
                        "Hearing moved",
                        "Trial, Tue, Dec 1, 2026, 9:30 AM EST",
                        "Why it concerns this case",
                        "same case number in the same court",
                        "Which law asks for it",
                        "18 P.S. 11.201(2)",
                        "PA-11.201-2-hearings",
                        "18 P.S. 11.213",
                        "PA-213",
                        "Who is told",
                        "Spanish",
                        "hearings",
                        "bare: names nobody",
                        "release",
                        "Not before",
                        "Due",
                        "Deadline",
                        "21:00 to 08:00",
                        "Attempts",
                        "Text message",
                        "Delivered",
                        "Proof",
                        "All 3 entries",
                        "Notice planned");
    }

    @Test
    void an_audit_that_was_altered_is_said_aloud() throws Exception {
        stage.ledgerHolds(new NoticeState.Met(ConsoleStage.NOW));
        stage.auditIsBrokenAt(2);

        assertThat(stage.open("/notices/" + ConsoleStage.NOTICE))
                .contains("Do not rely on this", "altered at entry 2")
                .doesNotContain("each still follows");
    }

    @Test
    void an_audit_without_a_word_of_the_notice_is_no_proof() throws Exception {
        stage.ledgerHolds(new NoticeState.Met(ConsoleStage.NOW));
        stage.auditIsSilent();

        assertThat(stage.open("/notices/" + ConsoleStage.NOTICE)).contains("Do not rely on this");
    }

    static List<NoticeState> closed() {
        return List.of(
                new NoticeState.Superseded(Optional.of("the hearing was moved")),
                new NoticeState.Waived(Optional.of("declined in writing")),
                new NoticeState.NotMet(Optional.of("no address could be used")),
                new NoticeState.MetLate(ConsoleStage.NOW, Optional.of("sent after the deadline")),
                new NoticeState.Referred(Optional.of("a person tells them")));
    }

    @ParameterizedTest
    @CsvSource({"0,>Superseded<", "1,>Waived<", "2,>Not met<", "3,>Met late<", "4,>Handed to a person<"})
    void how_a_duty_ended_is_said_in_words_with_its_cause(int which, String words) throws Exception {
        NoticeState state = closed().get(which);
        stage.ledgerHolds(state);

        assertThat(stage.open("/console/cases/" + ConsoleStage.CASE))
                .contains(words, state.reason().orElseThrow());
    }

    @Test
    void times_name_their_zone_and_due_times_are_on_the_recipients_clock() throws Exception {
        stage.ledgerHolds(new NoticeState.Planned(ConsoleStage.NOW, Optional.empty()));

        assertThat(stage.open("/")).contains("Mon, Nov 30, 2026, 8:00 AM MST");
    }

    @Test
    void an_empty_console_says_so_kindly_and_shows_no_table() throws Exception {
        assertThat(stage.open("/"))
                .contains("No message has come in yet", "Nothing is due", "No case is followed yet")
                .contains("Nothing waits for a person")
                .doesNotContain("<table");
    }

    @Test
    void live_mode_has_neither_clock_buttons_nor_outbox() throws Exception {
        stage.ledgerHolds(new NoticeState.Met(ConsoleStage.NOW));
        assertThat(stage.open("/")).doesNotContain("Move the clock", "Sandbox", "sandbox");
        assertThat(stage.inSandbox().open("/")).contains("Move the clock", "Nothing was sent yet. Move the clock");
    }

    @Test
    void live_mode_shows_what_was_sent_to_whom_and_neither_address_nor_words() throws Exception {
        stage.ledgerHolds(new NoticeState.Met(ConsoleStage.NOW));

        for (String page : List.of("/", "/console/sent")) {
            assertThat(stage.open(page))
                    .containsSubsequence(
                            "Victim C. C.", "CP-51-CR-0009901-2026", "Hearing moved", "Text message", "Delivered")
                    .doesNotContain("canary", "5550199", "Canaria");
        }
    }

    @Test
    void an_empty_console_in_live_mode_says_nothing_of_a_sandbox() throws Exception {
        assertThat(stage.open("/")).contains("Nothing was sent yet").doesNotContainIgnoringCase("sandbox");
    }

    @Test
    void counts_are_true_however_little_of_a_list_is_shown() throws Exception {
        stage.sent(161);
        when(stage.work.count(WorkList.Filter.ALL, ConsoleStage.NOW)).thenReturn(162);
        when(stage.work.count(WorkList.Filter.OVERDUE, ConsoleStage.NOW)).thenReturn(17);

        assertThat(stage.inSandbox().open("/"))
                .contains(">161</span> sent", ">162</span> waiting for you", ">17</span> overdue");
    }

    @Test
    void what_is_overdue_is_marked_and_says_whose_it_is() throws Exception {
        stage.ledgerHolds(new NoticeState.Referred(Optional.of("call her")));
        stage.waits(Duration.ofMinutes(-5), Duration.ofMinutes(5));

        assertThat(stage.open("/console/waiting?show=NOTICES"))
                .containsSubsequence(
                        "2 things wait", ">Overdue<", "call her", "CP-51-CR-0009901-2026", "Victim C. C.", "call her")
                .containsOnlyOnce(">Overdue</strong>");
    }

    @Test
    void a_page_says_which_it_is_of_how_many_and_leads_on() throws Exception {
        when(stage.work.count(WorkList.Filter.QUESTIONS, ConsoleStage.NOW)).thenReturn(60);

        assertThat(stage.open("/console/waiting?show=QUESTIONS&page=2"))
                .contains("Page <span>2</span> of <span>3</span>")
                .contains("/console/waiting?show=QUESTIONS&amp;page=3", "/console/waiting?show=QUESTIONS&amp;page=1");
        verify(stage.work).some(WorkList.Filter.QUESTIONS, ConsoleStage.NOW, 25, 25);
    }

    @Test
    void an_answer_stands_where_its_buttons_were_and_leads_nowhere_else() throws Exception {
        when(stage.finish.finish(any(), any())).thenReturn(true);

        stage.mvc()
                .perform(post("/console/tasks/" + new UUID(7, 7)).param("from", "/console/waiting?show=ALL&page=2"))
                .andExpect(redirectedUrl("/console/waiting?show=ALL&page=2#answer"));
        stage.mvc()
                .perform(post("/console/tasks/" + new UUID(7, 7)).param("from", "https://elsewhere.example.org/"))
                .andExpect(redirectedUrl("/#answer"));
    }

    @Test
    void what_was_sent_is_marked_as_being_in_its_own_language() throws Exception {
        var at = new Times.When("now", "2026-11-27T15:00:00Z", "today");
        when(stage.panel.sent(any(), any()))
                .thenReturn(List.of(
                        new SandboxPanel.Sent(at, "E-mail", "r@example.org", "Noticias", "Hay noticias.", "es", null),
                        new SandboxPanel.Sent(at, "E-mail", "r@example.org", null, "Of old", null, null)));

        assertThat(stage.inSandbox().open("/"))
                .contains("<p class=\"tn-message__subject\" lang=\"es\">Noticias</p>")
                .contains("<p class=\"tn-message__body\" lang=\"es\">Hay noticias.</p>")
                .contains("<p class=\"tn-message__body\">Of old</p>");
    }

    @Test
    void a_parked_message_says_where_it_broke_and_what_was_expected() throws Exception {
        var receipt = new UUID(4, 4);
        var reason =
                new UnreadableReason("a status that the list does not know", 54, 31, "HearingNotice/Status", "HELD");
        when(stage.messages.explain("jail", receipt))
                .thenReturn(Optional.of(new MessageReport(
                        Optional.of(receipt),
                        Optional.of(ConsoleStage.NOW),
                        "jail",
                        Optional.of("niem"),
                        MessageState.PARKED,
                        Optional.of(reason),
                        Optional.empty(),
                        Unused.NOTHING,
                        List.of())));

        assertThat(stage.open("/messages/jail/" + receipt))
                .contains("Parked", reason.message(), "line 54, column 31", reason.path(), reason.expected());
    }

    @Test
    void text_from_a_message_is_never_taken_for_markup() throws Exception {
        stage.ledgerHolds(new NoticeState.NotMet(Optional.of("<script>alert(1)</script>")));

        assertThat(stage.open("/console/cases/" + ConsoleStage.CASE))
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/notices/" + NOBODY, "/console/cases/" + NOBODY, "/messages/jail/" + NOBODY})
    void what_does_not_exist_is_answered_with_a_page_that_leads_back(String path) throws Exception {
        String page = stage.mvc()
                .perform(get(path))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("Not found", "Back to the overview");
    }

    @Test
    void the_clock_moves_only_by_the_steps_on_the_buttons() throws Exception {
        stage.inSandbox()
                .mvc()
                .perform(post("/console/clock").param("by", "P9999D"))
                .andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,'Nothing was sent in the meantime, and no new task waits for you.'",
        "1,0,'1 message was sent in the meantime, and no new task waits for you.'",
        "0,1,'Nothing was sent in the meantime, and 1 new task waits for you.'",
        "2,3,'2 messages were sent in the meantime, and 3 new tasks wait for you.'"
    })
    void moving_the_clock_says_what_was_sent_and_what_went_to_a_person(int sent, int tasks, String said)
            throws Exception {
        when(stage.panel.advance(Duration.ofDays(3))).thenReturn(new SandboxPanel.Meanwhile(sent, tasks));

        stage.mvc()
                .perform(post("/console/clock").param("by", "P3D"))
                .andExpect(redirectedUrl("/"))
                .andExpect(flash().attribute("done", "The clock moved on by 3 days. " + said));
    }

    private static void says(MvcResult answer, String words, boolean problem) {
        assertThat(answer.getFlashMap().get("answered")).isInstanceOfSatisfying(Answered.class, answered -> {
            assertThat(answered.text()).contains(words);
            assertThat(answered.problem()).isEqualTo(problem);
        });
    }

    @Test
    void a_question_shows_what_speaks_for_a_case_and_what_speaks_against_it() throws Exception {
        stage.asks();

        assertThat(stage.open("/console/waiting?show=QUESTIONS"))
                .containsSubsequence("For: same name", "Against: different birth date");
    }

    @Test
    void a_review_is_linked_only_to_what_was_ticked_and_in_the_name_of_who_decided() throws Exception {
        UUID review = stage.asks();
        UUID theCase = UUID.fromString(ConsoleStage.CASE);
        when(stage.resolve.resolve(review, Set.of(theCase), "coordinator")).thenReturn(true);

        says(
                stage.mvc()
                        .perform(post("/console/reviews/" + review).param("decision", "link"))
                        .andReturn(),
                "Tick the case",
                true);
        verify(stage.resolve, org.mockito.Mockito.never()).resolve(any(), any(), any());
        says(
                stage.mvc()
                        .perform(post("/console/reviews/" + review)
                                .principal(() -> "coordinator")
                                .param("decision", "link")
                                .param("confirmed", "true")
                                .param("linkTo", theCase.toString()))
                        .andReturn(),
                "linked",
                false);
    }

    @Test
    void before_anything_is_decided_it_is_asked_once_more() throws Exception {
        UUID review = stage.asks();

        String page = stage.mvc()
                .perform(post("/console/reviews/" + review)
                        .param("decision", "link")
                        .param("linkTo", ConsoleStage.CASE))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("Yes, link it", "CP-51-CR-0009901-2026");
        verify(stage.resolve, org.mockito.Mockito.never()).resolve(any(), any(), any());
    }

    @Test
    void saying_that_it_concerns_none_ignores_a_tick_left_behind() throws Exception {
        UUID review = stage.asks();
        when(stage.resolve.resolve(eq(review), eq(Set.of()), any())).thenReturn(true);

        says(
                stage.mvc()
                        .perform(post("/console/reviews/" + review)
                                .param("decision", "none")
                                .param("confirmed", "true")
                                .param("linkTo", new UUID(6, 6).toString()))
                        .andReturn(),
                "Decided: it concerns no followed case.",
                false);
    }

    @Test
    void what_was_decided_meanwhile_is_not_decided_twice() throws Exception {
        says(
                stage.mvc()
                        .perform(post("/console/reviews/" + new UUID(5, 5)).param("decision", "none"))
                        .andReturn(),
                "decided before",
                true);
    }

    @Test
    void a_task_that_was_done_before_is_not_done_twice() throws Exception {
        when(stage.finish.finish(any(), any())).thenReturn(false);

        says(
                stage.mvc().perform(post("/console/tasks/" + new UUID(7, 7))).andReturn(),
                "This task was done before.",
                true);
    }

    @Test
    void cases_are_found_by_a_number_in_another_spelling_and_by_no_other() throws Exception {
        stage.ledgerHolds(new NoticeState.Planned(ConsoleStage.NOW, Optional.empty()));
        stage.findsCaseBy("CP 51 CR 9901 2026");

        assertThat(stage.open("/console/cases?number=CP 51 CR 9901 2026"))
                .contains("1 case has", "CP-51-CR-0009901-2026");
        assertThat(stage.open("/console/cases?number=CP 51 CR 9 2026")).contains("0 cases have");
    }
}
