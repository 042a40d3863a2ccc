package org.timelynotice.flow;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.timelynotice.delivery.ProviderStatus;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.AttemptState;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;

/** Takes down what a provider reports of a message it accepted. */
public final class RecordReceipt {

    private final Rooms rooms;
    private final AttemptLog attemptLog;
    private final Transactions transactions;
    private final Clock clock;

    public RecordReceipt(Rooms rooms, Sending sending, Transactions transactions, Clock clock) {
        this.rooms = rooms;
        this.attemptLog = new AttemptLog(rooms, sending);
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Records a report. Reports come twice, late and out of order: one that says less than is known changes nothing.
     *
     * @param attemptId the token in the callback's address
     * @param code the provider's error code, of a failure
     * @return false if there is no such attempt
     */
    public boolean record(UUID attemptId, String providerId, ProviderStatus status, Optional<String> code) {
        return transactions.inOne(() -> {
            Optional<Attempt> attempt = rooms.ledger().attempt(attemptId);
            attempt.flatMap(attemptLog::lockedNoticeOf)
                    .ifPresent(notice -> record(notice, attemptId, providerId, status, code));
            return attempt.isPresent();
        });
    }

    private void record(
            Notice notice, UUID attemptId, String providerId, ProviderStatus status, Optional<String> code) {
        Attempt known = rooms.ledger().attempt(attemptId).orElseThrow();
        AttemptState reported = Results.of(status);
        if (AttemptLog.rank(reported) <= AttemptLog.rank(known.state())) {
            return;
        }
        Instant now = clock.instant();
        Attempt reportedAttempt = known.ended(reported, Optional.of(providerId), code, now);
        if (ClarifyAttempts.speaksOf(notice.state(), attemptId)) {
            attemptLog.ended(java.util.List.of(reportedAttempt), Map.of(attemptId, notice), now);
        } else {
            late(notice, reportedAttempt, now);
        }
    }

    /** The proof comes after the ladder went on: wherever it stands by now, the reader has been told. */
    private void late(Notice notice, Attempt attempt, Instant now) {
        rooms.ledger().end(java.util.List.of(attempt));
        if (attempt.state() == AttemptState.DELIVERED && notice.state() instanceof NoticeState.Open) {
            attemptLog.moved(notice.in(notice.met(attempt.startedAt(), now)), now);
        }
    }
}
