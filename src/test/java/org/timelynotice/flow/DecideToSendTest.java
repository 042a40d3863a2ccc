package org.timelynotice.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.timelynotice.flow.DeskStage.NOON;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timelynotice.delivery.Gateway;
import org.timelynotice.delivery.Rendered;
import org.timelynotice.delivery.WordingResult;
import org.timelynotice.docket.EventKind;
import org.timelynotice.flow.DecideToSend.Decided;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Recheck;
import org.timelynotice.notice.SignOff;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.sending.Composer;
import org.timelynotice.sending.Sending;

class DecideToSendTest {

    private static final NoticeState UNSIGNED = NoticeState.Referred.unsigned();
    private static final SignOff NOTHING_SIGNED = new SignOff(rule -> false, true);

    private final DeskStage stage = new DeskStage();
    private final Composer composer = mock(Composer.class);
    private final Sending sending = mock(Sending.class);
    private final Recipient victim = Notices.victim(Notices.sms());

    @BeforeEach
    void words() {
        when(sending.composer()).thenReturn(composer);
        when(sending.recheck()).thenReturn(new Recheck(rule -> Optional.empty()));
        when(sending.live()).thenReturn(true);
        when(sending.gateways()).thenReturn(Map.of(Channel.SMS, mock(Gateway.class)));
        words(true);
    }

    private void words(boolean reviewed) {
        when(composer.compose(any(), any(), any(), any(), any()))
                .thenReturn(new WordingResult.Text(
                        new Rendered(Optional.empty(), "words", Optional.empty(), Locale.ENGLISH, 1, reviewed)));
    }

    private Decided decide(UUID task, boolean allowed) {
        return new DecideToSend(stage.rooms, sending, allowed, new AtOnce(), stage.clock)
                .decide(task, "Cora", "her advocate asked for it");
    }

    private Notice handed(NoticeState state) {
        return stage.notice(state, victim, Optional.empty());
    }

    @Test
    void a_person_decides_for_one_notice_in_counsels_place_and_it_is_planned_with_their_name() {
        Notice notice = handed(UNSIGNED);
        Notice other = handed(UNSIGNED);
        UUID task = stage.task("NOTICE", notice);

        assertThat(decide(task, true)).isInstanceOf(Decided.Planned.class);
        Notice planned = stage.ledger.get(notice.id());
        assertThat(planned.state()).isInstanceOf(NoticeState.Planned.class);
        assertThat(planned.decidedBy()).contains("Cora");
        assertThat(NOTHING_SIGNED.covers(planned)).isTrue();
        assertThat(NOTHING_SIGNED.covers(other)).as("no other one").isFalse();
        assertThat(new SignOff(rule -> false, false).covers(planned))
                .as("an agency that forbids it is obeyed by what was decided before")
                .isFalse();
        assertThat(decide(task, true)).isInstanceOf(Decided.NotOpen.class);
    }

    @Test
    void the_audit_says_who_decided_and_not_in_which_words() {
        Notice notice = handed(UNSIGNED);
        decide(stage.task("NOTICE", notice), true);

        assertThat(stage.audit).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("NOTICE_SENT_BY_DECISION");
            assertThat(entry.subject()).isEqualTo(notice.id().toString());
            assertThat(entry.details()).containsEntry("by", "Cora").containsEntry("rule", "rule");
        });
        assertThat(stage.audit.toString()).doesNotContain("advocate");
    }

    @Test
    void nobody_decides_it_where_the_agency_forbids_it() {
        Notice notice = handed(UNSIGNED);

        assertRefused(notice, decide(stage.task("NOTICE", notice), false));
    }

    @Test
    void nothing_but_a_missing_signature_can_be_made_good_by_a_decision() {
        for (NoticeState state : List.of(
                NoticeState.Referred.unproven(),
                new NoticeState.Referred(Optional.of("no safe way to reach this person is left")),
                new NoticeState.NotMet(Optional.of("its time passed")),
                new NoticeState.Met(NOON))) {
            Notice notice = handed(state);
            assertRefused(notice, decide(stage.task("NOTICE", notice), true));
        }
        Notice waiting = handed(UNSIGNED);
        assertRefused(waiting, decide(stage.task("QUESTION", waiting), true));
    }

    @Test
    void what_is_past_has_no_reviewed_words_or_no_address_is_not_sent_by_anybodys_decision() {
        Notice past = stage.notice(
                UNSIGNED,
                victim,
                Notices.hearing(EventKind.HEARING_SCHEDULED, "2026-11-02T11:00", 1),
                Optional.empty());
        assertRefused(past, decide(stage.task("NOTICE", past), true));

        words(false);
        Notice unread = handed(UNSIGNED);
        assertRefused(unread, decide(stage.task("NOTICE", unread), true));

        words(true);
        victim.contactPoints().forEach(stage.people::isAdverse);
        Notice adverse = handed(UNSIGNED);
        assertRefused(adverse, decide(stage.task("NOTICE", adverse), true));
    }

    private void assertRefused(Notice notice, Decided decided) {
        assertThat(decided).isInstanceOf(Decided.Refused.class);
        assertThat(stage.ledger.get(notice.id())).isEqualTo(notice);
        assertThat(stage.audit).isEmpty();
    }
}
