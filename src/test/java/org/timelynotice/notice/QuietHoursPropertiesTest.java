package org.timelynotice.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.Generate.enumValues;
import static org.quicktheories.generators.Generate.range;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.timelynotice.notice.Notices.point;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.SafeTimes;
import org.timelynotice.recipient.SafeTimes.Window;

class QuietHoursPropertiesTest {

    private static final Set<DayOfWeek> WEEK = Set.of(DayOfWeek.values());

    /** Nights on which clocks change in these zones, days around them, and plain days. */
    private static Gen<Instant> instants() {
        Gen<LocalDate> days = arbitrary()
                .pick(
                        LocalDate.of(2026, 3, 7),
                        LocalDate.of(2026, 3, 8),
                        LocalDate.of(2026, 6, 10),
                        LocalDate.of(2026, 10, 31),
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 12, 31));
        return days.zip(
                range(0, 36 * 60),
                (day, minutes) -> day.atStartOfDay(ZoneId.of("America/New_York"))
                        .toInstant()
                        .plus(Duration.ofMinutes(minutes)));
    }

    private static Gen<ZoneId> zones() {
        return arbitrary()
                .pick(
                        ZoneId.of("America/New_York"),
                        ZoneId.of("America/Phoenix"),
                        ZoneId.of("America/Anchorage"),
                        ZoneId.of("Pacific/Guam"));
    }

    private static Gen<LocalTime> times() {
        return range(0, 95).map(quarter -> LocalTime.ofSecondOfDay(quarter * 15L * 60));
    }

    private static Gen<Set<DayOfWeek>> days() {
        return lists().of(enumValues(DayOfWeek.class)).ofSizeBetween(1, 14).map(Set::copyOf);
    }

    private static Gen<List<Window>> windows() {
        return lists().of(days().zip(times(), times(), Window::new)).ofSizeBetween(1, 3);
    }

    @Test
    void an_answer_is_never_past_and_always_in_a_named_hour() {
        qt().withExamples(3000)
                .forAll(instants(), windows(), zones())
                .checkAssert(QuietHoursPropertiesTest::isAnsweredByANamedHour);
    }

    private static void isAnsweredByANamedHour(Instant asked, List<Window> windows, ZoneId zone) {
        ContactPoint point = point(Channel.SMS, "+12155550101", new SafeTimes(windows), Set.of());

        Optional<Instant> next = Notices.QUIET.next(asked, point, zone);

        assertThat(next).hasValueSatisfying(at -> {
            assertThat(at).isAfterOrEqualTo(asked);
            assertThat(windows).anyMatch(window -> isIn(window, at.atZone(zone)));
            assertThat(Notices.QUIET.open(at, point, zone)).isTrue();
        });
    }

    @Test
    void no_named_hour_is_passed_over() {
        qt().withExamples(1000)
                .forAll(instants(), windows(), zones())
                .checkAssert(QuietHoursPropertiesTest::passesOverNoNamedHour);
    }

    private static void passesOverNoNamedHour(Instant asked, List<Window> windows, ZoneId zone) {
        ContactPoint point = point(Channel.SMS, "+12155550101", new SafeTimes(windows), Set.of());

        Instant next = Notices.QUIET.next(asked, point, zone).orElseThrow();

        for (Instant at = asked; at.isBefore(next); at = at.plus(Duration.ofMinutes(5))) {
            ZonedDateTime passed = at.atZone(zone);
            assertThat(windows).as("open at %s", passed).noneMatch(window -> isIn(window, passed));
        }
    }

    @Test
    void a_phone_without_named_hours_is_never_used_in_quiet_hours() {
        qt().withExamples(2000)
                .forAll(instants(), times(), times(), zones())
                .checkAssert(QuietHoursPropertiesTest::leavesThePhoneAlone);
    }

    private static void leavesThePhoneAlone(Instant asked, LocalTime from, LocalTime until, ZoneId zone) {
        ContactPoint phone = point(Channel.VOICE, "+12155550101", SafeTimes.unrestricted(), Set.of());

        Instant next = new QuietHours(from, until).next(asked, phone, zone).orElseThrow();

        assertThat(next).isAfterOrEqualTo(asked).isBefore(asked.plus(Duration.ofHours(50)));
        if (!from.equals(until)) {
            assertThat(isIn(new Window(WEEK, from, until), next.atZone(zone))).isFalse();
        }
    }

    @Test
    void a_letter_box_without_named_hours_is_always_open() {
        qt().withExamples(200).forAll(instants(), zones()).checkAssert(QuietHoursPropertiesTest::isAlwaysOpen);
    }

    private static void isAlwaysOpen(Instant asked, ZoneId zone) {
        ContactPoint mail = point(Channel.EMAIL, "reader@example.org", SafeTimes.unrestricted(), Set.of());

        assertThat(Notices.QUIET.next(asked, mail, zone)).contains(asked);
    }

    /** By the clock on the wall; a window past midnight belongs to the day on which it opens. */
    private static boolean isIn(Window window, ZonedDateTime at) {
        int now = at.toLocalTime().toSecondOfDay();
        int from = window.from().toSecondOfDay();
        int until = window.until().toSecondOfDay();
        boolean plain = from < until;
        if (window.days().contains(at.getDayOfWeek())) {
            return plain ? from <= now && now < until : from <= now || carriedOver(window, at, now < until);
        }
        return !plain && carriedOver(window, at, now < until);
    }

    private static boolean carriedOver(Window window, ZonedDateTime at, boolean beforeItsEnd) {
        return beforeItsEnd
                && window.days().contains(at.toLocalDate().minusDays(1).getDayOfWeek());
    }

    @Test
    void hours_are_open_until_they_close_and_not_then() {
        qt().withExamples(1000)
                .forAll(instants(), windows(), zones())
                .checkAssert(QuietHoursPropertiesTest::isOpenUntilItCloses);
    }

    private static void isOpenUntilItCloses(Instant asked, List<Window> windows, ZoneId zone) {
        ContactPoint point = point(Channel.SMS, "+12155550101", new SafeTimes(windows), Set.of());
        Instant open = Notices.QUIET.next(asked, point, zone).orElseThrow();

        Optional<Instant> closes = Notices.QUIET.closes(open, point, zone);

        Instant end = closes.orElse(open.plus(Duration.ofDays(8)));
        for (Instant at = open; at.isBefore(end); at = at.plus(Duration.ofMinutes(15))) {
            ZonedDateTime passed = at.atZone(zone);
            assertThat(windows).as("closed at %s", passed).anyMatch(window -> isIn(window, passed));
        }
        closes.ifPresent(at -> assertThat(windows).noneMatch(window -> isIn(window, at.atZone(zone))));
    }
}
