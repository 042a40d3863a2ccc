package org.timelynotice.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.notice.Notices.PHILADELPHIA;
import static org.timelynotice.notice.Notices.QUIET;
import static org.timelynotice.notice.Notices.at;
import static org.timelynotice.notice.Notices.email;
import static org.timelynotice.notice.Notices.point;
import static org.timelynotice.notice.Notices.sms;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.SafeTimes;
import org.timelynotice.recipient.SafeTimes.Window;

class QuietHoursTest {

    /** Clocks in Philadelphia go from 01:59:59 to 03:00 on this morning. */
    private static final String SPRING = "2026-03-08T";

    /** Clocks in Philadelphia go from 01:59:59 back to 01:00 on this morning. */
    private static final String AUTUMN = "2026-11-01T";

    private static Instant next(String asked, ContactPoint point) {
        return QUIET.next(at(asked), point, PHILADELPHIA).orElseThrow();
    }

    private static ContactPoint safe(DayOfWeek day, String from, String until) {
        var window = new Window(Set.of(day), LocalTime.parse(from), LocalTime.parse(until));
        return point(Channel.EMAIL, "reader@example.org", new SafeTimes(List.of(window)), Set.of());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-10T12:00, 2026-06-10T12:00",
        "2026-06-10T20:59:59, 2026-06-10T20:59:59",
        "2026-06-10T21:00, 2026-06-11T08:00",
        "2026-06-11T00:00, 2026-06-11T08:00",
        "2026-06-11T07:59:59, 2026-06-11T08:00",
        "2026-06-11T08:00, 2026-06-11T08:00"
    })
    void a_phone_is_left_alone_from_nine_at_night_to_eight_in_the_morning(String asked, String answered) {
        assertThat(next(asked, sms())).isEqualTo(at(answered));
    }

    @Test
    void quiet_hours_bind_calls_too_but_not_a_letter_box() {
        ContactPoint call = point(Channel.VOICE, "+12155550101", SafeTimes.unrestricted(), Set.of());
        ContactPoint letter = point(Channel.LETTER, "1 Example Street", SafeTimes.unrestricted(), Set.of());

        assertThat(next("2026-06-11T03:00", call)).isEqualTo(at("2026-06-11T08:00"));
        assertThat(next("2026-06-11T03:00", email())).isEqualTo(at("2026-06-11T03:00"));
        assertThat(next("2026-06-11T03:00", letter)).isEqualTo(at("2026-06-11T03:00"));
    }

    @Test
    void quiet_hours_within_one_day_end_on_that_day() {
        var siesta = new QuietHours(LocalTime.of(13, 0), LocalTime.of(15, 0));

        assertThat(siesta.next(at("2026-06-10T14:00"), sms(), PHILADELPHIA)).contains(at("2026-06-10T15:00"));
        assertThat(siesta.next(at("2026-06-10T23:00"), sms(), PHILADELPHIA)).contains(at("2026-06-10T23:00"));
    }

    @Test
    void quiet_hours_that_end_when_they_begin_are_none() {
        var none = new QuietHours(LocalTime.of(8, 0), LocalTime.of(8, 0));

        assertThat(none.next(at("2026-06-10T03:00"), sms(), PHILADELPHIA)).contains(at("2026-06-10T03:00"));
        assertThat(none.next(at("2026-06-10T08:00"), sms(), PHILADELPHIA)).contains(at("2026-06-10T08:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-09T12:00, 2026-06-10T09:30",
        "2026-06-10T09:29:59, 2026-06-10T09:30",
        "2026-06-10T10:15, 2026-06-10T10:15",
        "2026-06-10T11:00, 2026-06-17T09:30",
        "2026-06-11T09:45, 2026-06-17T09:30"
    })
    void a_named_hour_of_one_day_is_waited_for_up_to_a_week(String asked, String answered) {
        assertThat(next(asked, safe(DayOfWeek.WEDNESDAY, "09:30", "11:00"))).isEqualTo(at(answered));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-10T23:30, 2026-06-10T23:30",
        "2026-06-11T01:59, 2026-06-11T01:59",
        "2026-06-11T02:00, 2026-06-17T22:00",
        "2026-06-10T01:00, 2026-06-10T22:00"
    })
    void a_window_past_midnight_belongs_to_the_day_on_which_it_opens(String asked, String answered) {
        assertThat(next(asked, safe(DayOfWeek.WEDNESDAY, "22:00", "02:00"))).isEqualTo(at(answered));
    }

    @Test
    void somebody_who_named_their_hours_is_reached_in_them_even_at_night() {
        ContactPoint nightShift = point(
                Channel.SMS,
                "+12155550101",
                new SafeTimes(List.of(new Window(Set.of(DayOfWeek.THURSDAY), LocalTime.of(2, 0), LocalTime.of(4, 0)))),
                Set.of());

        assertThat(next("2026-06-10T12:00", nightShift)).isEqualTo(at("2026-06-11T02:00"));
    }

    @Test
    void an_address_whose_windows_name_no_day_is_never_open() {
        var never = new SafeTimes(List.of(new Window(Set.of(), LocalTime.of(9, 0), LocalTime.of(17, 0))));
        ContactPoint point = point(Channel.EMAIL, "reader@example.org", never, Set.of());

        assertThat(QUIET.next(at("2026-06-10T12:00"), point, PHILADELPHIA)).isEqualTo(Optional.empty());
        assertThat(QUIET.open(at("2026-06-10T12:00"), point, PHILADELPHIA)).isFalse();
    }

    @Test
    void a_window_that_ends_in_the_skipped_hour_is_over_when_the_clock_jumps() {
        ContactPoint point = safe(DayOfWeek.SUNDAY, "01:00", "02:30");

        assertThat(next(SPRING + "01:59", point)).isEqualTo(at(SPRING + "01:59"));
        assertThat(next(SPRING + "03:00", point)).isEqualTo(at("2026-03-15T01:00"));
    }

    @Test
    void a_window_that_lies_in_the_skipped_hour_does_not_open_that_night() {
        assertThat(next(SPRING + "00:30", safe(DayOfWeek.SUNDAY, "02:15", "02:45")))
                .isEqualTo(at("2026-03-15T02:15"));
    }

    @Test
    void a_window_that_begins_in_the_skipped_hour_opens_when_the_clock_jumps() {
        assertThat(next(SPRING + "00:30", safe(DayOfWeek.SUNDAY, "02:15", "04:00")))
                .isEqualTo(at(SPRING + "03:00"));
    }

    @Test
    void a_window_in_the_doubled_hour_opens_twice_and_closes_between() {
        ContactPoint point = safe(DayOfWeek.SUNDAY, "01:30", "02:30");
        Instant first = at(AUTUMN + "01:30");

        assertThat(next(AUTUMN + "00:30", point)).isEqualTo(first);
        Instant oneAgain = first.plusSeconds(30 * 60);
        assertThat(QUIET.next(oneAgain, point, PHILADELPHIA)).contains(first.plusSeconds(60 * 60));
    }

    @Test
    void quiet_hours_that_end_in_the_doubled_hour_never_answer_with_an_instant_that_is_past() {
        var quiet = new QuietHours(LocalTime.of(21, 0), LocalTime.of(1, 30));
        Instant secondTen = at(AUTUMN + "01:10").plusSeconds(60 * 60);

        assertThat(quiet.next(secondTen, sms(), PHILADELPHIA)).contains(secondTen.plusSeconds(20 * 60));
    }

    @Test
    void the_hours_are_those_of_the_reader_wherever_the_court_is() {
        var phoenix = java.time.ZoneId.of("America/Phoenix");
        Instant tenAtNightInPhiladelphia = at("2026-06-10T22:00");

        assertThat(QUIET.next(tenAtNightInPhiladelphia, sms(), phoenix)).contains(tenAtNightInPhiladelphia);
        assertThat(QUIET.next(Instant.parse("2026-06-11T05:00:00Z"), sms(), phoenix))
                .contains(LocalDate.of(2026, 6, 11).atTime(8, 0).atZone(phoenix).toInstant());
    }

    @Test
    void hours_close_when_quiet_hours_begin_or_the_named_window_ends() {
        assertThat(QUIET.closes(at("2026-06-10T12:00"), sms(), PHILADELPHIA)).contains(at("2026-06-10T21:00"));
        assertThat(QUIET.closes(at("2026-06-10T12:00"), email(), PHILADELPHIA)).isEmpty();
        assertThat(QUIET.closes(at("2026-06-10T22:30"), safe(DayOfWeek.WEDNESDAY, "22:00", "02:00"), PHILADELPHIA))
                .contains(at("2026-06-11T02:00"));
    }

    @Test
    void hours_that_follow_on_each_other_close_at_the_end_of_the_last() {
        var first = new Window(Set.of(DayOfWeek.WEDNESDAY), LocalTime.of(9, 0), LocalTime.of(12, 0));
        var second = new Window(Set.of(DayOfWeek.WEDNESDAY), LocalTime.of(12, 0), LocalTime.of(13, 0));
        ContactPoint point = point(Channel.SMS, "+12155550101", new SafeTimes(List.of(first, second)), Set.of());

        assertThat(QUIET.closes(at("2026-06-10T10:00"), point, PHILADELPHIA)).contains(at("2026-06-10T13:00"));
    }

    @Test
    void hours_end_early_on_the_night_on_which_the_clock_jumps_over_their_end() {
        assertThat(QUIET.closes(at(SPRING + "01:30"), safe(DayOfWeek.SUNDAY, "01:00", "02:30"), PHILADELPHIA))
                .contains(at(SPRING + "03:00"));
    }
}
