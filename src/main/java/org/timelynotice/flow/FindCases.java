package org.timelynotice.flow;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.timelynotice.casefile.CaseFiles;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.correlation.Correlation;
import org.timelynotice.correlation.Correlator;
import org.timelynotice.correlation.MatchKey;
import org.timelynotice.correlation.MatchKeys;
import org.timelynotice.correlation.TrackedKeys;
import org.timelynotice.docket.CourtEvent;

/** Finds the followed cases that a batch of events concerns, with one look-up for all of them. */
final class FindCases {

    private final TrackedKeys index;
    private final CaseFiles cases;
    private final Correlator correlator;

    FindCases(TrackedKeys index, CaseFiles cases, Correlator correlator) {
        this.index = index;
        this.cases = cases;
        this.correlator = correlator;
    }

    /** What an event may be found by, and whom it concerns. */
    record Found(Set<MatchKey> keys, Correlation correlation) {}

    /** Correlates every event; the answer is by identity, since two messages may hold equal events. */
    Map<CourtEvent, Found> of(Collection<CourtEvent> events) {
        Map<CourtEvent, Set<MatchKey>> keys = new java.util.IdentityHashMap<>();
        events.forEach(event -> keys.put(event, MatchKeys.of(event)));
        Map<MatchKey, Set<CaseId>> known =
                index.find(keys.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<CaseId, TraffickingCase> files = known.isEmpty() ? Map.of() : load(known);
        Map<CourtEvent, Found> answers = new java.util.IdentityHashMap<>();
        keys.forEach((event, eventKeys) ->
                answers.put(event, new Found(eventKeys, correlate(event, eventKeys, known, files))));
        return answers;
    }

    private Map<CaseId, TraffickingCase> load(Map<MatchKey, Set<CaseId>> known) {
        Set<CaseId> ids = known.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return cases.findAll(ids).stream().collect(Collectors.toMap(TraffickingCase::id, Function.identity()));
    }

    private Correlation correlate(
            CourtEvent event,
            Set<MatchKey> keys,
            Map<MatchKey, Set<CaseId>> known,
            Map<CaseId, TraffickingCase> files) {
        var candidates = new HashMap<CaseId, TraffickingCase>();
        for (MatchKey key : keys) {
            for (CaseId id : known.getOrDefault(key, Set.of())) {
                TraffickingCase file = files.get(id);
                if (file != null) {
                    candidates.put(id, file);
                }
            }
        }
        return candidates.isEmpty()
                ? new Correlation.Unrelated()
                : correlator.correlate(event, List.copyOf(candidates.values()));
    }

    /** The keyed hashes of everybody that some events speak of. */
    Set<UUID> hashes(Collection<Found> events) {
        return index.hashes(
                events.stream().flatMap(event -> event.keys().stream()).collect(Collectors.toSet()));
    }
}
