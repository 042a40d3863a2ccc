package org.timelynotice.intake.adapter;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** UUIDs of version 7 (RFC 9562): milliseconds first, then a count, so that an index on them grows at its end, and then chance. */
final class TimeOrdered {

    /** The count goes on in the next millisecond. */
    private static final int COUNT_BITS = 12;

    private static final long LARGEST_LEAD_MILLIS = 50;

    private static final AtomicLong LAST = new AtomicLong();

    private TimeOrdered() {}

    /** Each is higher than all before, unless the clock was put back. */
    static UUID uuid(Instant at) {
        var chance = ThreadLocalRandom.current();
        long millis = at.toEpochMilli();
        long ordered = LAST.updateAndGet(last -> (last >>> COUNT_BITS) - millis > LARGEST_LEAD_MILLIS
                ? millis << COUNT_BITS
                : Math.max(last + 1, millis << COUNT_BITS));
        long high = ordered >>> COUNT_BITS << 16 | 0x7000 | ordered & 0x0FFF;
        long low = chance.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** The lowest that can be made at an instant. */
    static UUID first(Instant at) {
        return new UUID(at.toEpochMilli() << 16 | 0x7000, Long.MIN_VALUE);
    }

    /** When one was made, to the millisecond. */
    static Instant instant(UUID uuid) {
        return Instant.ofEpochMilli(uuid.getMostSignificantBits() >>> 16);
    }
}
