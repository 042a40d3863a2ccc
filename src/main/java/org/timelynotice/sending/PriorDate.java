package org.timelynotice.sending;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.notice.CaseEvents.Known;
import org.timelynotice.notice.EventId;

/** Who is told that a hearing was moved is told from when: by its source or, where that does not say, by the news before it. */
public final class PriorDate {

    private PriorDate() {}

    /**
     * The event, with the date before the move where one is known.
     *
     * @param matter the events of its matter, in the order in which they were decided
     */
    public static CourtEvent known(EventId id, CourtEvent event, Supplier<List<Known>> matter) {
        if (!(event instanceof HearingEvent hearing)
                || hearing.kind() != EventKind.HEARING_RESCHEDULED
                || hearing.previously().isPresent()) {
            return event;
        }
        return new HearingEvent(
                hearing.kind(),
                hearing.header(),
                hearing.hearingId(),
                hearing.hearingType(),
                before(id, hearing, matter.get()),
                hearing.sittings());
    }

    private static Optional<CourtTime> before(EventId id, HearingEvent moved, List<Known> matter) {
        return matter.stream()
                .takeWhile(known -> !known.id().equals(id))
                .filter(Known::news)
                .flatMap(known -> known.event().header().at().stream())
                .filter(at -> !Optional.of(at).equals(moved.header().at()))
                .reduce((earlier, later) -> later);
    }
}
