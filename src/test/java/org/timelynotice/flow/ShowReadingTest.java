package org.timelynotice.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.timelynotice.audit.AuditLog;
import org.timelynotice.casefile.CaseFiles;
import org.timelynotice.consent.Releases;
import org.timelynotice.correlation.TrackedKeys;
import org.timelynotice.desk.Desk;
import org.timelynotice.flow.RehearseMessage.Rehearsed;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.report.ReadingReport;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.KeptMessage;
import org.timelynotice.intake.MessageReader;
import org.timelynotice.intake.MessageRecord;
import org.timelynotice.intake.MessageState;
import org.timelynotice.intake.MessageStore;
import org.timelynotice.intake.ReadEvents;
import org.timelynotice.intake.Receipt;
import org.timelynotice.intake.reading.Reading.Understood;
import org.timelynotice.intake.reading.UnreadableReason;
import org.timelynotice.notice.CaseEvents;
import org.timelynotice.notice.NoticeLedger;
import org.timelynotice.notice.Notices;
import org.timelynotice.recipient.Recipients;

/** What a sender hears of its message never depends on who is followed: nobody is looked for. */
class ShowReadingTest {

    private static final Path CONFIG = Path.of("config");
    private static final MessageReader READER = MessageReader.load(CONFIG, Path.of("niem-schemas"));
    private static final Instant NOON = Notices.at("2026-10-02T12:00");
    private static final Receipt RECEIPT = new Receipt(new UUID(4, 4));
    private static final byte[] RELEASE =
            Followed.sample("custody-notice-new-released").getBytes(UTF_8);

    private final MessageStore messages = mock(MessageStore.class);
    private final Object[] whoIsFollowed = Stream.of(
                    CaseFiles.class,
                    TrackedKeys.class,
                    Recipients.class,
                    Releases.class,
                    CaseEvents.class,
                    NoticeLedger.class,
                    Desk.class,
                    AuditLog.class)
            .map(room -> (Object) mock(room))
            .toArray();
    private final ShowReading show = new ShowReading(
            new Rooms(
                    messages,
                    (CaseFiles) whoIsFollowed[0],
                    (TrackedKeys) whoIsFollowed[1],
                    (Recipients) whoIsFollowed[2],
                    (Releases) whoIsFollowed[3],
                    (CaseEvents) whoIsFollowed[4],
                    (NoticeLedger) whoIsFollowed[5],
                    (Desk) whoIsFollowed[6],
                    (AuditLog) whoIsFollowed[7]),
            Feeds.load(CONFIG, List.of()),
            READER,
            new AtOnce(),
            Clock.fixed(NOON, ZoneOffset.UTC));

    @AfterEach
    void nobodyWasLookedFor() {
        verifyNoInteractions(whoIsFollowed);
    }

    private ReadingReport rehearsed(byte[] content) {
        return ((Rehearsed.ReadOnly) show.rehearse("sandbox", content)).report();
    }

    private Optional<ReadingReport> kept(
            MessageState state, Optional<ReadEvents> read, Optional<Instant> readAt, EventOutcome outcome) {
        when(messages.find(eq("sandbox"), any()))
                .thenReturn(Optional.of(new MessageRecord(
                        new KeptMessage(RECEIPT, "sandbox", NOON, RELEASE),
                        state,
                        read.map(ReadEvents::format),
                        state == MessageState.PARKED
                                ? Optional.of(new UnreadableReason("not in any format", 1, 1, "", ""))
                                : Optional.empty(),
                        read,
                        readAt,
                        List.of(outcome))));
        return show.of("sandbox", RECEIPT.value());
    }

    private static Optional<ReadEvents> release() {
        var understood = (Understood) READER.read(
                        RELEASE,
                        Feeds.load(CONFIG, List.of())
                                .find("sandbox")
                                .orElseThrow()
                                .context())
                .asOf(NOON);
        return Optional.of(new ReadEvents(understood.format(), Optional.empty(), understood.events()));
    }

    @Test
    void a_rehearsal_says_how_a_message_is_read() {
        ReadingReport report = rehearsed(RELEASE);

        assertThat(report.state()).isEqualTo(MessageState.READ);
        assertThat(report.receipt()).isEmpty();
        assertThat(report.events())
                .singleElement()
                .satisfies(event -> assertThat(event.kind().isCustody()).isTrue());
    }

    @Test
    void a_rehearsal_says_what_is_not_understood_and_where() {
        ReadingReport report = rehearsed("<nothing/>".getBytes(UTF_8));

        assertThat(report.state()).isEqualTo(MessageState.PARKED);
        assertThat(report.reason()).isPresent();
    }

    @Test
    void a_rehearsal_is_refused_as_the_message_would_be() {
        assertThat(show.rehearse("nowhere", RELEASE)).isEqualTo(new Rehearsed.UnknownFeed());
        assertThat(show.rehearse("sandbox", new byte[50_000_000])).isInstanceOf(Rehearsed.TooLarge.class);
    }

    @Test
    void a_message_of_somebody_who_is_followed_looks_like_any_other() {
        var linked = new EventOutcome(
                EventOutcome.Verdict.LINKED, List.of(new UUID(1, 1)), List.of(new UUID(2, 2)), List.of("same name"));

        assertThat(kept(MessageState.READ, release(), Optional.of(NOON), linked))
                .isEqualTo(kept(MessageState.READ, release(), Optional.of(NOON), EventOutcome.unrelated()))
                .get()
                .satisfies(report -> assertThat(report.events()).hasSize(1));
    }

    @Test
    void a_message_that_is_read_again_because_somebody_is_followed_since_stays_read() {
        assertThat(kept(MessageState.KEPT, release(), Optional.of(NOON), EventOutcome.unrelated()))
                .isEqualTo(kept(MessageState.READ, release(), Optional.of(NOON), EventOutcome.unrelated()));
    }

    @Test
    void a_message_that_waits_to_be_read_and_one_that_was_not_understood_say_so() {
        assertThat(kept(MessageState.KEPT, Optional.empty(), Optional.empty(), EventOutcome.unrelated()))
                .get()
                .satisfies(report -> assertThat(report.state()).isEqualTo(MessageState.KEPT))
                .satisfies(report -> assertThat(report.events()).isEmpty());
        assertThat(kept(MessageState.PARKED, Optional.empty(), Optional.of(NOON), EventOutcome.unrelated()))
                .get()
                .satisfies(report -> assertThat(report.reason()).isPresent());
    }
}
