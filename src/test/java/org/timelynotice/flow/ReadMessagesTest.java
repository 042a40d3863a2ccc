package org.timelynotice.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anySet;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.timelynotice.audit.AuditLog;
import org.timelynotice.casefile.CaseFiles;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.DefendantId;
import org.timelynotice.casefile.TrackedDefendant;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.consent.Releases;
import org.timelynotice.correlation.Correlator;
import org.timelynotice.correlation.CourtNames;
import org.timelynotice.correlation.MatchKey;
import org.timelynotice.correlation.MatchKeys;
import org.timelynotice.correlation.OffenseCatalog;
import org.timelynotice.correlation.TrackedKeys;
import org.timelynotice.decision.DecideEvent;
import org.timelynotice.decision.UnfollowedCharges;
import org.timelynotice.desk.AnswerWithin;
import org.timelynotice.desk.Desk;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtId;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.Identifiers;
import org.timelynotice.docket.PersonName;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.MessageReader;
import org.timelynotice.intake.ReadOutcome;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.CaseEvents;
import org.timelynotice.notice.NoticeLedger;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Planner;
import org.timelynotice.recipient.Recipients;
import org.timelynotice.rights.Rulebook;

class ReadMessagesTest {

    private static final Path CONFIG = Path.of("config");
    private static final MessageReader READER = MessageReader.load(CONFIG, Path.of("niem-schemas"));
    private static final Rulebook RULES = Rulebook.load(CONFIG);
    private static final OffenseCatalog OFFENSES = OffenseCatalog.load(CONFIG);
    private static final String NUMBER = "CP-51-CR-0001234-2026";
    private static final String POISON = "CP-51-CR-0006666-2026";
    private static final Instant NOON = Instant.parse("2026-10-02T12:00:00Z");

    private final MessagesInMemory messages = new MessagesInMemory(new ArrayList<>());
    private final CaseFiles cases = mock(CaseFiles.class);
    private final TrackedKeys index = mock(TrackedKeys.class);
    private final Desk desk = mock(Desk.class);
    private final CaseEvents events = mock(CaseEvents.class);
    private final NoticeLedger ledger = mock(NoticeLedger.class);

    /** A trafficking charge that nobody follows is asked about. */
    @BeforeEach
    void nobodyHasAskedYet() {
        when(desk.open(any(), any())).thenReturn(true);
    }

    private int readAll() {
        var rooms = new Rooms(
                messages,
                cases,
                index,
                mock(Recipients.class),
                mock(Releases.class),
                events,
                ledger,
                desk,
                mock(AuditLog.class));
        var transactions = new AtOnce();
        var charges = new UnfollowedCharges(OFFENSES, index::hashes, AnswerWithin.USUAL, Notices::id);
        var decide = new DecideEvent(
                RULES, new Planner(Notices.POLICY, Notices::id), charges, AnswerWithin.USUAL, Notices::id, false);
        var decideMessages = new DecideMessages(rooms, new Correlator(CourtNames.load(CONFIG)), decide);
        var clock = Clock.fixed(NOON, ZoneOffset.UTC);
        return new ReadMessages(rooms, Feeds.load(CONFIG, List.of()), READER, decideMessages, transactions, clock)
                .readAll();
    }

    private Receipt kept(String content) {
        return messages.keep("sandbox", content.getBytes(UTF_8)).receipt();
    }

    private static String hearingOf(String caseNumber) {
        try {
            return Files.readString(Path.of("niem-schemas/iep-sample/hearing-notice-new.xml"))
                    .replace(NUMBER, caseNumber)
                    .replace("EV-HRG-440021", "EV-" + caseNumber);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void anErrorOn(String caseNumber, RuntimeException error) {
        when(index.find(anySet())).thenAnswer(call -> {
            Set<MatchKey> asked = call.getArgument(0);
            if (asked.stream().anyMatch(MatchKeys.of(List.of(new CaseNumber(caseNumber)))::contains)) {
                throw error;
            }
            return Map.of();
        });
    }

    @Test
    void a_message_that_cannot_be_decided_is_parked_with_the_reason_and_holds_up_no_other() {
        anErrorOn(POISON, new IllegalStateException("a mistake in the program"));
        Receipt before = kept(hearingOf("CP-51-CR-0001111-2026"));
        Receipt poisoned = kept(hearingOf(POISON));
        Receipt after = kept(hearingOf("CP-51-CR-0002222-2026"));

        assertThat(readAll()).isEqualTo(3);

        assertThat(messages.outcomes().get(before)).isInstanceOf(ReadOutcome.Read.class);
        assertThat(messages.outcomes().get(poisoned))
                .isInstanceOfSatisfying(
                        ReadOutcome.Parked.class,
                        parked -> assertThat(parked.reason().message())
                                .contains("Replay")
                                .doesNotContain("a mistake in the program"));
        assertThat(messages.outcomes().get(after)).isInstanceOf(ReadOutcome.Read.class);
    }

    @Test
    void the_text_of_an_error_that_may_quote_a_message_stays_out_of_the_log() {
        var log = (ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger(ReadMessages.class);
        var lines = new ch.qos.logback.core.read.ListAppender<ch.qos.logback.classic.spi.ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        anErrorOn(POISON, new IllegalStateException("cannot file Dorian Testcase"));
        Receipt poisoned = kept(hearingOf(POISON));

        readAll();
        log.detachAppender(lines);

        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage())
                    .contains(poisoned.toString(), "IllegalStateException")
                    .doesNotContain("Testcase");
            assertThat(line.getThrowableProxy()).isNull();
        });
    }

    @Test
    void an_error_that_passes_parks_nothing_and_the_same_is_read_again() {
        Receipt waiting = kept(hearingOf(POISON));
        anErrorOn(POISON, new Transactions.TryAgain(new IllegalStateException("a lock")));
        assertThatThrownBy(this::readAll).isInstanceOf(Transactions.TryAgain.class);
        assertThat(messages.outcomes()).isEmpty();

        anErrorOn("none", new IllegalStateException());
        assertThat(readAll()).isEqualTo(1);
        assertThat(messages.outcomes().get(waiting)).isInstanceOf(ReadOutcome.Read.class);
    }

    @Test
    void a_message_that_cannot_be_read_is_parked_and_the_next_one_read() {
        Receipt garbage = kept("no message at all");
        Receipt good = kept(hearingOf("CP-51-CR-0001111-2026"));

        assertThat(readAll()).isEqualTo(2);

        assertThat(messages.outcomes().get(garbage)).isInstanceOf(ReadOutcome.Parked.class);
        assertThat(messages.outcomes().get(good)).isInstanceOf(ReadOutcome.Read.class);
    }

    @Test
    void nobody_begins_to_be_followed_between_the_look_up_and_the_end() {
        kept(hearingOf("CP-51-CR-0001111-2026"));

        readAll();

        InOrder order = inOrder(index);
        order.verify(index).holdStill();
        order.verify(index).find(anySet());
    }

    @Test
    void a_case_is_held_before_anything_is_decided_in_it() {
        TraffickingCase followed = followed();
        doThrow(new Transactions.TryAgain(new IllegalStateException("somebody else holds it")))
                .when(cases)
                .lock(any());
        Receipt waiting = kept(hearingOf(NUMBER));

        assertThatThrownBy(this::readAll).isInstanceOf(Transactions.TryAgain.class);

        verify(cases).lock(Set.of(followed.id()));
        assertThat(messages.outcomes()).doesNotContainKey(waiting);
        verify(events, never()).add(any());
        verifyNoInteractions(ledger);
    }

    private TraffickingCase followed() {
        var theCase = new TraffickingCase(
                new CaseId(new UUID(5, 5)),
                "PA",
                Optional.of(new CourtId("Court of Common Pleas of Philadelphia County")),
                List.of(new CaseNumber(NUMBER)),
                List.of(new TrackedDefendant(
                        new DefendantId(new UUID(6, 6)),
                        new Defendant(
                                Optional.of(new PersonName(
                                        Optional.of("Dorian"), Optional.empty(), Optional.of("Testcase"))),
                                Optional.of(LocalDate.of(1988, 4, 17)),
                                Identifiers.none()))));
        Set<MatchKey> keys = MatchKeys.of(theCase);
        when(index.find(anySet())).thenAnswer(call -> {
            Set<MatchKey> asked = call.getArgument(0);
            return asked.stream()
                    .filter(keys::contains)
                    .collect(Collectors.toMap(key -> key, key -> Set.of(theCase.id())));
        });
        when(cases.findAll(anySet())).thenReturn(List.of(theCase));
        when(cases.find(theCase.id())).thenReturn(Optional.of(theCase));
        return theCase;
    }
}
