package org.timelynotice.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.notice.Notices.custody;
import static org.timelynotice.notice.Notices.hearing;
import static org.timelynotice.notice.Notices.id;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.EventSource;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.notice.CaseEvents.Known;

class MatterSoFarTest {

    private static final String DAY = "2026-12-01T09:30";
    private static final String LATER = "2026-12-15T09:30";

    private static final Known SET = known(named("SET", hearing(EventKind.HEARING_SCHEDULED, DAY, 1)));
    private static final Known MOVED = known(named("MOVED", hearing(EventKind.HEARING_RESCHEDULED, LATER, 1)));
    private static final CourtEvent MOVE_TAKEN_BACK =
            named("MOVED", hearing(EventKind.HEARING_RESCHEDULED, EventAction.WITHDRAWAL, LATER, 2));

    private static HearingEvent named(String sourceId, HearingEvent event) {
        return event.with(event.header()
                .from(new EventSource(sourceId, event.header().source().version())));
    }

    private static Known known(CourtEvent event) {
        return new Known(new EventId(id()), id(), true, event);
    }

    private static MatterSoFar soFar(Known... known) {
        return new MatterSoFar(List.of(known));
    }

    /** What is current once something was taken back, and was not before. */
    private static List<Known> standsAgain(MatterSoFar before, CourtEvent withdrawal) {
        return before.and(known(withdrawal)).current().stream()
                .filter(one -> !before.current().contains(one))
                .toList();
    }

    @Test
    void what_a_withdrawn_move_had_replaced_stands_again() {
        assertThat(soFar(SET, MOVED).takenBackBy(MOVE_TAKEN_BACK)).containsExactly(MOVED);
        assertThat(standsAgain(soFar(SET, MOVED), MOVE_TAKEN_BACK)).containsExactly(SET);
        assertThat(soFar(SET, MOVED, known(MOVE_TAKEN_BACK)).lastWord()).contains(SET.event());
    }

    @Test
    void where_later_news_stands_the_withdrawal_of_older_news_brings_nothing_back() {
        CourtEvent setInError = named("SET", hearing(EventKind.HEARING_SCHEDULED, EventAction.WITHDRAWAL, DAY, 2));

        assertThat(soFar(SET, MOVED).takenBackBy(setInError)).containsExactly(SET);
        assertThat(standsAgain(soFar(SET, MOVED), setInError)).isEmpty();
    }

    @Test
    void every_version_of_the_event_is_taken_back() {
        Known setAnew = known(named("SET", hearing(EventKind.HEARING_SCHEDULED, LATER, 2)));
        CourtEvent setInError = named("SET", hearing(EventKind.HEARING_SCHEDULED, EventAction.WITHDRAWAL, LATER, 3));

        assertThat(soFar(SET, setAnew).takenBackBy(setInError)).containsExactly(SET, setAnew);
        assertThat(soFar(SET, setAnew, known(setInError)).lastWord()).isEmpty();
    }

    @Test
    void an_event_that_is_no_withdrawal_takes_nothing_back() {
        assertThat(soFar(SET).takenBackBy(MOVED.event())).isEmpty();
    }

    @Test
    void of_a_custody_only_what_the_withdrawn_event_had_replaced_stands_again() {
        Known transfer = known(custody(EventKind.TRANSFERRED, EventAction.NEW, DAY));
        Known scheduled = known(custody(EventKind.RELEASE_SCHEDULED, EventAction.NEW, LATER));
        Known released = known(custody(EventKind.RELEASED, EventAction.NEW, DAY));
        CourtEvent notReleased = custody(EventKind.RELEASED, EventAction.WITHDRAWAL, DAY);
        CourtEvent noRelease = custody(EventKind.RELEASE_SCHEDULED, EventAction.WITHDRAWAL, LATER);

        assertThat(standsAgain(soFar(transfer, scheduled, released), notReleased))
                .contains(scheduled);
        assertThat(standsAgain(soFar(transfer, scheduled), noRelease)).isEmpty();
    }
}
