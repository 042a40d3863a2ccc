package org.timelynotice.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.notice.Notices.PHILADELPHIA;
import static org.timelynotice.notice.Notices.id;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.EventSource;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.notice.CaseEvents.Known;

class CaseHearingsTest {

    private static final String NUMBER = "CR-1-2026";
    private static final Optional<CourtTime> FIRST = Optional.of(day(1, "09:30"));
    private static final Optional<CourtTime> EIGHTH = Optional.of(day(8, "09:30"));
    private static final Optional<CourtTime> FIFTEENTH = Optional.of(day(15, "09:30"));

    private static final Known SET = known(unnumbered(EventKind.HEARING_SCHEDULED, FIRST, Optional.empty()));
    private static final Known MOVED = known(unnumbered(EventKind.HEARING_RESCHEDULED, EIGHTH, FIRST));

    private static CourtTime day(int day, String time) {
        return new CourtTime(LocalDate.of(2026, 12, day), Optional.of(LocalTime.parse(time)), PHILADELPHIA);
    }

    private static HearingEvent hearing(
            String hearingId, EventKind kind, Optional<CourtTime> at, Optional<CourtTime> previously) {
        var header = new EventHeader(
                new EventSource("E-" + id(), EventSource.UNCOUNTED),
                EventAction.NEW,
                Optional.empty(),
                List.of(new CaseNumber(NUMBER)),
                List.of(),
                List.of(),
                at,
                Optional.empty(),
                List.of());
        return new HearingEvent(kind, header, hearingId, Optional.empty(), previously);
    }

    /** As it is read where the court has no number: the case and where the hearing first stood. */
    private static HearingEvent unnumbered(EventKind kind, Optional<CourtTime> at, Optional<CourtTime> previously) {
        CourtTime time = previously.or(() -> at).orElseThrow();
        return hearing(NUMBER + "@" + time.date() + "T" + time.time().orElseThrow(), kind, at, previously);
    }

    private static Known known(HearingEvent event) {
        return new Known(new EventId(id()), id(), true, event);
    }

    private static HearingEvent recognize(HearingEvent event, Known... known) {
        return new CaseHearings(List.of(known))
                .recognize(event, UUID.randomUUID())
                .event();
    }

    @Test
    void a_hearing_without_a_number_that_is_moved_twice_stays_the_same_hearing() {
        HearingEvent movedAgain = unnumbered(EventKind.HEARING_RESCHEDULED, FIFTEENTH, EIGHTH);

        assertThat(recognize(movedAgain, SET, MOVED).matter())
                .isEqualTo(SET.event().matter());
    }

    @Test
    void a_hearing_without_a_number_that_is_moved_and_then_called_off_stays_the_same_hearing() {
        HearingEvent off = unnumbered(EventKind.HEARING_CANCELLED, EIGHTH, Optional.empty());

        assertThat(recognize(off, SET, MOVED).matter()).isEqualTo(SET.event().matter());
    }

    @Test
    void a_hearing_that_one_feed_numbers_and_another_does_not_is_one() {
        HearingEvent numbered = hearing("H-7", EventKind.HEARING_RESCHEDULED, EIGHTH, FIRST);
        HearingEvent unnumbered = unnumbered(EventKind.HEARING_CANCELLED, EIGHTH, Optional.empty());

        assertThat(recognize(numbered, SET).matter()).isEqualTo(SET.event().matter());
        assertThat(recognize(unnumbered, known(numbered)).matter()).isEqualTo(numbered.matter());
    }

    @Test
    void a_source_that_knows_only_the_day_of_the_old_date_is_understood() {
        var theDay = Optional.of(new CourtTime(LocalDate.of(2026, 12, 1), Optional.empty(), PHILADELPHIA));

        assertThat(recognize(hearing("H-7", EventKind.HEARING_RESCHEDULED, EIGHTH, theDay), SET)
                        .matter())
                .isEqualTo(SET.event().matter());
    }

    @Test
    void two_numbers_are_two_hearings_even_at_one_time() {
        HearingEvent other = hearing("H-8", EventKind.HEARING_SCHEDULED, FIRST, Optional.empty());

        assertThat(recognize(other, known(hearing("H-7", EventKind.HEARING_SCHEDULED, FIRST, Optional.empty()))))
                .isEqualTo(other);
    }

    @Test
    void where_two_hearings_could_be_meant_none_is_taken() {
        HearingEvent off = unnumbered(EventKind.HEARING_CANCELLED, FIRST, Optional.empty());
        Known seventh = known(hearing("H-7", EventKind.HEARING_SCHEDULED, FIRST, Optional.empty()));
        Known eighth = known(hearing("H-8", EventKind.HEARING_SCHEDULED, FIRST, Optional.empty()));

        assertThat(recognize(off, seventh, eighth)).isEqualTo(off);
    }

    @Test
    void another_hearing_of_the_case_on_another_day_is_another_hearing() {
        HearingEvent other = unnumbered(EventKind.HEARING_SCHEDULED, FIFTEENTH, Optional.empty());

        assertThat(recognize(other, SET, MOVED)).isEqualTo(other);
    }
}
