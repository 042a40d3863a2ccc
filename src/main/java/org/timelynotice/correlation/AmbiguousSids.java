package org.timelynotice.correlation;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.docket.CourtEvent;

/** State IDs that an event prints without their state and that fit tracked defendants of more than one state. */
final class AmbiguousSids {

    private AmbiguousSids() {}

    static Set<String> of(CourtEvent event, Collection<TraffickingCase> candidates) {
        return event.header().defendants().stream()
                .flatMap(defendant -> PersonTraits.of(defendant).sid().stream())
                .filter(sid -> sid.state().isEmpty())
                .map(StateId::number)
                .filter(number -> bearers(number, candidates).size() > 1)
                .collect(Collectors.toSet());
    }

    private static Set<StateId> bearers(String number, Collection<TraffickingCase> candidates) {
        var bearers = new HashSet<StateId>();
        for (TraffickingCase theCase : candidates) {
            theCase.defendants().stream()
                    .flatMap(tracked -> PersonTraits.of(tracked.person()).sid().stream())
                    .map(sid -> sid.within(theCase.jurisdiction()))
                    .filter(sid -> sid.number().equals(number))
                    .forEach(bearers::add);
        }
        return bearers;
    }
}
