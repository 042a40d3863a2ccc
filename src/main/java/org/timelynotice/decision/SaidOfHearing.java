package org.timelynotice.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EntryDays;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.EventSource;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.Matter;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.CaseEvents.Known;
import org.timelynotice.notice.CaseHearings;
import org.timelynotice.notice.MatterSoFar;

/**
 * Something that was said of a hearing, beside what is known of the hearings of its case.
 *
 * @param known of hearings that may be the same
 * @param now when it is decided
 */
record SaidOfHearing(CaseId theCase, Receipt receipt, HearingEvent said, List<Known> known, Instant now) {

    private static final String HELD_BEFORE_ITS_DAY =
            "a message says that a hearing was held, and its day is still to come";
    private static final String MOVED_TO_WHERE_IT_WAS =
            "a message says that a hearing was moved, and gives the day on which it was as the day on which it is";

    /** The hearing that is meant, and what is in doubt of it. */
    EventInCase inCase(OnRecord record) {
        var hearings = new CaseHearings(known);
        CaseHearings.Recognized recognized = hearings.recognize(said, receipt.value());
        Known arriving = EventInCase.arriving(recognized.event(), receipt);
        List<Known> before = new CaseHearings(EventInCase.and(known, List.of(arriving)))
                .of(recognized.event().matter()).stream()
                        .filter(one -> one != arriving)
                        .toList();
        HearingEvent version = VersionInDoubt.asked(recognized.event(), before);
        HearingEvent event = cannotBeSo(version, before)
                .map(why -> version.with(version.header().doubting(why)))
                .orElse(version);
        boolean joins = before.size() > hearings.of(event.matter()).size();
        boolean changesUnknown = EventInCase.isChangeOfUnknown(event, before);
        boolean waits = !recognized.maybe().isEmpty();
        Set<Matter> maybe = waits
                ? recognized.maybe()
                : changesUnknown ? hearings.maybeChangedBy(event) : ofQuestion(event, before);
        var doubt = new HearingInDoubt(maybe, hearings.names(maybe), waits);
        return new EventInCase(
                theCase,
                event,
                before,
                joins ? Set.of() : EventInCase.current(before),
                List.of(),
                Optional.of(doubt)
                        .filter(any -> event.isQuestion() ? any.concerns(theCase, record) : !maybe.isEmpty()));
    }

    /** What nobody understood may have moved the hearing that it names, or called it off. */
    private static Set<Matter> ofQuestion(HearingEvent event, List<Known> before) {
        return event.isQuestion() && !before.isEmpty() ? Set.of(event.matter()) : Set.of();
    }

    /** Why something that is understood contradicts the calendar. */
    private Optional<String> cannotBeSo(HearingEvent event, List<Known> before) {
        if (event.kind() == EventKind.HEARING_HELD) {
            return event.header().at().filter(at -> at.earliest().isAfter(now)).map(at -> HELD_BEFORE_ITS_DAY);
        }
        boolean stood = event.kind() == EventKind.HEARING_RESCHEDULED
                && new MatterSoFar(before)
                        .lastWord()
                        .filter(last -> last.kind() == EventKind.HEARING_SCHEDULED && isThere(event, last))
                        .isPresent();
        return Optional.of(MOVED_TO_WHERE_IT_WAS).filter(why -> stood);
    }

    /** Many dockets print a hearing that was moved with the day on which it was; another room at that hour, or a later version, is a move. */
    private static boolean isThere(HearingEvent event, CourtEvent last) {
        Optional<CourtTime> at = event.header().at();
        return at.isPresent()
                && !isLaterVersion(event.header().source(), last.header().source())
                && at.equals(last.header().at())
                && (event.header().place().isEmpty()
                        || event.header().place().equals(last.header().place()));
    }

    /** Of one entry of a calendar, all of whose days are counted together. */
    private static boolean isLaterVersion(EventSource one, EventSource other) {
        return EntryDays.entry(one.id()).equals(EntryDays.entry(other.id()))
                && other.version() != EventSource.UNCOUNTED
                && one.version() > other.version();
    }
}
