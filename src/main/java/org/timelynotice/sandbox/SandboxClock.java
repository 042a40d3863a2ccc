package org.timelynotice.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.JdbcTemplate;

/** A clock that runs ahead of the real one by as much as somebody moved it; remembered across restarts, and never set back. */
public final class SandboxClock extends Clock {

    private final JdbcTemplate jdbc;
    private final Clock real;
    private final AtomicReference<Duration> aheadBy;

    SandboxClock(JdbcTemplate jdbc, Clock real) {
        this.jdbc = jdbc;
        this.real = real;
        this.aheadBy = new AtomicReference<>(stored());
    }

    private Duration stored() {
        return jdbc
                .query(
                        "select (extract(epoch from ahead_by) * 1000)::bigint from sandbox_clock",
                        (row, number) -> Duration.ofMillis(row.getLong(1)))
                .stream()
                .findFirst()
                .orElse(Duration.ZERO);
    }

    /** Moves on to an instant; one that is past changes nothing. */
    void moveTo(Instant instant) {
        Duration ahead = Duration.between(real.instant(), instant);
        if (ahead.compareTo(aheadBy.get()) > 0) {
            jdbc.update("""
                    insert into sandbox_clock (ahead_by) values (make_interval(secs => ?))
                    on conflict (only_row) do update set ahead_by = excluded.ahead_by""", ahead.toMillis() / 1000.0);
            aheadBy.set(ahead);
        }
    }

    @Override
    public Instant instant() {
        return real.instant().plus(aheadBy.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? this : Clock.offset(real.withZone(zone), aheadBy.get());
    }
}
