package org.timelynotice.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.timelynotice.audit.AuditLog;
import org.timelynotice.casefile.CaseFiles;
import org.timelynotice.casefile.Role;
import org.timelynotice.consent.Releases;
import org.timelynotice.correlation.TrackedKeys;
import org.timelynotice.desk.Desk;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.Matter;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.intake.MessageStore;
import org.timelynotice.notice.CaseEvents;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.LegalBasis;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeSchedule;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Occasion;
import org.timelynotice.recipient.Recipients;

class AskAboutOverdueTest {

    private static final Instant NOON = Notices.at("2026-11-02T12:00");
    private static final Instant LATER = NOON.plus(Duration.ofHours(20));

    private final LedgerInMemory ledger = new LedgerInMemory();
    private final AuditLog audit = mock(AuditLog.class);
    private final AskAboutOverdue ask = new AskAboutOverdue(
            new Rooms(
                    mock(MessageStore.class),
                    mock(CaseFiles.class),
                    mock(TrackedKeys.class),
                    mock(Recipients.class),
                    mock(Releases.class),
                    mock(CaseEvents.class),
                    ledger,
                    mock(Desk.class),
                    audit),
            new AtOnce(),
            Clock.fixed(NOON, ZoneOffset.UTC));

    private Notice notice(Optional<Instant> target, NoticeState state) {
        var notice = new Notice(
                new NoticeId(Notices.id()),
                Notices.CASE.id(),
                new EventId(Notices.id()),
                EventKind.RELEASED,
                Matter.custody("B-1"),
                Occasion.FIRST,
                new LegalBasis("R", "Citation"),
                List.of(),
                Role.VICTIM,
                Optional.empty(),
                new NoticeSchedule(NOON, NOON, Optional.empty(), Optional.empty(), true, target),
                state);
        ledger.add(notice);
        return notice;
    }

    @Test
    void whatever_has_not_ended_at_its_target_is_asked_about_once() {
        var passed = Optional.of(NOON);
        notice(passed, new NoticeState.Planned(LATER, Optional.of("waits for a safe hour")));
        notice(passed, new NoticeState.Sending(Notices.id(), LATER));
        notice(passed, new NoticeState.Sent(Notices.id(), LATER));
        notice(passed, new NoticeState.Unknown(Notices.id(), LATER));

        assertThat(ask.askAll()).isEqualTo(4);
        assertThat(ledger.questions())
                .allSatisfy(reason -> assertThat(reason).startsWith("the time by which the agency means"))
                .anySatisfy(reason -> assertThat(reason).endsWith("it waits for a safe hour"))
                .anySatisfy(reason -> assertThat(reason).endsWith("nothing proves that it arrived"))
                .anySatisfy(reason -> assertThat(reason).endsWith("nobody knows"));

        assertThat(ask.askAll()).isZero();
        assertThat(ledger.questions()).hasSize(4);
        verify(audit).appendAll(any());
    }

    @Test
    void what_has_ended_or_has_time_left_or_no_target_is_let_be() {
        notice(Optional.of(NOON), new NoticeState.Met(NOON));
        notice(Optional.of(NOON.plusSeconds(1)), new NoticeState.Planned(NOON, Optional.empty()));
        notice(Optional.empty(), new NoticeState.Planned(NOON, Optional.empty()));

        assertThat(ask.askAll()).isZero();
        assertThat(ledger.questions()).isEmpty();
    }

    @Test
    void what_is_held_and_nobody_has_cleared_up_in_time_is_handed_to_a_person_and_on_record() {
        Notice passed = notice(Optional.empty(), new NoticeState.Held(NOON, Optional.of("it may be off")));
        Notice early = notice(Optional.empty(), new NoticeState.Held(LATER, Optional.of("it may be off")));

        assertThat(ask.askAll()).isEqualTo(1);

        assertThat(ledger.get(passed.id()).state()).isInstanceOf(NoticeState.Referred.class);
        assertThat(ledger.get(passed.id()).state().reason().orElseThrow()).contains("find out what is so");
        assertThat(ledger.get(early.id())).isEqualTo(early);
        verify(audit).appendAll(any());
        assertThat(ask.askAll()).isZero();
    }

    @Test
    void a_person_who_is_asked_already_is_not_asked_again() {
        Notice asked = notice(Optional.of(NOON), new NoticeState.Planned(LATER, Optional.empty()));
        ledger.ask(asked.id(), "no hour that this person called safe comes soon", NOON);

        assertThat(ask.askAll()).as("it is overdue all the same").isEqualTo(1);
        assertThat(ledger.questions()).containsExactly("no hour that this person called safe comes soon");
    }
}
