package org.timelynotice.flow;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.timelynotice.delivery.ProviderStatus;
import org.timelynotice.delivery.SendResult;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.sending.Report;
import org.timelynotice.sending.Sending;

/** Takes down what a provider reports of a message it accepted. */
public final class RecordReceipt {

    private final RecordOutcome outcomes;
    private final Transactions transactions;
    private final Clock clock;

    public RecordReceipt(Rooms rooms, Sending sending, Transactions transactions, Clock clock) {
        this.outcomes = new RecordOutcome(rooms, sending);
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Records a report. Reports come twice, late and out of order: one that says less than is known changes nothing.
     *
     * @param attemptId the token in the callback's address
     * @param failure why it will not arrive, with a status that is a failure
     * @return false if there is no such attempt
     */
    public boolean record(
            UUID attemptId, String providerId, ProviderStatus status, Optional<SendResult.Refused> failure) {
        return transactions.inOne(
                () -> outcomes.report(attemptId, new Report.Receipt(providerId, status, failure), clock.instant()));
    }
}
