package org.timelynotice.sending;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.timelynotice.delivery.Gateway;
import org.timelynotice.delivery.SendResult;
import org.timelynotice.logging.LoggedCause;
import org.timelynotice.notice.Attempt;
import org.timelynotice.recipient.Channel;

/** Calls the providers, each by callers of its own, so that a slow one holds up no other. */
public final class ProviderCalls {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderCalls.class);

    private final Map<Channel, Gateway> gateways;
    private final Map<Channel, Executor> callers;
    private final Predicate<Preparation.Call> stillWanted;
    private final Consumer<List<Answered>> record;
    private final Clock clock;

    /**
     * @param stillWanted whether nothing that a call rests on has changed since it was prepared
     * @param record writes down the answers of one channel
     */
    public ProviderCalls(
            Sending sending, Predicate<Preparation.Call> stillWanted, Consumer<List<Answered>> record, Clock clock) {
        this.gateways = sending.gateways();
        this.callers = sending.callers();
        this.stillWanted = stillWanted;
        this.record = record;
        this.clock = clock;
    }

    /** An attempt and what the provider answered to it. */
    public record Answered(Attempt attempt, Report.Answer answer) {

        /** From then on others take its notice for abandoned. */
        public Instant leaseEnds() {
            return ProviderCalls.leaseEnds(attempt);
        }
    }

    /** Begins to call; ends when all answers are written down. */
    public CompletableFuture<Void> make(List<Preparation.Call> calls) {
        Map<Channel, List<Preparation.Call>> byChannel = calls.stream()
                .collect(Collectors.groupingBy(call -> call.attempt().channel()));
        return CompletableFuture.allOf(
                byChannel.values().stream().map(this::makeAll).toArray(CompletableFuture<?>[]::new));
    }

    private CompletableFuture<Void> makeAll(List<Preparation.Call> all) {
        Executor own = callers.getOrDefault(all.get(0).attempt().channel(), Runnable::run);
        List<CompletableFuture<Answered>> calls = all.stream()
                .map(one -> CompletableFuture.supplyAsync(() -> call(one), own))
                .toList();
        return CompletableFuture.allOf(calls.toArray(CompletableFuture<?>[]::new))
                .thenRun(() -> record.accept(
                        calls.stream().map(CompletableFuture::join).toList()));
    }

    private Answered call(Preparation.Call call) {
        SendResult result = result(call);
        return new Answered(call.attempt(), new Report.Answer(result, clock.instant()));
    }

    private SendResult result(Preparation.Call call) {
        Attempt attempt = call.attempt();
        Optional<Gateway> gateway = Optional.ofNullable(gateways.get(attempt.channel()));
        if (gateway.isEmpty()) {
            return new SendResult.NotSent("no provider for this channel");
        }
        if (!rests(call)) {
            return new SendResult.NotSent("what is on record of this person changed meanwhile, and is looked at again");
        }
        try {
            return outlivesItsLease(attempt, gateway.get())
                    ? new SendResult.NotSent("its lease was over")
                    : gateway.get().send(call.message());
        } catch (Throwable e) { // whatever it is, it must not lose the answers to the other calls
            LOG.error("attempt {} ended in an error: {}", attempt.id(), LoggedCause.of(e));
            return new SendResult.Unknown("error in the program");
        }
    }

    /** What cannot be asked now is taken for changed: a call that is not made can be made later. */
    private boolean rests(Preparation.Call call) {
        try {
            return stillWanted.test(call);
        } catch (RuntimeException e) {
            LOG.warn(
                    "the record behind attempt {} cannot be read: {}",
                    call.attempt().id(),
                    LoggedCause.of(e));
            return false;
        }
    }

    /** A call that waited in line too long would still be running when others take its notice for abandoned. */
    private boolean outlivesItsLease(Attempt attempt, Gateway gateway) {
        return clock.instant().plus(gateway.patience()).isAfter(leaseEnds(attempt));
    }

    private static Instant leaseEnds(Attempt attempt) {
        return attempt.startedAt().plus(Preparation.LEASE);
    }
}
