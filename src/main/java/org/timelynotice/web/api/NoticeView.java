package org.timelynotice.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.timelynotice.flow.ShowCase;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Proof;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.web.api.GroundsView.AlsoMet;
import org.timelynotice.web.api.GroundsView.Lacking;

/**
 * One row of the ledger, in the shape of the HTTP interface.
 *
 * @param counting how the deadline was counted
 * @param shortNotice why nobody could have kept it
 * @param assumed what the rule holds only for, and no feed can tell
 * @param lacking what the law asks for beyond the message
 * @param lateByUs whether it ended late, or not at all, although there had been time
 * @param decidedBy who decided that it be sent under a rule that counsel has not signed
 * @param target when the agency means to have told its reader
 * @param overdue whether that has passed, and it has not ended
 */
record NoticeView(
        UUID id,
        UUID event,
        String kind,
        String occasion,
        String rule,
        String citation,
        List<AlsoMet> alsoMeets,
        String role,
        @Nullable UUID recipient,
        String state,
        @Nullable String reason,
        Instant notBefore,
        Instant due,
        @Nullable Instant deadline,
        @Nullable String counting,
        @Nullable String shortNotice,
        @Nullable String assumed,
        List<Lacking> lacking,
        boolean lateByUs,
        @Nullable String decidedBy,
        @Nullable Instant target,
        boolean overdue,
        @Nullable String channel,
        String proof,
        List<AttemptView> attempts) {

    record AttemptView(
            UUID id,
            String channel,
            String state,
            @Nullable String providerId,
            @Nullable String code,
            Instant startedAt,
            @Nullable Instant endedAt) {}

    static NoticeView of(ShowCase.Entry entry, Instant now) {
        Notice notice = entry.notice();
        List<AttemptView> attempts =
                entry.attempts().stream().map(NoticeView::of).toList();
        return new NoticeView(
                notice.id().value(),
                notice.event().value(),
                notice.kind().name(),
                notice.occasion().name(),
                notice.basis().rule(),
                notice.basis().citation(),
                AlsoMet.of(notice),
                notice.role().name(),
                notice.recipient().map(RecipientId::value).orElse(null),
                notice.state().word(),
                notice.state().reason().orElse(null),
                notice.schedule().notBefore(),
                notice.schedule().due(),
                notice.schedule().deadline().orElse(null),
                notice.grounds().counting().orElse(null),
                notice.grounds().shortNotice().orElse(null),
                GroundsView.assumed(notice, notice.basis()),
                Lacking.of(notice.grounds()),
                lateByUs(notice),
                notice.decidedBy().orElse(null),
                notice.schedule().target().orElse(null),
                notice.overdue(now),
                attempts.isEmpty() ? null : attempts.get(attempts.size() - 1).channel(),
                Proof.of(notice, entry.attempts()).name(),
                attempts);
    }

    /** What ended late, or not at all, although there had been time. */
    private static boolean lateByUs(Notice notice) {
        boolean late = notice.state() instanceof NoticeState.MetLate || notice.state() instanceof NoticeState.NotMet;
        return late && !notice.excused();
    }

    private static AttemptView of(Attempt attempt) {
        return new AttemptView(
                attempt.id(),
                attempt.channel().name(),
                attempt.state().name(),
                attempt.providerId().orElse(null),
                attempt.code().orElse(null),
                attempt.startedAt(),
                attempt.endedAt().orElse(null));
    }
}
