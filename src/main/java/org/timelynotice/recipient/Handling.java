package org.timelynotice.recipient;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What people must know who use an address by hand, and by when they must ask whether it is still safe.
 *
 * @param voicemail whether a message may be left there for whoever listens to it
 * @param recheckBy the day on which somebody asks its owner whether it is still theirs and safe
 * @param recheckAsked whether somebody has the task to ask
 */
public record Handling(boolean voicemail, Optional<LocalDate> recheckBy, boolean recheckAsked) {

    /** Nothing was said: no message is left, and nothing is due. */
    public static final Handling ORDINARY = new Handling(false, Optional.empty(), false);

    Optional<Instant> recheckAt(ZoneId zone) {
        return recheckBy
                .filter(day -> !recheckAsked)
                .map(day -> day.atStartOfDay(zone).toInstant());
    }

    Handling asked() {
        return new Handling(voicemail, recheckBy, true);
    }
}
