package org.timelynotice.rights;

import java.time.Instant;

/**
 * Since when notice of an event could be given.
 *
 * @param heard when the message that brought it had come
 * @param followed when the case was registered; what its people ask for is known since then
 */
public record Since(Instant heard, Instant followed) {

    static Since heard(Instant at) {
        return new Since(at, at);
    }

    /** Nobody could have given it before. */
    Instant possible() {
        return askedLater() ? followed : heard;
    }

    /** Whether the message was there first. */
    boolean askedLater() {
        return followed.isAfter(heard);
    }
}
