package org.timelynotice.docket;

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

    @Override
    public CustodyEvent with(EventHeader other) {
        return new CustodyEvent(kind, other, custodyId, facility, destination);
    }

    @Override
    public Matter matter() {
        return Matter.custody(custodyId);
    }
}
