package org.timelynotice.intake.adapter;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** UUIDs of version 7 (RFC 9562): milliseconds first, then chance, so that an index on them grows at its end. */
final class TimeOrdered {

    private TimeOrdered() {}

    static UUID uuid(Instant at) {
        var chance = ThreadLocalRandom.current();
        long high = at.toEpochMilli() << 16 | 0x7000 | chance.nextLong() & 0x0FFF;
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
