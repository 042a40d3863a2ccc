package org.timelynotice.sending;

import java.time.Instant;
import java.util.Optional;
import org.timelynotice.delivery.ProviderStatus;
import org.timelynotice.delivery.SendResult;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.AttemptState;
import org.timelynotice.notice.Refusal;

/** Puts what a provider said into what is on record of the attempt. */
final class AttemptReading {

    private AttemptReading() {}

    static Attempt of(Attempt attempt, SendResult result, Instant at) {
        if (result instanceof SendResult.Accepted accepted) {
            return taken(attempt, AttemptState.ACCEPTED, accepted.providerId(), at);
        }
        if (result instanceof SendResult.Delivered delivered) {
            return taken(attempt, AttemptState.DELIVERED, delivered.providerId(), at);
        }
        if (result instanceof SendResult.Refused refused) {
            return refused(attempt, AttemptState.REFUSED, Optional.empty(), refused, at);
        }
        if (result instanceof SendResult.Throttled throttled) {
            return because(attempt, AttemptState.THROTTLED, "the provider was too busy", at)
                    .askedToPause(throttled.retryAfter());
        }
        if (result instanceof SendResult.TurnedAway away) {
            return because(attempt, AttemptState.NOT_SENT, "the provider turned us away: " + away.cause(), at)
                    .refused(new Attempt.Refused(Refusal.OUR_FAULT, true));
        }
        return result instanceof SendResult.NotSent notSent
                ? because(attempt, AttemptState.NOT_SENT, notSent.cause(), at)
                : because(attempt, AttemptState.UNKNOWN, ((SendResult.Unknown) result).cause(), at);
    }

    static Attempt of(Attempt attempt, Report.Receipt receipt, Instant at) {
        AttemptState state = state(receipt.status());
        return receipt.failure()
                .map(no -> refused(attempt, state, Optional.of(receipt.providerId()), no, at))
                .orElseGet(() -> taken(attempt, state, receipt.providerId(), at));
    }

    static AttemptState state(ProviderStatus status) {
        return switch (status) {
            case ACCEPTED, SCHEDULED, QUEUED, SENDING -> AttemptState.ACCEPTED;
            case SENT -> AttemptState.SENT;
            case DELIVERED -> AttemptState.DELIVERED;
            case CANCELED, FAILED, UNDELIVERED -> AttemptState.FAILED;
        };
    }

    static Attempt taken(Attempt attempt, AttemptState state, String providerId, Instant at) {
        return attempt.ended(state, Optional.of(providerId), Optional.empty(), at);
    }

    static Attempt because(Attempt attempt, AttemptState state, String cause, Instant at) {
        return attempt.ended(state, Optional.empty(), Optional.of(cause), at);
    }

    private static Attempt refused(
            Attempt attempt, AttemptState state, Optional<String> providerId, SendResult.Refused no, Instant at) {
        String words = (no.why() + " " + no.code()).strip();
        return attempt.ended(state, providerId, Optional.of(words), at)
                .refused(new Attempt.Refused(no.why(), no.anotherTryMayHelp()));
    }
}
