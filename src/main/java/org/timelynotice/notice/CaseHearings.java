package org.timelynotice.notice;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtId;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.notice.CaseEvents.Known;

/**
 * Which hearing of a case an event speaks of. Many courts do not number their hearings, and of two feeds one may; then it is the
 * hearing that stands where the event says that it was, or is.
 */
public final class CaseHearings {

    private static final Set<EventKind> OVER = Set.of(EventKind.HEARING_CANCELLED, EventKind.HEARING_HELD);

    private final List<Hearing> hearings;

    /**
     * @param known every event of a hearing of the case, in the order in which they were decided
     */
    public CaseHearings(List<Known> known) {
        this.hearings = known.stream()
                .collect(Collectors.groupingBy(one -> one.event().matter()))
                .values()
                .stream()
                .map(Hearing::new)
                .toList();
    }

    /**
     * The event as one of the hearing that it speaks of, or as it is where that is not sure.
     *
     * @param receipt of its message; what stands twice in one message is two hearings
     */
    public HearingEvent recognize(HearingEvent event, UUID receipt) {
        boolean onFile = hearings.stream().anyMatch(hearing -> hearing.id().equals(event.hearingId()));
        if (onFile) {
            return event;
        }
        List<Hearing> possible = hearings.stream()
                .filter(hearing -> !(hearing.hasNumber() && event.hasNumber()))
                .filter(hearing ->
                        hearing.known().stream().noneMatch(one -> one.receipt().equals(receipt)))
                .toList();
        return only(possible, hearing -> event.header().action() != EventAction.NEW && hearing.hasSource(event))
                .or(() -> only(possible, hearing -> hearing.stands(event, event.previously())))
                .or(() -> only(
                        possible,
                        hearing -> hearing.stands(event, event.header().at())))
                .map(hearing -> event.of(hearing.id()))
                .orElse(event);
    }

    /** One that is still to come goes before one that is over; of two nobody can tell. */
    private static Optional<Hearing> only(List<Hearing> hearings, Predicate<Hearing> test) {
        List<Hearing> found = hearings.stream().filter(test).toList();
        List<Hearing> ahead =
                found.stream().filter(hearing -> !hearing.isOver()).toList();
        List<Hearing> meant = ahead.isEmpty() ? found : ahead;
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    private record Hearing(List<Known> known) {

        private HearingEvent first() {
            return (HearingEvent) known.get(0).event();
        }

        String id() {
            return first().hearingId();
        }

        boolean hasNumber() {
            return first().hasNumber();
        }

        boolean hasSource(HearingEvent event) {
            String id = event.header().source().id();
            return known.stream()
                    .anyMatch(one -> one.event().header().source().id().equals(id));
        }

        boolean isOver() {
            return lastWord().map(CourtEvent::kind).filter(OVER::contains).isPresent();
        }

        /** Whether the last that is known of it puts it at a time, in the case of an event. */
        boolean stands(HearingEvent event, Optional<CourtTime> time) {
            return time.isPresent()
                    && lastWord()
                            .map(CourtEvent::header)
                            .filter(header -> sameCase(header, event.header()))
                            .flatMap(EventHeader::at)
                            .filter(at -> sameTime(at, time.get()))
                            .isPresent();
        }

        private Optional<CourtEvent> lastWord() {
            return new MatterSoFar(known).lastWord();
        }
    }

    /** By the number; courts are compared only where a number is missing, for two feeds seldom name a court alike. */
    private static boolean sameCase(EventHeader one, EventHeader other) {
        if (one.caseNumbers().isEmpty() || other.caseNumbers().isEmpty()) {
            return one.court().isEmpty()
                    || other.court().isEmpty()
                    || !Collections.disjoint(
                            spellings(one.court().get()),
                            spellings(other.court().get()));
        }
        return !Collections.disjoint(numbers(one), numbers(other));
    }

    private static Set<String> numbers(EventHeader header) {
        return header.caseNumbers().stream().map(CaseNumber::normalized).collect(Collectors.toSet());
    }

    private static Set<String> spellings(CourtId court) {
        return court.spellings().map(CourtId::normalized).collect(Collectors.toSet());
    }

    /** One of the two sources may know only the day. */
    private static boolean sameTime(CourtTime one, CourtTime other) {
        return one.date().equals(other.date())
                && (one.time().isEmpty() || other.time().isEmpty() || one.time().equals(other.time()));
    }
}
