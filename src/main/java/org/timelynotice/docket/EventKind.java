package org.timelynotice.docket;

import java.util.Set;

/** The kinds of event, in the words of the HTTP interface; names are stable, new ones may be added. */
public enum EventKind {
    DOCKET_ENTRY,
    CHARGES_FILED,
    HEARING_SCHEDULED,
    HEARING_RESCHEDULED,
    HEARING_CANCELLED,
    HEARING_HELD,
    PLEA,
    DISPOSITION,
    SENTENCE,
    APPEAL,
    BOOKED,
    CUSTODY_STATUS,
    TRANSFERRED,
    TEMPORARY_LEAVE,
    RETURNED,
    RELEASE_SCHEDULED,
    RELEASED,
    ESCAPED,
    RECAPTURED,
    DIED,
    BAIL,
    SUPERVISION,
    PAROLE_HEARING,
    PROTECTION_ORDER,
    CASE_ACCESS;

    private static final Set<EventKind> HEARINGS =
            Set.of(HEARING_SCHEDULED, HEARING_RESCHEDULED, HEARING_CANCELLED, HEARING_HELD, PAROLE_HEARING);

    private static final Set<EventKind> CUSTODY = Set.of(
            BOOKED,
            CUSTODY_STATUS,
            TRANSFERRED,
            TEMPORARY_LEAVE,
            RETURNED,
            RELEASE_SCHEDULED,
            RELEASED,
            ESCAPED,
            RECAPTURED,
            DIED);

    /** Every kind that speaks of a hearing. */
    public static Set<EventKind> hearings() {
        return HEARINGS;
    }

    public boolean isHearing() {
        return HEARINGS.contains(this);
    }

    /** Whether it makes known what is to come: it can be told of before that happens. */
    public boolean announces() {
        return this == RELEASE_SCHEDULED || isHearing() && this != HEARING_HELD;
    }

    public boolean isCustody() {
        return CUSTODY.contains(this);
    }
}
