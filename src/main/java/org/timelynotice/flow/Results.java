package org.timelynotice.flow;

import java.time.Instant;
import java.util.Optional;
import org.timelynotice.delivery.Ladder;
import org.timelynotice.delivery.ProviderStatus;
import org.timelynotice.delivery.SendResult;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.AttemptState;

/** Turns what a provider said into what is on record of the attempt. */
final class Results {

    private Results() {}

    static Attempt apply(SendResult result, Attempt attempt, Instant now) {
        if (result instanceof SendResult.Accepted accepted) {
            return attempt.ended(AttemptState.ACCEPTED, Optional.of(accepted.providerId()), Optional.empty(), now);
        }
        if (result instanceof SendResult.Delivered delivered) {
            return attempt.ended(AttemptState.DELIVERED, Optional.of(delivered.providerId()), Optional.empty(), now);
        }
        if (result instanceof SendResult.Refused refused) {
            String code = refused.why() + (refused.code().isEmpty() ? "" : " " + refused.code());
            String tail = refused.anotherTryMayHelp() ? Ladder.RETRYABLE : "";
            return attempt.ended(AttemptState.REFUSED, Optional.empty(), Optional.of(code + tail), now);
        }
        if (result instanceof SendResult.Throttled throttled) {
            return attempt.ended(
                            AttemptState.THROTTLED,
                            Optional.empty(),
                            Optional.of("the provider had too much to do"),
                            now)
                    .askedToPause(throttled.retryAfter());
        }
        if (result instanceof SendResult.NotSent notSent) {
            return attempt.ended(AttemptState.NOT_SENT, Optional.empty(), Optional.of(notSent.cause()), now);
        }
        return attempt.ended(
                AttemptState.UNKNOWN, Optional.empty(), Optional.of(((SendResult.Unknown) result).cause()), now);
    }

    static AttemptState of(ProviderStatus status) {
        return switch (status) {
            case ACCEPTED, SCHEDULED, QUEUED, SENDING -> AttemptState.ACCEPTED;
            case SENT -> AttemptState.SENT;
            case DELIVERED -> AttemptState.DELIVERED;
            case CANCELED, FAILED, UNDELIVERED -> AttemptState.FAILED;
        };
    }
}
