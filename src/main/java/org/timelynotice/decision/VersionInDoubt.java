package org.timelynotice.decision;

import java.util.List;
import java.util.Optional;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.EventSource;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.notice.CaseEvents.Known;
import org.timelynotice.notice.MatterSoFar;

/** Which of two versions of one hearing is the later, where a source counts them and leaves out the number of one. */
final class VersionInDoubt {

    private static final String WHICH_IS_LATER =
            "its source counts the versions of this hearing and does not say the number of this one, and nothing else in it tells that it is"
                    + " the later: it is not known whether it still holds";

    private static final long FIRST = 1;

    /** How one version stands to another. */
    enum Order {
        LATER,
        EARLIER,
        UNKNOWN
    }

    private VersionInDoubt() {}

    /** By the numbers of their versions, else by when they were written down. */
    static Order order(EventSource one, EventSource other) {
        boolean counted = one.version() != EventSource.UNCOUNTED && other.version() != EventSource.UNCOUNTED;
        if (counted && one.version() != other.version()) {
            return one.version() > other.version() ? Order.LATER : Order.EARLIER;
        }
        if (isBefore(other.said(), one.said())) {
            return Order.LATER;
        }
        return isBefore(one.said(), other.said()) ? Order.EARLIER : Order.UNKNOWN;
    }

    private static boolean isBefore(Optional<CourtTime> one, Optional<CourtTime> other) {
        return one.isPresent() && other.isPresent() && one.get().isSurelyBefore(other.get());
    }

    /**
     * An event as a question, where it may be what holds now and nobody can tell.
     *
     * @param ofMatter what was said of its hearing before
     */
    static HearingEvent asked(HearingEvent event, List<Known> ofMatter) {
        EventSource source = event.header().source();
        boolean uncounted = source.version() == EventSource.UNCOUNTED
                && event.header().action() != EventAction.WITHDRAWAL
                && !event.isQuestion();
        Optional<CourtEvent> stands = !uncounted ? Optional.empty() : new MatterSoFar(ofMatter).lastWordOf(source.id());
        return stands.filter(last -> last.header().source().version() > EventSource.UNCOUNTED)
                .filter(last -> !saysTheSame(last, event))
                .filter(last -> isInDoubt(event, last))
                .map(last -> event.with(event.header().doubting(WHICH_IS_LATER)))
                .orElse(event);
    }

    /** What was surely written down before is passed over; not so that a hearing is off, which may have been sent late and hold. */
    private static boolean isInDoubt(HearingEvent event, CourtEvent last) {
        Order order = order(event.header().source(), last.header().source());
        boolean mayBeFirst = last.header().source().version() == FIRST;
        boolean callsOff = event.kind() == EventKind.HEARING_CANCELLED && last.kind() != EventKind.HEARING_CANCELLED;
        return switch (order) {
            case LATER -> false;
            case EARLIER -> callsOff;
            case UNKNOWN -> !mayBeFirst;
        };
    }

    private static boolean saysTheSame(CourtEvent last, HearingEvent event) {
        return last.kind() == event.kind()
                && last.header().at().equals(event.header().at());
    }
}
