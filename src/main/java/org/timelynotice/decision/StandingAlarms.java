package org.timelynotice.decision;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.SamePerson;
import org.timelynotice.notice.CaseEvents.Known;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.recipient.Recipient;

/**
 * By what is last known of a case somebody is out who was held.
 *
 * @param words the last of each matter
 */
record StandingAlarms(TraffickingCase file, List<Known> words, OnRecord record) {

    private static final Set<EventKind> OUT =
            EnumSet.of(EventKind.RELEASED, EventKind.ESCAPED, EventKind.TEMPORARY_LEAVE);

    /** What surely was not undone since; whoever is held again may be so under another number. */
    List<Known> all() {
        return words.stream()
                .filter(word -> OUT.contains(word.event().kind()))
                .filter(word -> words.stream().noneMatch(later -> isEnd(later.event(), word.event())))
                .toList();
    }

    /** Those of which somebody was told nothing, and which nobody has a task to tell them. */
    List<Known> untoldTo(Recipient person) {
        return all().stream().filter(alarm -> !isSeenTo(alarm, person)).toList();
    }

    private boolean isEnd(CourtEvent later, CourtEvent alarm) {
        return later.kind().undoes(alarm.kind())
                && SamePerson.ofCase(file.defendants().size(), later, alarm)
                && isSurelyAfter(later, alarm);
    }

    private static boolean isSurelyAfter(CourtEvent later, CourtEvent alarm) {
        Optional<CourtTime> first = alarm.header().at();
        Optional<CourtTime> second = later.header().at();
        return first.isPresent()
                && second.isPresent()
                && !second.get().earliest().isBefore(first.get().latest());
    }

    private boolean isSeenTo(Known alarm, Recipient person) {
        List<Notice> theirs = record.notices(file.id(), alarm.event().matter()).stream()
                .filter(notice -> notice.event().equals(alarm.id()))
                .filter(notice -> notice.recipient().equals(Optional.of(person.id())))
                .toList();
        boolean said = theirs.stream()
                .map(Notice::state)
                .anyMatch(
                        state -> !(state instanceof NoticeState.Waived) && !(state instanceof NoticeState.Superseded));
        return said || !record.mayHaveGoneOut(theirs).isEmpty();
    }
}
