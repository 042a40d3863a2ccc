package org.timelynotice.notice;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtId;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.docket.EventSource;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.Likeness;
import org.timelynotice.docket.Matter;
import org.timelynotice.notice.CaseEvents.Known;

/**
 * What was said of one hearing, by whatever names.
 *
 * @param known in the order in which it was decided; never empty
 */
record Hearing(List<Known> known) {

    boolean has(Matter matter) {
        return known.stream().anyMatch(one -> one.event().matter().equals(matter));
    }

    /** The court's own number, where anybody knows it. */
    String id() {
        return hearings()
                .filter(HearingEvent::hasNumber)
                .findFirst()
                .or(() -> hearings().findFirst())
                .orElseThrow()
                .hearingId();
    }

    /** Its name among matters. */
    Matter matter() {
        return Matter.hearing(id());
    }

    /** Whether it is of the kind that an event speaks of, by the last that is known of it. */
    Likeness type(HearingEvent event) {
        return Likeness.ofTypes(type(), event.hearingType());
    }

    Likeness type(Hearing other) {
        return Likeness.ofTypes(type(), other.type());
    }

    private Optional<String> type() {
        return hearings().flatMap(hearing -> hearing.hearingType().stream()).reduce((first, second) -> second);
    }

    /** Whether it is where an event says. */
    Likeness place(HearingEvent event) {
        return Likeness.ofPlaces(
                lastWord().flatMap(word -> word.header().place()),
                event.header().place());
    }

    /** Whether an event only repeats the last that was said of it. */
    boolean lastSays(HearingEvent event) {
        return lastWord()
                .filter(HearingEvent.class::isInstance)
                .map(HearingEvent.class::cast)
                .filter(last -> last.kind() == event.kind() && sameCase(last.header(), event.header()))
                .filter(last -> last.header().at().equals(event.header().at())
                        && last.previously().equals(event.previously()))
                .filter(last -> last.hearingType().equals(event.hearingType())
                        && last.header().place().equals(event.header().place()))
                .isPresent();
    }

    EventHeader first() {
        return known.get(0).event().header();
    }

    boolean hasNumber() {
        return hearings().anyMatch(HearingEvent::hasNumber);
    }

    private Stream<HearingEvent> hearings() {
        return known.stream().map(one -> (HearingEvent) one.event());
    }

    boolean isIn(UUID receipt) {
        return known.stream().anyMatch(one -> one.receipt().equals(receipt));
    }

    /** Whether it was said of it under the name that the source gives an event: as an earlier version, or a later one. */
    boolean hasSource(HearingEvent event) {
        EventSource source = event.header().source();
        return known.stream()
                .map(one -> one.event().header().source())
                .anyMatch(one -> one.id().equals(source.id())
                        && (event.header().action() != EventAction.NEW || source.isOlderThan(one)));
    }

    boolean isOver() {
        return lastWord().filter(PriorSchedule::isOff).isPresent();
    }

    /** Whether the last that is known of it puts it at a time, in the case of an event. */
    boolean stands(HearingEvent event, Optional<CourtTime> time) {
        return time.isPresent()
                && lastWord()
                        .map(CourtEvent::header)
                        .filter(header -> sameCase(header, event.header()))
                        .flatMap(EventHeader::at)
                        .filter(time.get()::mayBe)
                        .isPresent();
    }

    private Optional<CourtEvent> lastWord() {
        return new MatterSoFar(known).lastWord();
    }

    /** By the number; courts are compared only where a number is missing, for two feeds seldom name a court alike. */
    static boolean sameCase(EventHeader one, EventHeader other) {
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
}
