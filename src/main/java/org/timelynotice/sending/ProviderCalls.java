package org.timelynotice.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.timelynotice.delivery.Gateway;
import org.timelynotice.delivery.SendResult;
import org.timelynotice.logging.LoggedCause;
import org.timelynotice.notice.Attempt;
import org.timelynotice.recipient.Channel;

/** The calls of one run: each is made by the callers of its lane, and each answer can be had as soon as it has come. */
public final class ProviderCalls {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderCalls.class);

    /** Answers that come this close together are written together; a commit costs the same for one as for many. */
    private static final Duration CLOSE = Duration.ofMillis(100);

    private static final int MOST_TOGETHER = 144;

    private final Map<Channel, Gateway> gateways;
    private final Lanes lanes;
    private final Predicate<Preparation.Call> stillWanted;
    private final Clock clock;
    private final BlockingQueue<Answered> answers = new LinkedBlockingQueue<>();
    private int open;

    /**
     * @param stillWanted whether nothing that a call rests on has changed since it was prepared
     */
    public ProviderCalls(Sending sending, Predicate<Preparation.Call> stillWanted, Clock clock) {
        this.gateways = sending.gateways();
        this.lanes = sending.lanes();
        this.stillWanted = stillWanted;
        this.clock = clock;
    }

    /** An attempt and what the provider answered to it. */
    public record Answered(Attempt attempt, Report.Answer answer) {

        /** From then on others take its notice for abandoned. */
        public Instant leaseEnds() {
            return ProviderCalls.leaseEnds(attempt);
        }
    }

    /** How many more notices may be prepared now. */
    public int room(boolean urgent) {
        return lanes.room(urgent);
    }

    /** Begins to call. */
    public void make(List<Preparation.Call> calls) {
        calls.forEach(call -> {
            open++;
            make(call);
        });
    }

    private void make(Preparation.Call call) {
        Attempt attempt = call.attempt();
        Lane lane = lanes.of(attempt.channel(), call.urgent());
        boolean taken = lane.take(attempt.id(), () -> {
            SendResult result = result(call);
            lane.ended(attempt.id(), answered(result));
            answers.add(answered(attempt, result));
        });
        if (!taken) {
            answers.add(answered(attempt, new SendResult.NotSent("the provider leaves all calls without an answer")));
        }
    }

    private static boolean answered(SendResult result) {
        return !(result instanceof SendResult.Unknown || result instanceof SendResult.NotSent);
    }

    private Answered answered(Attempt attempt, SendResult result) {
        return new Answered(attempt, new Report.Answer(result, clock.instant()));
    }

    /** Whether an answer is still to come, or to be taken. */
    public boolean open() {
        return open > 0;
    }

    /**
     * Answers that have come, with those that come right behind the first.
     *
     * @param patience how long to wait for the first
     */
    public List<Answered> answers(Duration patience) {
        var together = new ArrayList<Answered>();
        long end = System.nanoTime() + patience.toNanos();
        Answered next = next(end);
        while (next != null) {
            end = together.isEmpty() ? System.nanoTime() + CLOSE.toNanos() : end;
            together.add(next);
            next = together.size() < Math.min(open, MOST_TOGETHER) ? next(end) : null;
        }
        open -= together.size();
        return together;
    }

    private @Nullable Answered next(long end) {
        try {
            return answers.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while providers were called", e);
        }
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
