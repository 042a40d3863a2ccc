package org.timelynotice.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.Matter;
import org.timelynotice.recipient.RecipientId;

/**
 * One duty to tell one person one thing.
 *
 * @param basis the strictest rule that makes it due
 * @param alsoMeets further rules that the same message satisfies
 * @param recipient empty where the law names somebody of whom no record exists
 */
public record Notice(
        NoticeId id,
        CaseId caseId,
        EventId event,
        EventKind kind,
        Matter matter,
        Occasion occasion,
        LegalBasis basis,
        List<LegalBasis> alsoMeets,
        Role role,
        Optional<RecipientId> recipient,
        NoticeSchedule schedule,
        NoticeState state) {

    public Notice {
        alsoMeets = List.copyOf(alsoMeets);
    }

    public Notice in(NoticeState next) {
        return new Notice(id, caseId, event, kind, matter, occasion, basis, alsoMeets, role, recipient, schedule, next);
    }

    /**
     * The closing state of a notice that arrived: met, or met late. What left in time is in time, however slow its receipt is.
     *
     * @param sent when the call began that brought it there
     * @param known when that became known
     */
    public NoticeState.Closed met(Instant sent, Instant known) {
        return schedule.late(sent)
                ? new NoticeState.MetLate(known, Optional.of("sent after the deadline"))
                : new NoticeState.Met(known);
    }
}
