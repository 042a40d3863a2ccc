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

    /** The ways in which it may go on; empty once it is closed. */
    public Optional<OpenNotice> open() {
        if (state instanceof NoticeState.Planned) {
            return Optional.of(new PlannedNotice(this));
        }
        return inFlight().map(OpenNotice.class::cast);
    }

    /** The ways in which it may go on while a provider is called, has it or may have it. */
    public Optional<NoticeInFlight> inFlight() {
        return state instanceof NoticeState.InFlight ? Optional.of(new NoticeInFlight(this)) : Optional.empty();
    }

    /** For the typed steps of an open notice alone. */
    Notice in(NoticeState next) {
        if (!NoticeGraph.allows(state.status(), next.status())) {
            throw new IllegalStateException("notice " + id + " cannot go from " + state.word() + " to " + next.word());
        }
        return new Notice(id, caseId, event, kind, matter, occasion, basis, alsoMeets, role, recipient, schedule, next);
    }

    NoticeState.Closed arrival(Instant sent, Instant known) {
        return schedule.late(sent)
                ? new NoticeState.MetLate(known, Optional.of("sent after the deadline"))
                : new NoticeState.Met(known);
    }
}
