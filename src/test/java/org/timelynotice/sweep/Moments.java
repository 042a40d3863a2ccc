package org.timelynotice.sweep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** A clock that a test moves on, and background work that goes by it. */
public final class Moments extends Clock {

    private volatile Instant now = Instant.parse("2026-11-22T12:00:00Z");

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public Sweeps sweeps() {
        return sweeps(this);
    }

    /** Work of a node that is alone. */
    public static Sweeps sweeps(Clock clock) {
        return new Sweeps(clock, thrown -> thrown.getClass().getSimpleName(), work -> Optional.empty());
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
