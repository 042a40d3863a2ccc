package org.timelynotice.notice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.Matter;
import org.timelynotice.notice.CaseEvents.Known;

/**
 * Which hearing of a case an event speaks of. Many courts do not number their hearings, and of two feeds one may; then it is the
 * hearing that stands where the event says that it was, or is.
 */
public final class CaseHearings {

    private final List<Hearing> hearings;

    /**
     * @param known events of hearings of the case, in the order in which they were decided
     */
    public CaseHearings(List<Known> known) {
        this.hearings = SameHearing.hearings(known);
    }

    /**
     * The event as one of the hearing that it speaks of, or as it is where that is not sure.
     *
     * @param receipt of its message; what stands twice in one message is two hearings
     */
    public HearingEvent recognize(HearingEvent event, UUID receipt) {
        boolean onFile = hearings.stream().anyMatch(hearing -> hearing.has(event.matter()));
        if (onFile) {
            return event;
        }
        List<Hearing> possible = hearings.stream()
                .filter(hearing -> !(hearing.hasNumber() && event.hasNumber()))
                .filter(hearing -> !hearing.isIn(receipt))
                .toList();
        return only(possible, hearing -> hearing.hasSource(event))
                .or(() -> only(possible, hearing -> hearing.stands(event, event.previously())))
                .or(() -> only(
                        possible,
                        hearing -> hearing.stands(event, event.header().at())))
                .map(hearing -> event.of(hearing.id()))
                .orElse(event);
    }

    /** What was said of the hearing of a matter, under whatever name, in the order in which it was decided. */
    public List<Known> of(Matter matter) {
        return hearings.stream()
                .filter(hearing -> hearing.has(matter))
                .map(Hearing::known)
                .findFirst()
                .orElse(List.of());
    }

    /** One that is still to come goes before one that is over; of two nobody can tell. */
    private static Optional<Hearing> only(List<Hearing> hearings, Predicate<Hearing> test) {
        List<Hearing> found = hearings.stream().filter(test).toList();
        List<Hearing> ahead =
                found.stream().filter(hearing -> !hearing.isOver()).toList();
        List<Hearing> meant = ahead.isEmpty() ? found : ahead;
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }
}
