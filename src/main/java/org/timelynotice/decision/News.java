package org.timelynotice.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.timelynotice.docket.CaseAccessEvent;
import org.timelynotice.docket.CaseEvent;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.CustodyEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.SamePerson;
import org.timelynotice.notice.CaseEvents.Known;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.MatterSoFar;

/** Whether an event says anything that its case does not know yet. */
final class News {

    static final String KNOWN = "says what was known already";
    static final String OVERTAKEN = "a later version of this was received before; this one changes nothing";
    static final String UNHEARD = "takes back something that was never heard of here";
    static final String TAKEN_BACK = "its source took this back, and that was received before; it changes nothing";

    static final String QUESTION = "it is not understood, so nobody is told and nothing changes: a person is asked";

    /** That somebody was let out, or got away, once more so much later is more than a repetition. */
    static final String MAYBE_ONCE_MORE =
            "the source reports again, written down much later, what is known of somebody's custody, and does not say"
                    + " when it happened: find out whether it happened once more, and tell whom it concerns";

    private News() {}

    /** Why an event changes nothing, judged by what was said of the same matter before; empty if it is news. */
    static Optional<String> whyNotNew(CourtEvent event, MatterSoFar soFar) {
        if (event.isQuestion()) {
            return Optional.of(QUESTION);
        }
        if (soFar.overtakes(event)) {
            return Optional.of(OVERTAKEN);
        }
        if (event.header().action() == EventAction.WITHDRAWAL) {
            return whyNothingToTakeBack(event, soFar);
        }
        if (soFar.tookBackUnheard(event)) {
            return Optional.of(TAKEN_BACK);
        }
        boolean sentAgain = soFar.lastWordOf(event.header().source().id())
                .filter(known -> sameVersion(known, event))
                .isPresent();
        boolean saysNoMore =
                saidWhereItBelongs(event, soFar).anyMatch(known -> sameNews(known, event) && !restates(known, event));
        return sentAgain || saysNoMore ? Optional.of(KNOWN) : Optional.empty();
    }

    /** The last word may be changed back to what was said before it; what comes late, or has happened, is said once. */
    private static Stream<CourtEvent> saidWhereItBelongs(CourtEvent event, MatterSoFar soFar) {
        var arriving = new Known(new EventId(new UUID(0, 0)), new UUID(0, 0), true, event);
        if (!soFar.and(arriving).after(arriving).isEmpty()) {
            return soFar.standing().stream().map(Known::event);
        }
        boolean hasHappened = event instanceof CustodyEvent
                && event.kind() != EventKind.RELEASE_SCHEDULED
                && event.header().at().isPresent();
        return hasHappened
                ? soFar.current().stream()
                        .filter(one ->
                                one.event().header().at().equals(event.header().at()) || !soFar.isInterrupted(one))
                        .map(Known::event)
                : soFar.lastWord().stream();
    }

    /**
     * Why a step of a case changes nothing although its source never named it so: it repeats another one.
     *
     * @param standing the last word on every other step of that kind in the case
     */
    static Optional<String> whyKnownByAnotherName(CourtEvent event, List<CourtEvent> standing) {
        boolean tells = event instanceof CaseEvent step
                && (step.description().isPresent()
                        || step.header().at().isPresent()
                        || !step.header().charges().isEmpty());
        return tells && standing.stream().anyMatch(known -> sameNews(known, event) && sameDefendant(known, event))
                ? Optional.of(KNOWN)
                : Optional.empty();
    }

    /**
     * Why a death is no news of another stay: somebody dies once, and a hospital says so with every later message.
     *
     * @param standing the last word on every other stay of which a death was said
     */
    static Optional<String> whyKnownOfAnotherStay(CourtEvent event, List<CourtEvent> standing) {
        boolean said = event.kind() == EventKind.DIED && event.header().action() != EventAction.WITHDRAWAL;
        return said && standing.stream().anyMatch(known -> isSameDeath(known, event))
                ? Optional.of(KNOWN)
                : Optional.empty();
    }

    private static boolean isSameDeath(CourtEvent known, CourtEvent event) {
        boolean settles = known.header().question().isPresent()
                && event.header().question().isEmpty();
        return known.kind() == EventKind.DIED && !settles && SamePerson.isSame(known, event);
    }

    private static boolean sameDefendant(CourtEvent known, CourtEvent event) {
        return Set.copyOf(known.header().defendants())
                .equals(Set.copyOf(event.header().defendants()));
    }

    private static Optional<String> whyNothingToTakeBack(CourtEvent withdrawal, MatterSoFar soFar) {
        if (!soFar.takenBackBy(withdrawal).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(soFar.tookBack(withdrawal) ? KNOWN : UNHEARD);
    }

    /** An event that was sent once more is no move back to what it says, whatever came after it. */
    private static boolean sameVersion(CourtEvent known, CourtEvent event) {
        return event.header().source().isSameVersion(known.header().source()) && sameNews(known, event);
    }

    private static boolean sameNews(CourtEvent known, CourtEvent event) {
        boolean settles = known.header().question().isPresent()
                && event.header().question().isEmpty();
        return known.kind() == event.kind()
                && !settles
                && sameTime(known, event)
                && known.header().place().equals(event.header().place())
                && details(known).equals(details(event));
    }

    /** When a jail wrote down once more what it had written down before says nothing of when it happened. */
    private static boolean sameTime(CourtEvent known, CourtEvent event) {
        return known.header().at().equals(event.header().at()) || differByRecordingAlone(known, event);
    }

    private static boolean differByRecordingAlone(CourtEvent known, CourtEvent event) {
        return event instanceof CustodyEvent
                && event.header().action() == EventAction.NEW
                && known.header().isTimeOfRecording()
                && event.header().isTimeOfRecording();
    }

    /**
     * Whether what repeats something that is known by all but the time of its recording may be the same thing once more: whoever was let out
     * may have come back and been let out again, and nobody said so.
     *
     * @param apart from which distance of the two records
     */
    static boolean mayBeOnceMore(CourtEvent event, MatterSoFar soFar, Duration apart) {
        return soFar.lastWord()
                .filter(known -> !known.header().at().equals(event.header().at()) && sameNews(known, event))
                .filter(known -> !earliest(known).plus(apart).isAfter(earliest(event)))
                .isPresent();
    }

    private static Instant earliest(CourtEvent event) {
        return event.header().at().map(CourtTime::earliest).orElse(Instant.MAX);
    }

    private static List<Object> details(CourtEvent event) {
        if (event instanceof HearingEvent hearing) {
            return List.of(hearing.hearingType());
        }
        if (event instanceof CustodyEvent custody) {
            return List.of(custody.facility(), custody.destination());
        }
        return event instanceof CaseEvent step
                ? List.of(step.description(), Set.copyOf(step.header().charges()))
                : List.of(((CaseAccessEvent) event).access());
    }

    /** A step of a case says more than is read of it: where its source counts on and says that it changed, it did. */
    private static boolean restates(CourtEvent known, CourtEvent event) {
        EventAction action = event.header().action();
        return event instanceof CaseEvent
                && (action == EventAction.UPDATE || action == EventAction.CORRECTION)
                && known.header().source().isOlderThan(event.header().source());
    }
}
