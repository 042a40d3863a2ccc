package org.timelynotice.flow;

import java.util.List;
import java.util.Optional;
import org.timelynotice.docket.CaseEvent;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CustodyEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.HearingEvent;

/** Whether an event says anything that its case does not know yet. */
final class News {

    private News() {}

    /** Why an event changes nothing, judged by what was said of the same matter before; empty if it is news. */
    static Optional<String> whyNotNew(CourtEvent event, List<CourtEvent> earlier) {
        if (earlier.isEmpty()) {
            return event.header().action() == EventAction.WITHDRAWAL
                    ? Optional.of("takes back something that was never heard of here")
                    : Optional.empty();
        }
        boolean overtaken = earlier.stream().anyMatch(known -> overtakes(known, event));
        if (overtaken) {
            return Optional.of("a later version of this was received before; this one changes nothing");
        }
        return sameNews(standing(earlier), event) ? Optional.of("says what was known already") : Optional.empty();
    }

    /** The last word that nothing before it had overtaken: an old version that came late is on file, but never stood. */
    private static CourtEvent standing(List<CourtEvent> earlier) {
        CourtEvent standing = earlier.get(0);
        for (CourtEvent next : earlier) {
            standing = overtakes(standing, next) ? standing : next;
        }
        return standing;
    }

    private static boolean overtakes(CourtEvent known, CourtEvent event) {
        boolean sameSeries =
                known.header().source().id().equals(event.header().source().id())
                        || known.kind().isHearing() && event.kind().isHearing();
        return sameSeries
                && known.header().source().version() > event.header().source().version();
    }

    private static boolean sameNews(CourtEvent known, CourtEvent event) {
        return known.kind() == event.kind()
                && takesBack(known) == takesBack(event)
                && known.header().at().equals(event.header().at())
                && known.header().place().equals(event.header().place())
                && details(known).equals(details(event));
    }

    private static boolean takesBack(CourtEvent event) {
        return event.header().action() == EventAction.WITHDRAWAL;
    }

    private static List<Object> details(CourtEvent event) {
        if (event instanceof HearingEvent hearing) {
            return List.of(hearing.hearingType());
        }
        if (event instanceof CustodyEvent custody) {
            return List.of(custody.facility(), custody.destination());
        }
        return event instanceof CaseEvent step ? List.of(step.description()) : List.of(event);
    }
}
