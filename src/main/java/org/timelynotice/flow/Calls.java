package org.timelynotice.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.timelynotice.delivery.Gateway;
import org.timelynotice.delivery.OutboundMessage;
import org.timelynotice.delivery.SendResult;
import org.timelynotice.notice.Attempt;
import org.timelynotice.recipient.Channel;

/** Calls the providers, each by callers of its own, so that a slow one holds up no other, and writes down what they answer. */
final class Calls {

    /** How long nobody else touches a notice that is being sent. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(5);

    private final Map<Channel, Gateway> gateways;
    private final Map<Channel, Executor> callers;
    private final AttemptLog attemptLog;
    private final Transactions transactions;
    private final Clock clock;

    Calls(Sending sending, AttemptLog attemptLog, Transactions transactions, Clock clock) {
        this.gateways = sending.gateways();
        this.callers = sending.callers();
        this.attemptLog = attemptLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    record Ready(Attempt attempt, OutboundMessage message) {}

    /** Begins to call; ends when all answers are written down. */
    CompletableFuture<Void> make(List<Ready> ready) {
        Map<Channel, List<Ready>> byChannel = ready.stream()
                .collect(Collectors.groupingBy(one -> one.attempt().channel()));
        return CompletableFuture.allOf(
                byChannel.values().stream().map(this::makeAll).toArray(CompletableFuture<?>[]::new));
    }

    private CompletableFuture<Void> makeAll(List<Ready> ready) {
        Executor own = callers.getOrDefault(ready.get(0).attempt().channel(), Runnable::run);
        List<CompletableFuture<Attempt>> calls = ready.stream()
                .map(one -> CompletableFuture.supplyAsync(() -> call(one), own))
                .toList();
        return CompletableFuture.allOf(calls.toArray(CompletableFuture<?>[]::new))
                .thenRun(
                        () -> record(calls.stream().map(CompletableFuture::join).toList()));
    }

    private Attempt call(Ready one) {
        Attempt attempt = one.attempt();
        Optional<Gateway> gateway = Optional.ofNullable(gateways.get(attempt.channel()));
        try {
            SendResult result = gateway.isEmpty()
                    ? new SendResult.NotSent("no provider for this channel")
                    : outlivesItsLease(attempt, gateway.get())
                            ? new SendResult.NotSent("its lease was over")
                            : gateway.get().send(one.message());
            return Results.apply(result, attempt, clock.instant());
        } catch (RuntimeException e) {
            LOG.error("attempt {} ended in an error: {}", attempt.id(), Causes.of(e));
            return Results.apply(new SendResult.Unknown("error in the program"), attempt, clock.instant());
        }
    }

    /** A call that waited in line too long would still be running when others take its notice for abandoned. */
    private boolean outlivesItsLease(Attempt attempt, Gateway gateway) {
        return clock.instant().plus(gateway.patience()).isAfter(leaseEnds(attempt));
    }

    private static Instant leaseEnds(Attempt attempt) {
        return attempt.startedAt().plus(LEASE);
    }

    /** What providers answered is worth more than one failed commit: without it nobody knows what went out. */
    private void record(List<Attempt> ended) {
        Instant end = ended.stream()
                .map(Calls::leaseEnds)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Duration pause = SHORT;
        while (true) {
            try {
                transactions.inOne(() -> attemptLog.answered(ended, clock.instant()));
                return;
            } catch (Transactions.TryAgain e) {
                if (!clock.instant().plus(pause).isBefore(end)) {
                    LOG.error("the answers to {} calls could not be written; they are looked up", ended.size());
                    throw e;
                }
                LockSupport.parkNanos(pause.toNanos());
                pause = pause.multipliedBy(2).compareTo(LONG) < 0 ? pause.multipliedBy(2) : LONG;
            }
        }
    }
}
