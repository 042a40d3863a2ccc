package org.timelynotice.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.Matter;

/** The events that concern a case, as evidence and as the content of its notices. */
public interface CaseEvents {

    /**
     * An event that becomes one of a case.
     *
     * @param receipt of the message that brought it
     * @param position of the event in that message, from 0
     * @param news whether it says anything that was not known
     */
    record NewEvent(
            EventId id, CaseId theCase, UUID receipt, int position, boolean news, CourtEvent event, Instant decidedAt) {

        /** The same, once it is on record. */
        public Known known() {
            return new Known(id, receipt, news, event);
        }
    }

    /** Keeps events of cases, in the order in which they were decided. */
    void add(List<NewEvent> events);

    /** The cases in which an event of a message is kept, and under which name in each. */
    Map<CaseId, EventId> decided(UUID receipt, int position);

    /** What was said of each matter, as far as it was anything new, in the order in which it was decided. */
    Map<InCase, List<Known>> newsOf(Set<InCase> matters);

    /** A matter of one case. */
    record InCase(CaseId theCase, Matter matter) {}

    /**
     * Where an event came from.
     *
     * @param receipt of the message that brought it
     * @param position of the event in that message, from 0
     */
    record Origin(UUID receipt, int position, Instant decidedAt) {}

    Optional<Origin> origin(EventId id);

    /**
     * An event of a case, as it was decided.
     *
     * @param receipt of the message that brought it
     * @param news whether it said anything that was not known
     */
    record Known(EventId id, UUID receipt, boolean news, CourtEvent event) {

        /** Whether it was news, or takes something back: whatever else is said only repeats it. */
        public boolean isFact() {
            return news || event.header().action() == EventAction.WITHDRAWAL;
        }
    }

    /** What was said of a matter so far and was news, or was taken back, in the order in which it was decided. */
    List<Known> of(CaseId theCase, Matter matter);

    /**
     * What was said of hearings of a case and was news, or was taken back, in the order in which it was decided.
     *
     * @param numbered a matter: beside it only hearings without a number; empty: all
     */
    List<Known> hearings(CaseId theCase, Optional<Matter> numbered);

    /** Those of some kinds that said anything new, in the order in which they were decided; polls may have repeated each of them a thousand times. */
    List<Known> newsOf(CaseId theCase, Set<EventKind> kinds);

    /** Those that said anything new of a hearing on one of several days of a calendar entry, as {@link org.timelynotice.docket.EntryDays#isDay} has it. */
    List<Known> daysOfEntries(CaseId theCase);

    /** The events of a case that its source calls by one name, in the order in which they were decided. */
    List<Known> of(CaseId theCase, String sourceId);

    /** A case that was told of an event by the name that its source gives it. */
    record Heard(String sourceId, CaseId theCase) {}

    /** Who heard of events of a feed that still stand. */
    Set<Heard> heard(String feed, Set<String> sourceIds);

    /** Events that do not stand any more, because their source took them back. */
    void takeBack(List<EventId> ids);

    /**
     * From now on it is as if an event had never been one of its case.
     *
     * @param again what it had taken back, and stands again
     */
    void undo(EventId id, List<EventId> again);

    Map<EventId, CourtEvent> findAll(Set<EventId> ids);

    Optional<CourtEvent> find(EventId id);
}
