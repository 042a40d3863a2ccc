package org.timelynotice.docket;

import java.util.Optional;

/**
 * A hearing was set, moved, called off or held.
 *
 * @param hearingId the court's own number of the hearing; derived from case and time where the court gives none
 * @param hearingType what kind of hearing, as printed by the court (for instance {@code Sentencing})
 * @param previously where it had been set before, on a move and where the source says so
 */
public record HearingEvent(
        EventKind kind,
        EventHeader header,
        String hearingId,
        Optional<String> hearingType,
        Optional<CourtTime> previously)
        implements CourtEvent {

    public HearingEvent {
        if (!kind.isHearing()) {
            throw new IllegalArgumentException(kind + " is not a kind of hearing event");
        }
    }

    @Override
    public HearingEvent with(EventHeader other) {
        return new HearingEvent(kind, other, hearingId, hearingType, previously);
    }

    @Override
    public Matter matter() {
        return Matter.hearing(hearingId);
    }
}
