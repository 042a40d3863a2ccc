package org.timelynotice.docket;

import java.time.Instant;

/** One thing that happened, or will happen, in a court case or to a person in custody, as its source reported it. */
public sealed interface CourtEvent permits HearingEvent, CustodyEvent, CaseEvent, CaseAccessEvent {

    EventKind kind();

    /** Who said it, about which case and which defendants, and when it takes effect. */
    EventHeader header();

    /**
     * What the event is about, so that a later word on the same matter replaces an earlier one: a hearing by its number, a
     * custody by its booking.
     */
    Matter matter();

    /** The event as it is to be understood at an instant. */
    default CourtEvent asOf(Instant now) {
        return this;
    }

    /** Whether what happened, or to whom, is for a person to find out: it is told to nobody and changes nothing. */
    default boolean isQuestion() {
        return !header().doubts().isEmpty();
    }

    /** The same under another header. */
    CourtEvent with(EventHeader header);
}
