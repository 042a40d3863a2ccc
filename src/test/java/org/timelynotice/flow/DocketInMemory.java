package org.timelynotice.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EntryDays;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.Matter;
import org.timelynotice.notice.CaseEvents;
import org.timelynotice.notice.EventId;

/** Events of cases without a database, each with its past; all came by one feed. */
final class DocketInMemory implements CaseEvents {

    private final List<NewEvent> events = new ArrayList<>();
    private final Set<EventId> takenBack = new HashSet<>();
    private final Set<EventId> undone = new HashSet<>();

    /** In the order in which they were decided. */
    List<NewEvent> events() {
        return Collections.unmodifiableList(events);
    }

    Set<EventId> takenBack() {
        return Set.copyOf(takenBack);
    }

    @Override
    public void add(List<NewEvent> added) {
        events.addAll(added);
    }

    private Stream<NewEvent> standing() {
        return events.stream().filter(one -> !undone.contains(one.id()));
    }

    @Override
    public void undo(EventId id, List<EventId> again) {
        undone.add(id);
        takenBack.removeAll(again);
    }

    private Stream<NewEvent> of(CaseId theCase) {
        return standing().filter(one -> one.theCase().equals(theCase));
    }

    private List<Known> of(CaseId theCase, Predicate<NewEvent> which) {
        return of(theCase).filter(which).map(NewEvent::known).toList();
    }

    @Override
    public Map<CaseId, EventId> decided(UUID receipt, int position) {
        return standing()
                .filter(one -> one.receipt().equals(receipt) && one.position() == position)
                .collect(Collectors.toMap(NewEvent::theCase, NewEvent::id));
    }

    @Override
    public Map<InCase, List<Known>> newsOf(Set<InCase> matters) {
        return Map.of();
    }

    @Override
    public Optional<Origin> origin(EventId id) {
        return events.stream()
                .filter(one -> one.id().equals(id))
                .map(one -> new Origin(one.receipt(), one.position(), one.decidedAt()))
                .findFirst();
    }

    @Override
    public List<Known> of(CaseId theCase, Matter matter) {
        return of(theCase, (NewEvent one) -> one.event().matter().equals(matter));
    }

    @Override
    public List<Known> hearings(CaseId theCase, Optional<Matter> numbered) {
        return of(
                theCase,
                (NewEvent one) -> one.event() instanceof HearingEvent hearing
                        && (numbered.isEmpty()
                                || hearing.numbered().isEmpty()
                                || hearing.numbered().equals(numbered)));
    }

    @Override
    public List<Known> of(CaseId theCase, String sourceId) {
        return of(theCase, (NewEvent one) -> one.event().header().source().id().equals(sourceId));
    }

    @Override
    public List<Known> daysOfEntries(CaseId theCase) {
        return of(theCase, (NewEvent one) -> one.news() && EntryDays.isDay(one.event()));
    }

    @Override
    public List<Known> newsOf(CaseId theCase, Set<EventKind> kinds) {
        return of(
                theCase,
                (NewEvent one) -> one.news() && kinds.contains(one.event().kind()));
    }

    @Override
    public Set<Heard> heard(String feed, Set<String> sourceIds) {
        return events.stream()
                .filter(one -> one.event().header().action() != EventAction.WITHDRAWAL)
                .filter(one -> !takenBack.contains(one.id()))
                .map(one -> new Heard(one.event().header().source().id(), one.theCase()))
                .filter(heard -> sourceIds.contains(heard.sourceId()))
                .collect(Collectors.toSet());
    }

    @Override
    public void takeBack(List<EventId> ids) {
        takenBack.addAll(ids);
    }

    @Override
    public Map<EventId, CourtEvent> findAll(Set<EventId> ids) {
        return events.stream()
                .filter(one -> ids.contains(one.id()))
                .collect(Collectors.toMap(NewEvent::id, NewEvent::event));
    }

    @Override
    public Optional<CourtEvent> find(EventId id) {
        return Optional.ofNullable(findAll(Set.of(id)).get(id));
    }
}
