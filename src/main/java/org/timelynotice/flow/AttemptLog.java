package org.timelynotice.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.delivery.Ladder;
import org.timelynotice.delivery.Refusal;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.AttemptState;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.recipient.ContactState;

/** Writes what became of attempts and what that makes of their notices: attempt, notice and audit together. */
final class AttemptLog {

    private final Rooms rooms;
    private final Ladder ladder;

    AttemptLog(Rooms rooms, Ladder ladder) {
        this.rooms = rooms;
        this.ladder = ladder;
    }

    void started(List<Attempt> attempts, List<Notice> changed, Instant now) {
        var entries = new ArrayList<AuditEntry>();
        Map<Object, Notice> byId = new java.util.HashMap<>();
        changed.forEach(notice -> byId.put(notice.id(), notice));
        for (Attempt attempt : attempts) {
            Notice notice = java.util.Objects.requireNonNull(byId.get(attempt.notice()));
            entries.add(entry(
                    notice,
                    now,
                    "ATTEMPT_STARTED",
                    Map.of(
                            "attempt",
                            attempt.id().toString(),
                            "channel",
                            attempt.channel().name())));
        }
        changed.stream()
                .filter(notice -> !(notice.state() instanceof NoticeState.Sending))
                .forEach(notice -> entries.add(
                        entry(notice, now, "NOTICE_" + notice.state().word(), CaseDecision.state(notice))));
        rooms.audit().appendAll(entries);
    }

    /**
     * Records the end of attempts on notices that are theirs, in the caller's transaction.
     *
     * @param notices by attempt
     */
    List<Notice> ended(List<Attempt> attempts, Map<UUID, Notice> notices, Instant now) {
        var changed = new ArrayList<Notice>();
        var entries = new ArrayList<AuditEntry>();
        for (Attempt attempt : attempts) {
            Notice before = java.util.Objects.requireNonNull(notices.get(attempt.id()));
            Notice after = before.in(ladder.after(before, attempt, now));
            changed.add(after);
            retire(attempt);
            entries.add(entry(
                    after,
                    now,
                    "ATTEMPT_" + attempt.state(),
                    Map.of(
                            "attempt", attempt.id().toString(),
                            "channel", attempt.channel().name(),
                            "provider", attempt.providerId().orElse(""),
                            "code", attempt.code().orElse(""))));
            if (after.state() instanceof NoticeState.Closed) {
                entries.add(entry(after, now, "NOTICE_" + after.state().word(), CaseDecision.state(after)));
            }
        }
        rooms.ledger().end(attempts);
        rooms.ledger().save(changed, now);
        rooms.audit().appendAll(entries);
        return changed;
    }

    /** An address whose owner opted out at the provider, or that does not exist, is not used for the next notice either. */
    private void retire(Attempt attempt) {
        if (attempt.state() != AttemptState.REFUSED) {
            return;
        }
        String code = attempt.code().orElse("");
        if (code.startsWith(Refusal.OPTED_OUT.name())) {
            rooms.recipients().setState(attempt.point(), ContactState.STOPPED);
        } else if (code.startsWith(Refusal.BAD_ADDRESS.name())) {
            rooms.recipients().setState(attempt.point(), ContactState.FROZEN);
        }
    }

    static AuditEntry entry(Notice notice, Instant now, String action, Map<String, String> details) {
        return new AuditEntry(
                notice.caseId().toString(), now, action, notice.id().toString(), details);
    }

    /** Closes or moves a notice for a reason other than a call. */
    void moved(Notice notice, Instant now) {
        rooms.ledger().save(List.of(notice), now);
        rooms.audit().append(entry(notice, now, "NOTICE_" + notice.state().word(), CaseDecision.state(notice)));
    }

    Optional<Notice> lockedNoticeOf(Attempt attempt) {
        return rooms.ledger().lock(attempt.notice());
    }
}
