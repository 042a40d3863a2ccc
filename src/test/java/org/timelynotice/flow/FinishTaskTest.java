package org.timelynotice.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.audit.AuditLog;
import org.timelynotice.casefile.CaseFiles;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.consent.Releases;
import org.timelynotice.correlation.TrackedKeys;
import org.timelynotice.desk.Desk;
import org.timelynotice.desk.Task;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.intake.MessageStore;
import org.timelynotice.notice.CaseEvents;
import org.timelynotice.notice.NoticeLedger;
import org.timelynotice.recipient.Recipients;

class FinishTaskTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final UUID TASK = new UUID(7, 7);
    private static final CaseId CASE = new CaseId(new UUID(1, 1));

    private final Desk desk = mock(Desk.class);
    private final AuditLog audit = mock(AuditLog.class);
    private final FinishTask finish = new FinishTask(
            new Rooms(
                    mock(MessageStore.class),
                    mock(CaseFiles.class),
                    mock(TrackedKeys.class),
                    mock(Recipients.class),
                    mock(Releases.class),
                    mock(CaseEvents.class),
                    mock(NoticeLedger.class),
                    desk,
                    audit),
            new AtOnce(),
            Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void what_a_person_did_stands_in_the_chain_of_its_case_with_who_did_it() {
        when(desk.done(TASK, "a clerk", NOON))
                .thenReturn(Optional.of(new Task(
                        TASK,
                        "CASE",
                        Optional.of(CASE),
                        Optional.empty(),
                        "the case was sealed",
                        NOON,
                        NOON,
                        Optional.of(NOON))));

        assertThat(finish.finish(TASK, "a clerk")).isTrue();
        verify(audit)
                .append(new AuditEntry(
                        CASE.toString(),
                        NOON,
                        "TASK_DONE",
                        TASK.toString(),
                        Map.of("reason", "the case was sealed", "by", "a clerk")));
    }

    @Test
    void what_was_done_before_is_not_done_again() {
        when(desk.done(any(), any(), any())).thenReturn(Optional.empty());

        assertThat(finish.finish(TASK, "a clerk")).isFalse();
        verifyNoInteractions(audit);
    }
}
