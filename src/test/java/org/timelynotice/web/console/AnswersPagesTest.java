package org.timelynotice.web.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.test.web.servlet.ResultActions;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Topic;
import org.timelynotice.flow.ChangePerson.Changed;
import org.timelynotice.flow.ChangePerson.Whose;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.Choice;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.recipient.WakeFor;
import org.timelynotice.registration.CaseRegistration.Address;
import org.timelynotice.registration.Conflict;
import org.timelynotice.registration.MayWeWake;

/** What somebody says whom a task asks to be asked is put on record on its page. */
class AnswersPagesTest {

    private static final UUID TASK = new UUID(6, 6);
    private static final UUID VICTIM = new UUID(7, 1);
    private static final UUID PHONE = new UUID(8, 8);
    private static final String PAGE = "/console/tasks/" + TASK;
    private static final String PERSON = PAGE + "/people/" + VICTIM;
    private static final Whose WHOSE = new Whose(
            new CaseId(UUID.fromString(ConsoleStage.CASE)), new RecipientId(VICTIM), Optional.of(1L), "sandbox");
    private static final Changed DONE = new Changed.Done(Notices.victim(Notices.sms()), VICTIM, List.of());

    private final ConsoleStage stage = new ConsoleStage();

    @BeforeEach
    void aTaskWaits() {
        stage.ledgerHolds(NoticeState.Referred.unsigned());
        stage.asks(TASK, "CASE", MayWeWake.QUESTION);
    }

    private ResultActions says(String what, String... said) throws Exception {
        var request = post(PERSON + "/" + what).param("version", "1");
        for (int i = 0; i < said.length; i += 2) {
            request.param(said[i], said[i + 1]);
        }
        return stage.mvc().perform(request);
    }

    private static String text(ResultActions page) throws Exception {
        return page.andReturn().getResponse().getContentAsString();
    }

    @ParameterizedTest
    @CsvSource({
        "'ask them, and enter what they elect', What they choose to be told",
        "'whether a release or an escape may wake them: ask them', Whether an alarm may wake them",
        "'find this person''s number', Another number or e-mail address",
        "'a safety hold is about to end', ''"
    })
    void the_form_that_a_task_asks_for_stands_open_and_no_address_is_shown(String reason, String open)
            throws Exception {
        stage.asks(TASK, "CASE", reason);

        String page = stage.open(PAGE);

        assertThat(page).contains("What they choose to be told", "Another number", "Mark as done", "Victim C. C.");
        assertThat(page).doesNotContain("canary").doesNotContain("5550199").doesNotContain("Canaria");
        assertThat(page.split("<details class=\"govuk-details\" open=\"open\">", -1).length - 1)
                .isEqualTo(open.isEmpty() ? 0 : 1);
        if (!open.isEmpty()) {
            assertThat(page.substring(page.indexOf("open=\"open\""))).contains(open);
        }
        verifyNoInteractions(stage.audit());
    }

    @Test
    void what_they_choose_otherwise_than_before_is_put_down_with_the_version_that_was_seen() throws Exception {
        when(stage.change.elect(any(), any())).thenReturn(DONE);

        says("choices", "HEARINGS", "REQUESTED", "CUSTODY", "DECLINED", "PAROLE", "NOT_ASKED", "CASE_PROGRESS", "x")
                .andExpect(redirectedUrl(PAGE))
                .andExpect(flash().attributeExists("done"));

        verify(stage.change).elect(WHOSE, Map.of(Topic.CUSTODY, Choice.DECLINED));
    }

    @Test
    void choices_that_change_nothing_are_asked_for_again() throws Exception {
        assertThat(text(says("choices", "HEARINGS", "REQUESTED").andExpect(status().isUnprocessableContent())))
                .contains("There is a problem");
        verifyNoInteractions(stage.change);
    }

    @Test
    void the_answer_whether_an_alarm_may_wake_them_is_put_at_their_number() throws Exception {
        when(stage.contacts.wake(any(), any())).thenReturn(DONE);

        says("wake", "wake-" + PHONE, "NEVER").andExpect(redirectedUrl(PAGE));

        verify(stage.contacts).wake(WHOSE, Map.of(new ContactPointId(PHONE), Set.of(WakeFor.NEVER)));
    }

    @Test
    void another_number_takes_the_place_of_those_that_are_theirs_no_longer() throws Exception {
        when(stage.contacts.replace(any(), any(), any())).thenReturn(DONE);

        says("address", "channel", "SMS", "address", "(215) 555-0123", "tier", "FULL", "over", PHONE.toString())
                .andExpect(redirectedUrl(PAGE));

        var address = ArgumentCaptor.forClass(Address.class);
        verify(stage.contacts)
                .replace(
                        org.mockito.ArgumentMatchers.eq(WHOSE),
                        org.mockito.ArgumentMatchers.eq(Set.of(new ContactPointId(PHONE))),
                        address.capture());
        assertThat(address.getValue().channel()).isEqualTo(Channel.SMS);
        assertThat(address.getValue().address()).isEqualTo("+12155550123");
        assertThat(address.getValue().tier()).isEqualTo(ContentTier.FULL);
    }

    @ParameterizedTest
    @CsvSource({
        "SMS, 12, BARE, '', The address",
        "SMS, '', BARE, '', Enter the number",
        "SMS, +18005550199, BARE, '', toll-free",
        "EMAIL, nobody, BARE, '', e-mail address",
        "SMS, +12155550123, CODE_PHRASE, '', code phrase is missing",
        "SMS, +12155550123, BARE, STOP, The code phrase",
        "PIGEON, +12155550123, BARE, '', Choose how they are reached",
        "SMS, +12155550123, LOUD, '', Choose how much"
    })
    void what_is_no_safe_address_is_said_and_what_was_written_stays(
            String channel, String address, String tier, String phrase, String problem) throws Exception {
        String page = text(says("address", "channel", channel, "address", address, "tier", tier, "phrase", phrase)
                .andExpect(status().isUnprocessableContent()));

        assertThat(page).contains("There is a problem", problem);
        if (!address.isEmpty()) {
            assertThat(page).contains("value=\"" + address + "\"");
        }
        verifyNoInteractions(stage.contacts);
    }

    @Test
    void an_address_of_the_other_side_is_refused_in_words() throws Exception {
        when(stage.contacts.replace(any(), any(), any()))
                .thenReturn(new Changed.Refused(List.of(new Conflict("address", "belongs to the other side"))));

        assertThat(text(says("address", "channel", "VOICE", "address", "+12155550123", "tier", "BARE")
                        .andExpect(status().isUnprocessableContent())))
                .contains("The address belongs to the other side", "+12155550123");
    }

    @Test
    void whoever_saw_an_older_record_overwrites_nothing() throws Exception {
        when(stage.contacts.wake(any(), any())).thenReturn(new Changed.Stale(2));

        assertThat(text(says("wake", "wake-" + PHONE, "BOTH").andExpect(status().isUnprocessableContent())))
                .contains("Somebody else changed this record meanwhile");
    }

    @Test
    void nothing_is_put_down_of_a_task_that_is_done_nor_of_somebody_whom_it_is_not_about() throws Exception {
        assertThat(text(stage.mvc()
                        .perform(post(PAGE + "/people/" + new UUID(9, 9) + "/wake")
                                .param("version", "1"))
                        .andExpect(status().isUnprocessableContent())))
                .contains("This task is done, or is about somebody");
        stage.taskIsDone(TASK);
        says("choices", "CUSTODY", "DECLINED").andExpect(status().isUnprocessableContent());
        verifyNoInteractions(stage.contacts, stage.change);
    }

    @Test
    void who_has_no_other_address_stays_as_they_are_and_the_task_is_done() throws Exception {
        stage.asks(TASK, "WORDS", "somebody else has it: find this person's number");
        when(stage.finish.finish(TASK, "sandbox")).thenReturn(true);

        assertThat(stage.open(PAGE)).contains("what is frozen or stopped stays so", "Show what they wrote");
        stage.mvc()
                .perform(post(PAGE + "/stays"))
                .andExpect(redirectedUrl("/#waiting"))
                .andExpect(flash().attributeExists("done"));
    }
}
