package org.timelynotice.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A person's custody began, changed or ended, or is about to.
 *
 * @param custodyId what names this stay: booking number, else inmate number, else a derived key
 * @param facility where the person is or was held, as printed by the source
 * @param destination where the person goes, on a transfer
 */
public record CustodyEvent(
        EventKind kind, EventHeader header, String custodyId, Optional<String> facility, Optional<String> destination)
        implements CourtEvent {

    public CustodyEvent {
        if (!kind.isCustody()) {
            throw new IllegalArgumentException(kind + " is not a kind of custody event");
        }
    }

    /** A release on a day that has not come yet is one to come, whatever its source calls it: nobody is told that somebody is out. */
    @Override
    public CustodyEvent asOf(Instant now) {
        boolean toCome = kind == EventKind.RELEASED
                && header.at()
                        .filter(at -> at.date().isAfter(LocalDate.ofInstant(now, at.zone())))
                        .isPresent();
        return toCome ? new CustodyEvent(EventKind.RELEASE_SCHEDULED, header, custodyId, facility, destination) : this;
    }

    @Override
    public CustodyEvent with(EventHeader other) {
        return new CustodyEvent(kind, other, custodyId, facility, destination);
    }

    @Override
    public Matter matter() {
        return Matter.custody(custodyId);
    }
}
