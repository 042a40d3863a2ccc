package org.timelynotice.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.notice.Notices.hearing;
import static org.timelynotice.notice.Notices.id;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.notice.CaseEvents.Known;
import org.timelynotice.notice.EventId;

class PriorDateTest {

    private static final Known SET = known(hearing(EventKind.HEARING_SCHEDULED, "2026-12-01T09:30", 1), true);
    private static final Known MOVED = known(hearing(EventKind.HEARING_RESCHEDULED, "2026-12-08T09:30", 2), true);
    private static final Known REPEATED = known(hearing(EventKind.HEARING_RESCHEDULED, "2026-12-05T09:30", 2), false);
    private static final Known LATER = known(hearing(EventKind.HEARING_RESCHEDULED, "2026-12-15T09:30", 3), true);

    private static Known known(CourtEvent event, boolean news) {
        return new Known(new EventId(id()), new java.util.UUID(0, 1), news, event);
    }

    private static HearingEvent read(Known which) {
        return (HearingEvent) PriorDate.known(which.id(), which.event(), () -> List.of(SET, REPEATED, MOVED, LATER));
    }

    @Test
    void a_move_that_does_not_say_from_when_has_the_date_of_the_news_before_it() {
        assertThat(read(MOVED).previously()).isEqualTo(SET.event().header().at());
        assertThat(read(LATER).previously()).isEqualTo(MOVED.event().header().at());
        assertThat(read(SET)).as("nothing moved").isEqualTo(SET.event());
    }

    @Test
    void what_its_source_says_of_the_date_before_wins() {
        HearingEvent moved = (HearingEvent) MOVED.event();
        var said = new HearingEvent(
                moved.kind(),
                moved.header(),
                moved.hearingId(),
                moved.hearingType(),
                LATER.event().header().at());

        assertThat(PriorDate.known(MOVED.id(), said, List::of)).isEqualTo(said);
    }
}
