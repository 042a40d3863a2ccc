package org.timelynotice.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.flow.ExplainMessage;
import org.timelynotice.flow.ReceiveMessage.Received;
import org.timelynotice.flow.RehearseMessage;
import org.timelynotice.flow.RehearseMessage.Rehearsed;
import org.timelynotice.flow.ReplayMessage;
import org.timelynotice.flow.ShowReading;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.flow.report.MessageReport;
import org.timelynotice.flow.report.ReadingReport;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.Kept;
import org.timelynotice.intake.MessageReader;
import org.timelynotice.intake.MessageState;
import org.timelynotice.intake.MessageStore;
import org.timelynotice.intake.Receipt;
import org.timelynotice.integration.MessageDoor;
import org.timelynotice.notice.Notices;

/** A jail's clerk who holds its token invents a message, and learns nothing from the answer. */
class WhatASenderMayKnowTest {

    private static final UUID RECEIPT = new UUID(5, 5);
    private static final UUID CASE = UUID.fromString("cafecafe-0000-0000-0000-000000000001");
    private static final CourtEvent RELEASE = Notices.custody(EventKind.RELEASED, EventAction.NEW, "2026-12-01T10:00");

    private final MessageDoor door = mock(MessageDoor.class);
    private final ExplainMessage explain = mock(ExplainMessage.class);
    private final RehearseMessage rehearse = mock(RehearseMessage.class);
    private final ShowReading reading = mock(ShowReading.class);

    @BeforeEach
    void aMessageOfSomebodyWhoIsFollowed() {
        var outcome =
                new EventOutcome(EventOutcome.Verdict.LINKED, List.of(CASE), List.of(RECEIPT), List.of("same name"));
        var known = new MessageReport(
                Optional.of(RECEIPT),
                Optional.empty(),
                "sandbox",
                Optional.of("niem"),
                MessageState.READ,
                Optional.empty(),
                Optional.empty(),
                List.of(MessageReport.EventReport.recorded(RELEASE, outcome, List.of(RECEIPT))));
        var read = new ReadingReport(
                Optional.of(RECEIPT),
                "sandbox",
                Optional.of("niem"),
                MessageState.READ,
                Optional.empty(),
                List.of(RELEASE));
        when(explain.explain("sandbox", RECEIPT)).thenReturn(Optional.of(known));
        when(rehearse.rehearse(eq("sandbox"), any())).thenReturn(new Rehearsed.Report(known));
        when(reading.of("sandbox", RECEIPT)).thenReturn(Optional.of(read));
        when(reading.rehearse(eq("sandbox"), any())).thenReturn(new Rehearsed.ReadOnly(read));
    }

    private String answer(MockHttpServletRequestBuilder request, String holder) throws Exception {
        var feeds = new FeedController(
                door,
                explain,
                reading,
                rehearse,
                mock(ReplayMessage.class),
                Feeds.load(Path.of("config"), List.of()),
                mock(MessageReader.class),
                mock(MessageStore.class),
                mock(Transactions.class),
                feed -> true);
        var caller = new PreAuthenticatedAuthenticationToken("x", "", AuthorityUtils.createAuthorityList(holder));
        return MockMvcBuilders.standaloneSetup(feeds)
                .setControllerAdvice(new ProblemAnswers())
                .build()
                .perform(request.principal(caller))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void a_feeds_token_gets_how_its_message_was_read_and_nothing_of_whom_it_concerns() throws Exception {
        for (var request : List.of(
                get("/feeds/sandbox/messages/" + RECEIPT),
                post("/rehearsals/sandbox").content("<x/>"))) {
            assertThat(answer(request, "feed:sandbox"))
                    .contains("RELEASED", "niem", "READ")
                    .doesNotContain("LINKED", CASE.toString(), "same name");
        }
    }

    @Test
    void the_consoles_token_gets_what_came_of_it() throws Exception {
        for (var request : List.of(
                get("/feeds/sandbox/messages/" + RECEIPT),
                post("/rehearsals/sandbox").content("<x/>"))) {
            assertThat(answer(request, "console")).contains("LINKED", CASE.toString(), "same name");
        }
    }

    @ParameterizedTest
    @CsvSource({"KEPT, KEPT", "READ, KEPT", "PARKED, PARKED"})
    void a_message_handed_in_again_does_not_say_that_it_is_being_read_again(MessageState state, String said)
            throws Exception {
        when(door.receive(eq("sandbox"), any()))
                .thenReturn(new Received.Taken(new Kept(new Receipt(RECEIPT), state, false)));

        assertThat(answer(post("/feeds/sandbox/messages").content("<x/>"), "feed:sandbox"))
                .contains("\"state\":\"" + said + "\"");
    }
}
