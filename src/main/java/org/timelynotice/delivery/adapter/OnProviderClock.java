package org.timelynotice.delivery.adapter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.timelynotice.delivery.Reconciliation;
import org.timelynotice.recipient.Channel;

/** Asks a provider in terms of real time, also where our own clock was moved ahead. */
final class OnProviderClock implements Reconciliation {

    private final Reconciliation provider;
    private final Clock ours;
    private final Clock real;

    OnProviderClock(Reconciliation provider, Clock ours, Clock real) {
        this.provider = provider;
        this.ours = ours;
        this.real = real;
    }

    @Override
    public Channel channel() {
        return provider.channel();
    }

    @Override
    public Finding find(String attemptToken, String address, Instant since, String body, Predicate<String> anothers) {
        Duration ahead = Duration.between(real.instant(), ours.instant());
        boolean moved = ahead.abs().compareTo(Duration.ofSeconds(1)) > 0;
        // Where the clock was moved after the attempt, its real time is not known: everything of today is looked at.
        Instant realSince = moved ? real.instant().minus(Duration.ofDays(1)) : since;
        return provider.find(attemptToken, address, realSince, body, anothers);
    }
}
