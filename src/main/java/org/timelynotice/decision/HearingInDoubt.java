package org.timelynotice.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.docket.Matter;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.PlannedNotice;

/**
 * Hearings of a case that something may have been said of, and nobody can tell: until a person has, nobody is reminded of them.
 *
 * @param hearings each by one of its names
 * @param names all of their names
 * @param waits whether what was said waits as well: it may be a known hearing or another
 */
record HearingInDoubt(Set<Matter> hearings, Set<Matter> names, boolean waits) {

    static final String WHICH =
            "something was said of a hearing of this case, and it may be one that is known or another: say which it is. Until then"
                    + " nobody is told of it, and reminders of what it may change are held";

    private static final String MAY_HAVE_CHANGED =
            "it may have moved or be off: a person is asked, and until they answer nobody is reminded of it";
    private static final String UNKNOWN_HEARING = "nobody knows yet which hearing this is about: a person is asked";

    /** Whether anything that would go out depends on it. */
    boolean concerns(CaseId theCase, OnRecord record) {
        return announced(theCase, record).findAny().isPresent();
    }

    /** What would tell of these hearings, or remind of them, while nobody knows. */
    private Stream<PlannedNotice> announced(CaseId theCase, OnRecord record) {
        return names.stream()
                .flatMap(name -> record.notices(theCase, name).stream())
                .filter(notice -> notice.kind().setsHearing())
                .filter(notice -> notice.state() instanceof NoticeState.Planned)
                .map(PlannedNotice::new);
    }

    /** While there is time to remind people of what turns out to be so. */
    Instant answerBy(CaseId theCase, OnRecord record, Instant usual, Instant now) {
        return announced(theCase, record)
                .map(planned -> planned.notice().schedule().due())
                .filter(due -> due.isAfter(now))
                .min(Comparator.naturalOrder())
                .map(due -> now.plus(Duration.between(now, due).dividedBy(2)))
                .filter(usual::isAfter)
                .orElse(usual);
    }

    List<Notice> held(CaseId theCase, OnRecord record, Instant answerBy) {
        return announced(theCase, record)
                .map(planned -> planned.held(MAY_HAVE_CHANGED, answerBy))
                .toList();
    }

    /** Why what was said is not told yet. */
    static String untold() {
        return UNKNOWN_HEARING;
    }
}
