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
    /** Something was said of whether a hearing stands, and nobody understood it: told to nobody, and a person is asked. */
    HEARING_STATUS,
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
    /** A facility gave somebody another number: nobody is told, and from then on both name the person. */
    NUMBER_CHANGED,
    BAIL,
    SUPERVISION,
    PAROLE_HEARING,
    PROTECTION_ORDER,
    CASE_ACCESS;

    private static final Set<EventKind> HEARINGS = Set.of(
            HEARING_SCHEDULED, HEARING_RESCHEDULED, HEARING_CANCELLED, HEARING_HELD, HEARING_STATUS, PAROLE_HEARING);

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
            DIED,
            NUMBER_CHANGED);

    /** Somebody is out who was held. */
    private static final Set<EventKind> OUT = Set.of(RELEASED, ESCAPED, TEMPORARY_LEAVE);

    /** Somebody is held who was out. */
    private static final Set<EventKind> HELD = Set.of(BOOKED, RECAPTURED, RETURNED);

    private static final Set<EventKind> END_OF_AN_ALARM = Set.of(RECAPTURED, RETURNED, DIED);

    private static final Set<EventKind> TO_COME = Set.of(HEARING_SCHEDULED, HEARING_RESCHEDULED, PAROLE_HEARING);

    /** Every kind that speaks of a hearing. */
    public static Set<EventKind> hearings() {
        return HEARINGS;
    }

    public boolean isHearing() {
        return HEARINGS.contains(this);
    }

    /** Whether it makes known what is to come: it can be told of before that happens. */
    public boolean announces() {
        return this == RELEASE_SCHEDULED || isHearing() && this != HEARING_HELD && this != HEARING_STATUS;
    }

    /** Every kind that speaks of somebody's custody. */
    public static Set<EventKind> custody() {
        return CUSTODY;
    }

    public boolean isCustody() {
        return CUSTODY.contains(this);
    }

    /** Whether it may change from one minute to the next how safe somebody is: a person is out, or is out no longer. */
    public boolean isAlarm() {
        return OUT.contains(this) || END_OF_AN_ALARM.contains(this);
    }

    /** Whether it sets a hearing, to which somebody may come. */
    public boolean setsHearing() {
        return TO_COME.contains(this);
    }

    /** Whether what somebody was told of another kind, about the same person or hearing, is true no longer once this has happened. */
    public boolean undoes(EventKind earlier) {
        if (HELD.contains(this)) {
            return OUT.contains(earlier);
        }
        if (OUT.contains(this)) {
            return HELD.contains(earlier) || this != TEMPORARY_LEAVE && earlier == RELEASE_SCHEDULED;
        }
        if (this == DIED) {
            return OUT.contains(earlier) || HELD.contains(earlier) || earlier == RELEASE_SCHEDULED;
        }
        boolean movesHearing = this == HEARING_CANCELLED || this == HEARING_RESCHEDULED;
        return movesHearing && earlier.setsHearing();
    }
}
