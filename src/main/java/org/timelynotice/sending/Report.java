package org.timelynotice.sending;

import java.time.Instant;
import java.util.Optional;
import org.timelynotice.delivery.ProviderStatus;
import org.timelynotice.delivery.Reconciliation.Finding;
import org.timelynotice.delivery.SendResult;
import org.timelynotice.notice.AttemptState;

/** What became known of one attempt. */
public sealed interface Report {

    /**
     * What the provider answered to the call.
     *
     * @param at when the call ended
     */
    record Answer(SendResult result, Instant at) implements Report {}

    /**
     * What the provider says of a message that it took.
     *
     * @param failure why it will not arrive, with a status that is a failure
     */
    record Receipt(String providerId, ProviderStatus status, Optional<SendResult.Refused> failure) implements Report {}

    /**
     * What whoever has the number answered.
     *
     * @param isReader whether they say that the message is for them
     */
    record Reply(boolean isReader) implements Report {}

    /**
     * What asking the provider brought.
     *
     * @param askedOf the state in which the attempt was when it was asked
     * @param askable whether the attempt's channel can be asked at all
     */
    record LookUp(Finding finding, AttemptState askedOf, boolean askable) implements Report {}
}
