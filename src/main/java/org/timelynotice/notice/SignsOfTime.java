package org.timelynotice.notice;

import java.util.List;
import java.util.Optional;
import org.timelynotice.docket.CaseAccessEvent;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.CustodyEvent;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.EventSource;

/** What tells by itself which of two things that were said of one matter came first. */
final class SignsOfTime {

    /** How a stay in custody goes, where a source knows only days. */
    private static final List<EventKind> LIFE = List.of(
            EventKind.BOOKED,
            EventKind.CUSTODY_STATUS,
            EventKind.TRANSFERRED,
            EventKind.TEMPORARY_LEAVE,
            EventKind.RETURNED,
            EventKind.ESCAPED,
            EventKind.RECAPTURED,
            EventKind.RELEASE_SCHEDULED,
            EventKind.RELEASED,
            EventKind.DIED);

    private SignsOfTime() {}

    static boolean olderVersion(CourtEvent one, CourtEvent other) {
        return source(one).isOlderThan(source(other));
    }

    /** Of one event its source may put right when it happened, so that the time in it orders nothing. */
    static boolean happenedBefore(CourtEvent one, CourtEvent other) {
        if (source(one).id().equals(source(other).id())) {
            return false;
        }
        return isBefore(happened(one), happened(other))
                || one.kind() == EventKind.RELEASE_SCHEDULED
                        && isBefore(one.header().at(), happened(other));
    }

    static boolean saidBefore(CourtEvent one, CourtEvent other) {
        return isBefore(source(one).said(), source(other).said());
    }

    /** What begins comes before what ends it, a date before its change, and a day before the hour that is known later. */
    static boolean comesFirstInLife(CourtEvent one, CourtEvent other) {
        if (one instanceof CustodyEvent && other instanceof CustodyEvent) {
            return LIFE.indexOf(one.kind()) < LIFE.indexOf(other.kind())
                    || one.kind() == other.kind() && isVaguer(one, other);
        }
        boolean sets = one.kind() == EventKind.HEARING_SCHEDULED || one.kind() == EventKind.PAROLE_HEARING;
        return sets && other.kind() == EventKind.HEARING_RESCHEDULED;
    }

    private static boolean isVaguer(CourtEvent one, CourtEvent other) {
        Optional<CourtTime> vague = one.header().at();
        Optional<CourtTime> exact = other.header().at();
        return vague.isPresent()
                && exact.isPresent()
                && vague.get().mayBe(exact.get())
                && vague.get().time().isEmpty()
                && exact.get().time().isPresent();
    }

    /** A date to come says nothing about when it was set; that is known by when it was said. */
    private static Optional<CourtTime> happened(CourtEvent event) {
        boolean hasHappened = event instanceof CustodyEvent && event.kind() != EventKind.RELEASE_SCHEDULED
                || event instanceof CaseAccessEvent
                || event.kind() == EventKind.HEARING_HELD;
        return hasHappened
                ? event.header().at().or(() -> source(event).said())
                : source(event).said();
    }

    private static boolean isBefore(Optional<CourtTime> one, Optional<CourtTime> other) {
        return one.isPresent() && other.isPresent() && one.get().isSurelyBefore(other.get());
    }

    private static EventSource source(CourtEvent event) {
        return event.header().source();
    }
}
