package org.timelynotice.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.rights.Events.PHILADELPHIA;
import static org.timelynotice.rights.Events.instant;
import static org.timelynotice.rights.Events.on;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;

class TimingTest {

    private static final CourtCalendar CALENDAR = new CourtCalendar(Set.of(), List.of(), false, false, 0);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            # received on 2026-11-02 at 10:00; the agency means to send in 4 hours, urgent things in 15 minutes
            # kind     | value | unit  | anchor   | event               | at               | target           | deadline            | urgent
            BEFORE_MIN | 5     | DAYS  | HEARING  | HEARING_SCHEDULED   | 2026-11-20T09:00 | 2026-11-02T14:00 | 2026-11-15T00:00:00 | false
            BEFORE_MIN | 24    | HOURS | HEARING  | HEARING_SCHEDULED   | 2026-11-20T09:00 | 2026-11-02T14:00 | 2026-11-19T09:00:00 | false
            BEFORE_MIN | 24    | HOURS | HEARING  | HEARING_SCHEDULED   | 2026-11-03T12:00 | 2026-11-02T10:00 | 2026-11-02T12:00:00 | false
            BEFORE_MIN | 1     | DAYS  | RELEASE  | RELEASE_SCHEDULED   | 2026-11-04       | 2026-11-02T14:00 | 2026-11-03T00:00:00 | false
            BEFORE_ANY | none  | none  | HEARING  | HEARING_CANCELLED   | 2026-11-20T09:00 | 2026-11-02T14:00 | 2026-11-20T09:00:00 | false
            BEFORE_ANY | none  | none  | HEARING  | HEARING_SCHEDULED   | 2026-11-03T10:00 | 2026-11-02T10:15 | 2026-11-03T10:00:00 | true
            BEFORE_ANY | none  | none  | HEARING  | HEARING_SCHEDULED   | 2026-11-03T10:01 | 2026-11-02T14:00 | 2026-11-03T10:01:00 | false
            BEFORE_ANY | none  | none  | HEARING  | HEARING_SCHEDULED   | 2026-11-02T10:10 | 2026-11-02T10:00 | 2026-11-02T10:10:00 | true
            AFTER_MAX  | 7     | DAYS  | EVENT    | CHARGES_FILED       | 2026-10-30T16:00 | 2026-11-02T14:00 | 2026-11-06T23:59:59 | false
            AFTER_MAX  | 72    | HOURS | EVENT    | CHARGES_FILED       | 2026-10-30T16:00 | 2026-11-02T14:00 | 2026-11-02T15:00:00 | false
            AFTER_MAX  | 24    | HOURS | RECEIVED | CHARGES_FILED       | 2026-10-01       | 2026-11-02T14:00 | 2026-11-03T10:00:00 | false
            IMMEDIATE  | none  | none  | EVENT    | ESCAPED             | 2026-11-02T09:00 | 2026-11-02T10:15 | none                | true
            IMMEDIATE  | none  | none  | EVENT    | RECAPTURED          | 2026-11-02T09:00 | 2026-11-02T10:15 | none                | true
            ASAP       | none  | none  | EVENT    | RECAPTURED          | 2026-11-02T09:00 | 2026-11-02T10:15 | none                | true
            IMMEDIATE  | none  | none  | EVENT    | SENTENCE            | 2026-11-02T09:00 | 2026-11-02T14:00 | none                | false
            NO_NUMBER  | none  | none  | EVENT    | RELEASED            | 2026-11-02       | 2026-11-02T10:15 | none                | true
            NO_NUMBER  | none  | none  | EVENT    | RELEASE_SCHEDULED   | 2026-11-10T08:00 | 2026-11-02T14:00 | 2026-11-10T08:00:00 | false
            NO_NUMBER  | none  | none  | EVENT    | TEMPORARY_LEAVE     | 2026-11-03T08:00 | 2026-11-02T10:15 | 2026-11-03T08:00:00 | true
            NO_NUMBER  | none  | none  | EVENT    | TEMPORARY_LEAVE     | 2026-11-01T08:00 | 2026-11-02T10:15 | none                | true
            NO_NUMBER  | none  | none  | EVENT    | TEMPORARY_LEAVE     | 2026-11-09T08:00 | 2026-11-02T14:00 | 2026-11-09T08:00:00 | false
            NO_NUMBER  | none  | none  | EVENT    | RETURNED            | 2026-11-02T09:00 | 2026-11-02T10:15 | none                | true
            ASAP       | none  | none  | EVENT    | DISPOSITION         | 2026-11-20T09:00 | 2026-11-02T14:00 | none                | false
            """)
    void each_kind_of_timing_plans_target_and_deadline(
            TimingKind kind,
            Integer value,
            Unit unit,
            Anchor anchor,
            EventKind event,
            String at,
            String target,
            String deadline,
            boolean urgent) {
        Optional<Period> period = Optional.ofNullable(value).map(number -> new Period(number, unit));

        NoticeTiming planned = plan(timing(kind, period, anchor), Events.any(event, Optional.of(on(at, PHILADELPHIA))));

        assertThat(planned)
                .usingRecursiveComparison()
                .ignoringFields("counting")
                .isEqualTo(new NoticeTiming(
                        received(),
                        instant(target, PHILADELPHIA),
                        Optional.ofNullable(deadline).map(text -> instant(text, PHILADELPHIA)),
                        urgent,
                        Optional.empty()));
    }

    @Test
    void a_hearing_of_today_whose_hour_is_unknown_may_already_have_begun() {
        NoticeTiming planned = plan(
                beforeHearing(), Events.any(EventKind.HEARING_SCHEDULED, Optional.of(on("2026-11-02", PHILADELPHIA))));

        assertThat(planned.target()).isEqualTo(received());
        assertThat(planned.urgent()).isTrue();
        assertThat(planned.shortNotice()).get().asString().startsWith("notice was due by 2026-11-02 00:00");
    }

    @Test
    void a_hearing_moved_away_from_today_is_urgent_though_the_old_hour_is_unknown() {
        NoticeTiming planned = plan(
                beforeHearing(),
                Events.moved("Trial", on("2026-11-02", PHILADELPHIA), on("2026-12-20T09:00", PHILADELPHIA)));

        assertThat(planned.target()).isEqualTo(received());
        assertThat(planned.urgent()).isTrue();
    }

    @Test
    void a_hearing_without_a_new_date_is_told_before_its_old_one_on_the_clock_of_that_court() {
        ZoneId losAngeles = ZoneId.of("America/Los_Angeles");
        var event = new HearingEvent(
                EventKind.HEARING_CANCELLED,
                Events.header(Optional.empty()),
                "H-1",
                Optional.empty(),
                Optional.of(on("2026-11-02T06:30", losAngeles)));

        NoticeTiming planned = plan(beforeHearing(), event);

        assertThat(planned.deadline()).contains(instant("2026-11-02T06:30", losAngeles));
        assertThat(planned.shortNotice()).contains("its time had passed when the message arrived");
        assertThat(Occurrence.of(event, received(), PHILADELPHIA, new HearingClasses(Map.of()))
                        .zone())
                .isEqualTo(losAngeles);
    }

    @Test
    void a_hearing_without_a_date_is_told_at_once_and_says_so() {
        NoticeTiming planned = plan(beforeHearing(), Events.any(EventKind.HEARING_SCHEDULED, Optional.empty()));

        assertThat(planned.target()).isEqualTo(received());
        assertThat(planned.deadline()).isEmpty();
        assertThat(planned.shortNotice()).contains("the source gives no date to count from");
    }

    @ParameterizedTest
    @CsvSource({"-999999999-01-01", "0001-01-01", "+999999999-12-31"})
    void a_year_that_no_court_means_is_no_date(LocalDate slip) {
        var at = new CourtTime(slip, Optional.empty(), PHILADELPHIA);

        assertThat(plan(beforeHearing(), Events.any(EventKind.HEARING_SCHEDULED, Optional.of(at)))
                        .shortNotice())
                .contains("the source gives no date to count from");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BEFORE_MIN | 5  | DAYS  | HEARING  | HEARING_SCHEDULED | at least 5 days before the hearing of 2026-11-20 09:00; its own day is left out, a closed last day moves to the earlier open one: by 2026-11-15 00:00 America/New_York
            BEFORE_MIN | 24 | HOURS | HEARING  | HEARING_SCHEDULED | at least 24 hours before the hearing of 2026-11-20 09:00: by 2026-11-19 09:00 America/New_York
            AFTER_MAX  | 30 | DAYS  | EVENT    | CHARGES_FILED     | at most 30 days after the event of 2026-11-20 09:00; a closed last day moves on: by 2026-12-20 23:59 America/New_York
            """)
    void how_a_deadline_was_counted_can_be_read_and_counted_again(
            TimingKind kind, int value, Unit unit, Anchor anchor, EventKind event, String counting) {
        Timing timing = timing(kind, Optional.of(new Period(value, unit)), anchor);

        assertThat(plan(timing, Events.any(event, Optional.of(on("2026-11-20T09:00", PHILADELPHIA))))
                        .counting())
                .contains(counting);
    }

    @Test
    void what_has_no_figure_is_counted_from_what_it_announces_and_what_has_no_deadline_is_not_counted() {
        Optional<CourtTime> friday = Optional.of(on("2026-11-20T09:00", PHILADELPHIA));

        assertThat(plan(beforeHearing(), Events.any(EventKind.HEARING_SCHEDULED, friday))
                        .counting())
                .contains("before what it announces begins: by 2026-11-20 09:00 America/New_York");
        Timing atOnce = timing(TimingKind.IMMEDIATE, Optional.empty(), Anchor.EVENT);
        assertThat(plan(atOnce, Events.any(EventKind.SENTENCE, friday)).counting())
                .isEmpty();
    }

    private static final CourtTime IN_A_WEEK = on("2026-11-09T09:00", PHILADELPHIA);

    private static NoticeTiming tenDaysBefore(Since since, boolean onRequest) {
        Timing timing = timing(TimingKind.BEFORE_MIN, Optional.of(new Period(10, Unit.DAYS)), Anchor.HEARING);
        var occurrence = Occurrence.of(
                Events.any(EventKind.HEARING_SCHEDULED, Optional.of(IN_A_WEEK)),
                received(),
                since,
                PHILADELPHIA,
                new HearingClasses(Map.of()));
        return timing.plan(occurrence, CALENDAR, onRequest);
    }

    @Test
    void a_message_that_came_after_the_deadline_says_so() {
        NoticeTiming planned = tenDaysBefore(Since.heard(received()), true);

        assertThat(planned.deadline()).contains(instant("2026-10-30T00:00", PHILADELPHIA));
        assertThat(planned.shortNotice())
                .contains("notice was due by 2026-10-30 00:00 America/New_York and the message arrived on"
                        + " 2026-11-02 10:00 America/New_York");
    }

    @Test
    void a_message_that_came_in_time_and_was_decided_too_late_has_no_excuse() {
        Instant october = instant("2026-10-10T10:00", PHILADELPHIA);
        NoticeTiming planned = tenDaysBefore(new Since(october, october), false);

        assertThat(planned.deadline()).contains(instant("2026-10-30T00:00", PHILADELPHIA));
        assertThat(planned.shortNotice()).isEmpty();
        assertThat(planned.target()).as("at once").isEqualTo(received());
    }

    @Test
    void what_was_asked_for_after_the_deadline_is_owed_before_the_hearing_and_says_why() {
        var registeredLate = new Since(instant("2026-10-10T10:00", PHILADELPHIA), received());

        NoticeTiming onRequest = tenDaysBefore(registeredLate, true);
        assertThat(onRequest.deadline()).contains(IN_A_WEEK.earliest());
        assertThat(onRequest.shortNotice()).get().asString().contains("2026-10-30 00:00", "the case was registered on");

        NoticeTiming automatic = tenDaysBefore(registeredLate, false);
        assertThat(automatic.deadline()).contains(instant("2026-10-30T00:00", PHILADELPHIA));
        assertThat(automatic.shortNotice()).get().asString().contains("the case was registered on");
    }

    private static Timing beforeHearing() {
        return timing(TimingKind.BEFORE_ANY, Optional.empty(), Anchor.HEARING);
    }

    private static Timing timing(TimingKind kind, Optional<Period> period, Anchor anchor) {
        return new Timing(kind, period, anchor, Duration.ofHours(4), Duration.ofMinutes(15));
    }

    private static NoticeTiming plan(Timing timing, CourtEvent event) {
        return timing.plan(
                Occurrence.of(event, received(), PHILADELPHIA, new HearingClasses(Map.of())), CALENDAR, false);
    }

    private static Instant received() {
        return instant("2026-11-02T10:00", PHILADELPHIA);
    }
}
