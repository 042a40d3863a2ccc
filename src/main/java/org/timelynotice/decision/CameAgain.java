package org.timelynotice.decision;

import java.util.List;
import java.util.Optional;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.CustodyEvent;
import org.timelynotice.docket.EventSource;
import org.timelynotice.notice.CaseEvents.Known;

/**
 * A message that comes once more, word for word, after something later was said of the same: its sender starts again where it had stopped, or
 * what it says has come to be so once more.
 */
final class CameAgain {

    private static final String WHICH =
            "a message came once more, word for word, after something later was said of the same; by what stands in it, it is the old"
                    + " one. Nothing was told of it: check whether what it says has come to be so again";

    private CameAgain() {}

    /** What a person is asked, and nobody told: where it says itself that it is older, or nothing in it says that it is news. */
    static Optional<String> question(Arrival arrival, EventInCase inCase) {
        boolean told = inCase.whyNotNew().isPresent() || isOlder(inCase.event(), inCase.ofMatter());
        boolean asks = arrival.again() && told && !inCase.event().isQuestion() && !isStillSo(inCase);
        return asks ? Optional.of(WHICH) : Optional.empty();
    }

    /** A message may say several things, and only of one of them something later was said. */
    private static boolean isStillSo(EventInCase inCase) {
        CourtEvent event = inCase.event();
        return inCase.ofMatter().stream()
                .filter(one -> inCase.current().contains(one.id()))
                .map(Known::event)
                .anyMatch(one -> one.kind() == event.kind()
                        && one.header().at().equals(event.header().at()));
    }

    private static boolean isOlder(CourtEvent event, List<Known> ofMatter) {
        return ofMatter.stream().map(Known::event).anyMatch(later -> isOlder(event, later));
    }

    private static boolean isOlder(CourtEvent event, CourtEvent later) {
        EventSource source = event.header().source();
        return source.isOlderThan(later.header().source())
                || isBefore(source.said(), later.header().source().said())
                || event instanceof CustodyEvent
                        && isBefore(event.header().at(), later.header().at());
    }

    private static boolean isBefore(Optional<CourtTime> one, Optional<CourtTime> other) {
        return one.isPresent() && other.isPresent() && one.get().isSurelyBefore(other.get());
    }
}
