package org.timelynotice.decision;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.Matter;
import org.timelynotice.notice.CaseEvents.Known;
import org.timelynotice.notice.CaseHearings;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Plan;
import org.timelynotice.notice.PlannedNotice;

/**
 * A person has said which hearing something was said of.
 *
 * @param said what was said, as it is on record
 * @param hearings those that might have been meant
 * @param stillAsked hearings that somebody is asked about for another reason
 * @param by who says so
 */
public record HearingAnswer(
        CaseId theCase, Known said, Set<Matter> hearings, Set<Matter> stillAsked, String by, Instant now) {

    private static final String NOT_AS_PLANNED =
            "a person found out that this hearing does not stand as it was planned: tell whom it concerns what is so";

    /** It is another hearing: what waited for the answer goes on. */
    public Decision none(OnRecord record) {
        var names = new HashSet<>(names(hearings, record));
        names.add(said.event().matter());
        names.removeAll(names(stillAsked, record));
        List<Notice> released =
                held(names, record).map(held -> held.released(now)).toList();
        return Decision.of(
                new Decision.PlanNotices(new Plan(List.of(), released, List.of(), List.of())),
                new CaseEntries(theCase, said.id(), now).stand(released));
    }

    /**
     * Nobody understood what was said, and a person has found out that a hearing does not stand as it was planned: what waited is theirs to
     * tell, and what speaks of the others goes on.
     */
    Decision notAsPlanned(Matter hearing, OnRecord record) {
        List<Notice> handedOver = held(names(Set.of(hearing), record), record)
                .map(held -> held.referred(NOT_AS_PLANNED))
                .toList();
        Decision asked = Decision.of(
                new Decision.PlanNotices(new Plan(List.of(), handedOver, List.of(), List.of())),
                new CaseEntries(theCase, said.id(), now).stand(handedOver));
        return asked.and(none(record.after(asked)));
    }

    private Stream<PlannedNotice> held(Set<Matter> names, OnRecord record) {
        return names.stream()
                .flatMap(name -> record.notices(theCase, name).stream())
                .filter(notice -> notice.state() instanceof NoticeState.Held)
                .map(PlannedNotice::new);
    }

    /** The event as one of a hearing that is known; of the kind of that, where it says none. */
    HearingEvent of(Matter hearing, OnRecord record) {
        var event = (HearingEvent) said.event();
        CaseHearings known = known(record);
        return known.lastWord(hearing)
                .map(last -> event.of(last.hearingId()).orOfType(last.hearingType()))
                .orElse(event);
    }

    private Set<Matter> names(Set<Matter> some, OnRecord record) {
        return known(record).names(some);
    }

    private CaseHearings known(OnRecord record) {
        return new CaseHearings(record.hearings(theCase, (HearingEvent) said.event()));
    }
}
