package org.timelynotice.correlation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.casefile.TrackedDefendant;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.Identifiers;

/** What a facility says of numbers that it gave to one person one after the other: a case that knows one of them knows all. */
public final class ChangedNumbers {

    private ChangedNumbers() {}

    /** The case with the further numbers of whoever of it bears one of those that an event puts together; empty where it has them all. */
    public static Optional<TraffickingCase> keptIn(TraffickingCase theCase, CourtEvent event) {
        return event.kind() == EventKind.NUMBER_CHANGED
                ? Optional.of(changed(
                                theCase, tracked -> with(tracked, event.header().defendants())))
                        .filter(kept -> !kept.equals(theCase))
                : Optional.empty();
    }

    /** The case without the further numbers that only one event gave it; empty where it has none of them. */
    public static Optional<TraffickingCase> forgottenIn(
            TraffickingCase theCase, CourtEvent event, List<CourtEvent> others) {
        Set<String> gone = event.kind() == EventKind.NUMBER_CHANGED ? inmates(event) : Set.of();
        others.forEach(other -> gone.removeAll(inmates(other)));
        return Optional.of(changed(theCase, tracked -> without(tracked, gone))).filter(kept -> !kept.equals(theCase));
    }

    private static Set<String> inmates(CourtEvent event) {
        return event.header().defendants().stream()
                .flatMap(person -> PersonTraits.inmates(person.identifiers()).stream())
                .collect(Collectors.toSet());
    }

    private static TrackedDefendant without(TrackedDefendant tracked, Set<String> gone) {
        Identifiers known = tracked.person().identifiers();
        return tracked.numbered(known.besides(known.otherInmates().stream()
                .filter(number ->
                        PrintedNumber.local(number).filter(gone::contains).isEmpty())
                .toList()));
    }

    private static TraffickingCase changed(TraffickingCase theCase, UnaryOperator<TrackedDefendant> change) {
        return new TraffickingCase(
                theCase.id(),
                theCase.jurisdiction(),
                theCase.court(),
                theCase.caseNumbers(),
                theCase.defendants().stream().map(change).toList());
    }

    private static TrackedDefendant with(TrackedDefendant tracked, List<Defendant> people) {
        Identifiers known = tracked.person().identifiers();
        Set<String> ours = PersonTraits.inmates(known);
        List<String> more = people.stream()
                .map(Defendant::identifiers)
                .filter(numbers -> PersonTraits.inmates(numbers).stream().anyMatch(ours::contains))
                .flatMap(Identifiers::inmates)
                .filter(number -> isNew(number, ours))
                .distinct()
                .toList();
        return more.isEmpty() ? tracked : tracked.numbered(known.besides(both(known.otherInmates(), more)));
    }

    private static boolean isNew(String printed, Set<String> known) {
        return PrintedNumber.local(printed)
                .filter(number -> !known.contains(number))
                .isPresent();
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
