package org.timelynotice.notice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.Likeness;
import org.timelynotice.notice.CaseEvents.Known;

/**
 * Which matters are one hearing. A court that does not number its hearings names one by where it first stood; where a change comes in
 * before what it changes, one hearing begins under two names.
 */
final class SameHearing {

    private final List<Known> known;
    private final List<Hearing> hearings;

    private SameHearing(List<Known> known) {
        this.known = known;
        this.hearings = new ArrayList<>(known.stream()
                .collect(Collectors.groupingBy(one -> one.event().matter(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Hearing::new)
                .toList());
    }

    /** Each hearing that began with a change is joined with the only one that stood where it was changed. */
    static List<Hearing> hearings(List<Known> known) {
        var same = new SameHearing(known);
        boolean joined = true;
        while (joined) {
            joined = same.joinOne();
        }
        return List.copyOf(same.hearings);
    }

    private boolean joinOne() {
        for (Hearing changed : List.copyOf(hearings)) {
            Optional<Hearing> origin = places(changed).stream()
                    .flatMap(place -> origin(changed, place).stream())
                    .findFirst();
            if (origin.isPresent()) {
                hearings.remove(changed);
                hearings.replaceAll(one -> one == origin.get() ? both(one, changed) : one);
                return true;
            }
        }
        return false;
    }

    private Hearing both(Hearing one, Hearing other) {
        return new Hearing(known.stream()
                .filter(each -> one.known().contains(each) || other.known().contains(each))
                .toList());
    }

    /** Where a hearing stood by what is said of its changes, and was never put by what is said of itself. */
    private static List<CourtTime> places(Hearing changed) {
        return changed.known().stream()
                .map(Known::event)
                .flatMap(event -> PriorSchedule.foundAt(event).stream())
                .filter(place -> changed.known().stream().noneMatch(one -> PriorSchedule.putsAt(one.event(), place)))
                .toList();
    }

    private Optional<Hearing> origin(Hearing changed, CourtTime place) {
        List<Hearing> possible = hearings.stream()
                .filter(other -> other != changed && mayBeOne(other, changed) && endsAt(other, place))
                .toList();
        return possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
    }

    private static boolean mayBeOne(Hearing one, Hearing other) {
        return !(one.hasNumber() && other.hasNumber())
                && Collections.disjoint(receipts(one), receipts(other))
                && one.type(other) == Likeness.SAME
                && Hearing.sameCase(one.first(), other.first());
    }

    /** Those whose first word here was a change, and that may have stood where an event puts one of which it is not sure that it is the same. */
    static List<Hearing> beganWithAChange(List<Hearing> some, HearingEvent event) {
        return some.stream()
                .filter(hearing -> hearing.type(event) == Likeness.UNSURE)
                .filter(hearing -> Hearing.sameCase(hearing.first(), event.header()))
                .filter(hearing -> places(hearing).stream().anyMatch(place -> PriorSchedule.putsAt(event, place)))
                .toList();
    }

    private static Set<UUID> receipts(Hearing hearing) {
        return hearing.known().stream().map(Known::receipt).collect(Collectors.toSet());
    }

    /** Whether what is said of a hearing put it at a place, and not away from there. */
    private static boolean endsAt(Hearing hearing, CourtTime place) {
        List<CourtEvent> standing = new MatterSoFar(hearing.known())
                .standing().stream().map(Known::event).toList();
        return standing.stream().anyMatch(event -> PriorSchedule.putsAt(event, place))
                && standing.stream()
                        .filter(event -> event.kind() == EventKind.HEARING_RESCHEDULED)
                        .noneMatch(event -> PriorSchedule.foundAt(event)
                                .filter(place::mayBe)
                                .isPresent());
    }
}
