package org.timelynotice.decision;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.Matter;
import org.timelynotice.docket.SamePerson;
import org.timelynotice.notice.CaseEvents.Known;
import org.timelynotice.notice.MatterSoFar;
import org.timelynotice.notice.Whereabouts;

/** What was said of other stays in custody of the person of whom an event speaks: whoever is booked again has a new number. */
record OtherStays(TraffickingCase file, CourtEvent event, OnRecord record) {

    /** What stands of them and came after the event, which is so no more because of it. */
    List<Known> later() {
        return standing(Whereabouts::isOverBy);
    }

    /** What stands of them and contradicts the event, where nothing but the order of their arrival tells which came last. */
    List<Known> contradictions() {
        return standing(Whereabouts::contradict);
    }

    /** Those of which something of some kinds was news. */
    Stream<Matter> with(Set<EventKind> kinds) {
        return with(kinds, other -> true);
    }

    private Stream<Matter> with(Set<EventKind> kinds, Predicate<CourtEvent> which) {
        return record.newsOf(file.id(), kinds).stream()
                .map(Known::event)
                .filter(other -> !other.matter().equals(event.matter()) && which.test(other))
                .filter(other -> SamePerson.ofCase(file.defendants().size(), event, other))
                .map(CourtEvent::matter)
                .distinct();
    }

    private List<Known> standing(BiPredicate<CourtEvent, CourtEvent> which) {
        Set<EventKind> kinds = Whereabouts.kinds();
        boolean befalls = kinds.contains(event.kind()) && event.header().action() != EventAction.WITHDRAWAL;
        return !befalls
                ? List.of()
                : with(kinds, other -> which.test(event, other))
                        .flatMap(stay -> new MatterSoFar(record.events(file.id(), stay)).current().stream())
                        .filter(one -> one.event().header().question().isEmpty() && which.test(event, one.event()))
                        .toList();
    }
}
