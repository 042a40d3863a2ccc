package org.timelynotice.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.CaseAccess;
import org.timelynotice.docket.CaseAccessEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.EventSource;
import org.timelynotice.docket.Matter;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.LegalBasis;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeSchedule;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Occasion;
import org.timelynotice.notice.PlannedNotice;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.ContactState;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.SafeTimes;

class AccessLimitsTest {

    private static final Instant NOON = Notices.at("2026-11-02T12:00");

    private static AccessLimits after(CaseAccess access, EventAction action) {
        return AccessLimits.of(Optional.of(new CaseAccessEvent(
                new EventHeader(
                        new EventSource("A-1", 1),
                        action,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                access)));
    }

    private static AccessLimits after(CaseAccess access) {
        return after(access, EventAction.NEW);
    }

    private static PlannedNotice planned(Role role, Occasion occasion) {
        return new PlannedNotice(new Notice(
                new NoticeId(Notices.id()),
                Notices.CASE.id(),
                new EventId(Notices.id()),
                EventKind.HEARING_SCHEDULED,
                Matter.hearing("H-1"),
                occasion,
                new LegalBasis("R", "Citation"),
                List.of(),
                role,
                Optional.empty(),
                new NoticeSchedule(NOON, NOON, Optional.empty(), Optional.empty(), false),
                new NoticeState.Planned(NOON, Optional.empty())));
    }

    private static ContactPoint saying(ContentTier tier) {
        return new ContactPoint(
                new ContactPointId(Notices.id()),
                Channel.SMS,
                "+12155550101",
                tier,
                Optional.of("blue heron"),
                SafeTimes.unrestricted(),
                Set.of(),
                ContactState.ACTIVE);
    }

    @Test
    void of_a_sealed_or_restricted_case_nobody_is_named_and_its_own_phrase_is_kept() {
        for (CaseAccess access : List.of(CaseAccess.SEALED, CaseAccess.RESTRICTED)) {
            assertThat(after(access).limited(saying(ContentTier.FULL)).tier()).isEqualTo(ContentTier.BARE);
            assertThat(after(access).limited(saying(ContentTier.CODE_PHRASE)).tier())
                    .isEqualTo(ContentTier.CODE_PHRASE);
        }
    }

    @Test
    void of_an_open_case_everything_may_be_said_and_of_one_whose_sealing_was_taken_back() {
        List<AccessLimits> open = List.of(
                AccessLimits.of(Optional.empty()),
                after(CaseAccess.UNSEALED),
                after(CaseAccess.SEALED, EventAction.WITHDRAWAL));

        assertThat(open).allSatisfy(limits -> {
            assertThat(limits.limited(saying(ContentTier.FULL)).tier()).isEqualTo(ContentTier.FULL);
            assertThat(limits.refusal(planned(Role.ADVOCATE, Occasion.FIRST))).isEmpty();
        });
    }

    @Test
    void a_sealed_case_is_told_to_victim_and_prosecutor_and_to_an_advocate_by_a_person_alone() {
        AccessLimits sealed = after(CaseAccess.SEALED);

        assertThat(sealed.refusal(planned(Role.VICTIM, Occasion.FIRST))).isEmpty();
        assertThat(sealed.refusal(planned(Role.PROSECUTOR, Occasion.REMINDER))).isEmpty();
        assertThat(sealed.refusal(planned(Role.ADVOCATE, Occasion.FIRST)))
                .get()
                .satisfies(notice -> assertThat(notice.state()).isInstanceOf(NoticeState.Referred.class));
    }

    @Test
    void of_an_expunged_case_a_person_decides_reminders_fall_away_and_a_correction_is_given() {
        AccessLimits expunged = after(CaseAccess.EXPUNGED);

        assertThat(expunged.refusal(planned(Role.VICTIM, Occasion.FIRST)))
                .get()
                .satisfies(notice -> assertThat(notice.state()).isInstanceOf(NoticeState.Referred.class));
        assertThat(expunged.refusal(planned(Role.VICTIM, Occasion.REMINDER)))
                .get()
                .satisfies(notice -> assertThat(notice.state()).isInstanceOf(NoticeState.Superseded.class));
        assertThat(expunged.refusal(planned(Role.VICTIM, Occasion.CORRECTION))).isEmpty();
    }
}
