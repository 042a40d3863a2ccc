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
