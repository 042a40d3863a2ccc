package org.timelynotice.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.Matter;
import org.timelynotice.notice.CaseEvents;
import org.timelynotice.notice.EventId;

/** Events without a database; none is news about another. */
final class EventsInMemory implements CaseEvents {

    private final Map<EventId, CourtEvent> events = new HashMap<>();
    private final Map<EventId, Origin> origins = new HashMap<>();

    @Override
    public void add(List<NewEvent> added) {
        added.forEach(one -> {
            events.put(one.id(), one.event());
            origins.put(one.id(), new Origin(one.receipt(), one.position(), one.decidedAt()));
        });
    }

    @Override
    public Map<CaseId, EventId> decided(UUID receipt, int position) {
        return Map.of();
    }

    @Override
    public Map<InCase, List<Known>> newsOf(Set<InCase> matters) {
        return Map.of();
    }

    @Override
    public Optional<Origin> origin(EventId id) {
        return Optional.ofNullable(origins.get(id));
    }

    @Override
    public List<Known> of(CaseId theCase, Matter matter) {
        return List.of();
    }

    @Override
    public List<Known> hearings(CaseId theCase, Optional<Matter> numbered) {
        return List.of();
    }

    @Override
    public List<Known> of(CaseId theCase, String sourceId) {
        return List.of();
    }

    @Override
    public List<Known> daysOfEntries(CaseId theCase) {
        return List.of();
    }

    @Override
    public List<Known> newsOf(CaseId theCase, Set<EventKind> kinds) {
        return List.of();
    }

    @Override
    public Set<Heard> heard(String feed, Set<String> sourceIds) {
        return Set.of();
    }

    @Override
    public void undo(EventId id, List<EventId> again) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void takeBack(List<EventId> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<EventId, CourtEvent> findAll(Set<EventId> ids) {
        return Map.copyOf(events);
    }

    @Override
    public Optional<CourtEvent> find(EventId id) {
        return Optional.ofNullable(events.get(id));
    }
}
