package org.timelynotice.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.Matter;

/** The events that concern a case, as evidence and as the content of its notices. */
public interface CaseEvents {

    /**
     * Where an event of a case came from.
     *
     * @param receipt of the message that brought it
     * @param position of the event in that message, from 0
     * @param news whether it said anything that was not known
     */
    record Kept(EventId id, CaseId theCase, UUID receipt, int position, boolean news) {}

    /** Keeps an event of a case; answers with the name under which the same event of the same message is kept. */
    EventId add(Kept kept, CourtEvent event, Instant now);

    /** The last event of each matter that said anything new. */
    Map<InCase, LatestNews> latestNews(Set<InCase> matters);

    /** A matter of one case. */
    record InCase(CaseId theCase, Matter matter) {}

    record LatestNews(EventId id, CourtEvent event) {}

    /**
     * Where an event came from.
     *
     * @param receipt of the message that brought it
     * @param position of the event in that message, from 0
     */
    record Origin(UUID receipt, int position, Instant decidedAt) {}

    Optional<Origin> origin(EventId id);

    /** The events of a matter so far, in the order in which they were decided. */
    List<CourtEvent> of(CaseId theCase, Matter matter);

    Map<EventId, CourtEvent> findAll(Set<EventId> ids);

    Optional<CourtEvent> find(EventId id);
}
