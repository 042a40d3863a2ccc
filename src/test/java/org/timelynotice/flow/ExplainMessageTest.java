package org.timelynotice.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timelynotice.audit.AuditLog;
import org.timelynotice.casefile.CaseFiles;
import org.timelynotice.consent.Releases;
import org.timelynotice.correlation.TrackedKeys;
import org.timelynotice.desk.Desk;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.report.MessageReport;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.KeptMessage;
import org.timelynotice.intake.MessageReader;
import org.timelynotice.intake.MessageRecord;
import org.timelynotice.intake.MessageState;
import org.timelynotice.intake.MessageStore;
import org.timelynotice.intake.ReadEvents;
import org.timelynotice.intake.Receipt;
import org.timelynotice.intake.reading.Reading;
import org.timelynotice.notice.CaseEvents;
import org.timelynotice.notice.NoticeLedger;
import org.timelynotice.notice.Notices;
import org.timelynotice.recipient.Recipients;

/** What a message said stays what it said, whatever becomes of its format's file. */
class ExplainMessageTest {

    private static final Receipt RECEIPT = new Receipt(new UUID(3, 3));
    private static final Instant MORNING = Notices.at("2026-11-30T08:00");
    private static final Instant NOON = Notices.at("2026-12-01T12:00");
    private static final CourtEvent RELEASE = Notices.custody(EventKind.RELEASED, EventAction.NEW, "2026-12-01T10:00");
    private static final CourtEvent TRIAL = Notices.hearing(EventKind.HEARING_SCHEDULED, "2026-12-05T09:30", 1);

    private final MessageStore messages = mock(MessageStore.class);
    private final MessageReader reader = mock(MessageReader.class);
    private final ExplainMessage explain = new ExplainMessage(
            new Rooms(
                    messages,
                    mock(CaseFiles.class),
                    mock(TrackedKeys.class),
                    mock(Recipients.class),
                    mock(Releases.class),
                    mock(CaseEvents.class),
                    mock(NoticeLedger.class),
                    mock(Desk.class),
                    mock(AuditLog.class)),
            Feeds.load(Path.of("config"), List.of()),
            reader,
            new AtOnce());

    @BeforeEach
    void theFormatReadsOtherThingsToday() {
        when(reader.fingerprint("niem")).thenReturn(Optional.of("today"));
        when(reader.read(any(), any())).thenReturn(new Reading.Understood("niem", List.of(TRIAL)));
    }

    private MessageReport explained(Optional<ReadEvents> read, Optional<Instant> readAt) {
        when(messages.find(RECEIPT))
                .thenReturn(Optional.of(new MessageRecord(
                        new KeptMessage(RECEIPT, "sandbox", MORNING, new byte[0]),
                        MessageState.READ,
                        Optional.of("niem"),
                        Optional.empty(),
                        read,
                        readAt,
                        List.of(EventOutcome.unrelated()))));
        return explain.explain(RECEIPT.value()).orElseThrow();
    }

    private static ReadEvents releaseReadBy(String fingerprint) {
        return new ReadEvents("niem", Optional.of(fingerprint), List.of(RELEASE));
    }

    @Test
    void a_message_says_what_was_read_in_it_and_is_not_read_again() {
        MessageReport report = explained(Optional.of(releaseReadBy("today")), Optional.of(NOON));

        assertThat(report.events())
                .singleElement()
                .satisfies(one -> assertThat(one.event()).isEqualTo(RELEASE));
        assertThat(report.remark()).isEmpty();
        verify(reader, never()).read(any(), any());
    }

    @Test
    void a_format_that_has_changed_since_changes_nothing_and_is_mentioned() {
        MessageReport report = explained(Optional.of(releaseReadBy("last week")), Optional.of(NOON));

        assertThat(report.events())
                .singleElement()
                .satisfies(one -> assertThat(one.event()).isEqualTo(RELEASE));
        assertThat(report.remark()).contains(ExplainMessage.FORMAT_HAS_CHANGED);
    }

    @Test
    void a_release_is_shown_as_it_was_understood_when_it_was_decided() {
        Optional<ReadEvents> read = Optional.of(releaseReadBy("today"));

        assertThat(explained(read, Optional.of(MORNING)).events())
                .extracting(one -> one.event().kind())
                .containsExactly(EventKind.RELEASE_SCHEDULED);
        assertThat(explained(read, Optional.of(NOON)).events())
                .extracting(one -> one.event().kind())
                .containsExactly(EventKind.RELEASED);
    }

    @Test
    void what_was_read_before_readings_were_kept_is_read_again_and_said_to_be() {
        MessageReport report = explained(Optional.empty(), Optional.empty());

        assertThat(report.events())
                .singleElement()
                .satisfies(one -> assertThat(one.event()).isEqualTo(TRIAL));
        assertThat(report.remark()).contains(ExplainMessage.READ_ANEW);
    }
}
