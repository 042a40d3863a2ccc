package org.timelynotice.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.Generate.enumValues;
import static org.quicktheories.generators.Generate.range;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.booleans;
import static org.quicktheories.generators.SourceDSL.lists;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventKind;

/** What must hold of every deadline, whatever the event, the hour and the calendar. */
class TimingPropertiesTest {

    private static final Rulebook RULEBOOK = Rulebook.load(Path.of("config"));
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 3 * 365;

    @Test
    void a_deadline_before_an_event_leaves_all_the_days_that_the_law_asks_for() {
        qt().forAll(times(), range(1, 120), calendars()).checkAssert(TimingPropertiesTest::leavesAllDays);
    }

    private static void leavesAllDays(CourtTime event, int days, CourtCalendar calendar) {
        Instant deadline = calendar.before(event, new Period(days, Unit.DAYS));

        LocalDate lastDay = LocalDate.ofInstant(deadline, event.zone());
        assertThat(ChronoUnit.DAYS.between(lastDay, event.date())).isGreaterThanOrEqualTo(days);
        assertThat(deadline).isEqualTo(lastDay.atStartOfDay(event.zone()).toInstant());
    }

    @Test
    void business_days_never_end_later_than_as_many_plain_days() {
        qt().forAll(times(), range(1, 60), calendars()).checkAssert(TimingPropertiesTest::endsNoLaterInBusinessDays);
    }

    private static void endsNoLaterInBusinessDays(CourtTime event, int days, CourtCalendar calendar) {
        assertThat(calendar.before(event, new Period(days, Unit.BUSINESS_DAYS)))
                .isBeforeOrEqualTo(calendar.before(event, new Period(days, Unit.DAYS)));
    }

    @Test
    void one_more_holiday_never_moves_a_deadline_before_an_event_later() {
        qt().forAll(times(), periods(), calendars(), days()).checkAssert(TimingPropertiesTest::endsNoLaterWithHoliday);
    }

    private static void endsNoLaterWithHoliday(
            CourtTime event, Period period, CourtCalendar calendar, LocalDate holiday) {
        assertThat(withHoliday(calendar, holiday).before(event, period))
                .isBeforeOrEqualTo(calendar.before(event, period));
    }

    @Test
    void a_period_ends_on_an_open_day_in_either_direction() {
        qt().forAll(times(), range(1, 60), calendars()).checkAssert(TimingPropertiesTest::endsOnAnOpenDay);
    }

    private static void endsOnAnOpenDay(CourtTime event, int days, CourtCalendar calendar) {
        Period period = new Period(days, Unit.DAYS);
        List<Instant> ends = List.of(calendar.before(event, period), calendar.after(event, period));

        assertThat(ends).allSatisfy(end -> {
            LocalDate day = LocalDate.ofInstant(end, event.zone());
            assertThat(calendar.isHoliday(day)).isFalse();
            assertThat(calendar.rollingDays()).doesNotContain(day.getDayOfWeek());
        });
    }

    @Test
    void every_obligation_is_planned_from_receipt_on_and_in_time_or_says_why_not() {
        qt().forAll(enumValues(EventKind.class), jurisdictions(), times(), range(-60 * 24, 120 * 24))
                .checkAssert(TimingPropertiesTest::isInTimeOrSaysWhyNot);
    }

    private static void isInTimeOrSaysWhyNot(EventKind kind, String jurisdiction, CourtTime at, int hoursAhead) {
        Instant received = at.earliest().minus(hoursAhead, ChronoUnit.HOURS);

        assertThat(RULEBOOK.rule(Events.any(kind, Optional.of(at)), Events.caseIn(jurisdiction), received)
                        .obligations())
                .allSatisfy(obligation -> {
                    NoticeTiming timing = obligation.timing();
                    assertThat(timing.notBefore()).isEqualTo(received);
                    assertThat(timing.target()).isAfterOrEqualTo(received);
                    boolean inTime =
                            timing.deadline().filter(timing.target()::isAfter).isEmpty();
                    assertThat(inTime || timing.shortNotice().isPresent()).isTrue();
                    timing.shortNotice()
                            .ifPresent(why -> assertThat(timing.target()).isEqualTo(received));
                });
    }

    @Test
    void a_hearing_that_lies_ahead_is_never_told_after_it_began() {
        qt().forAll(ahead(), jurisdictions(), times(), range(1, 120 * 24 * 60))
                .checkAssert(TimingPropertiesTest::isToldBeforeItBegins);
    }

    private static void isToldBeforeItBegins(EventKind kind, String jurisdiction, CourtTime at, int minutesAhead) {
        Instant received = at.earliest().minus(minutesAhead, ChronoUnit.MINUTES);

        assertThat(RULEBOOK.rule(Events.any(kind, Optional.of(at)), Events.caseIn(jurisdiction), received)
                        .obligations())
                .isNotEmpty()
                .allSatisfy(obligation -> {
                    assertThat(obligation.timing().deadline())
                            .get()
                            .satisfies(deadline -> assertThat(deadline).isBeforeOrEqualTo(at.earliest()));
                    assertThat(obligation.timing().target()).isBefore(at.earliest());
                });
    }

    @Test
    void every_rule_of_the_jurisdiction_is_accounted_for() {
        qt().forAll(enumValues(EventKind.class), jurisdictions(), times())
                .checkAssert(TimingPropertiesTest::accountsForEveryRule);
    }

    private static void accountsForEveryRule(EventKind kind, String jurisdiction, CourtTime at) {
        Ruling ruling = RULEBOOK.rule(Events.any(kind, Optional.of(at)), Events.caseIn(jurisdiction), at.earliest());

        Set<String> named = new TreeSet<>();
        ruling.obligations().forEach(obligation -> named.add(obligation.rule()));
        ruling.notOwed()
                .forEach(refused -> assertThat(named.add(refused.rule())).isTrue());
        Ruling other = RULEBOOK.rule(
                Events.any(EventKind.DOCKET_ENTRY, Optional.of(at)), Events.caseIn(jurisdiction), at.earliest());
        assertThat(other.notOwed()).extracting(NotOwed::rule).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void an_event_without_a_date_is_told_at_once_or_within_the_agency_target() {
        qt().forAll(enumValues(EventKind.class), jurisdictions(), times())
                .checkAssert(TimingPropertiesTest::isToldAtOnceOrWithinTheTarget);
    }

    private static void isToldAtOnceOrWithinTheTarget(EventKind kind, String jurisdiction, CourtTime now) {
        Instant received = now.earliest();

        assertThat(RULEBOOK.rule(Events.any(kind, Optional.empty()), Events.caseIn(jurisdiction), received)
                        .obligations())
                .allSatisfy(obligation -> assertThat(obligation.timing().target())
                        .isBetween(received, received.plus(24, ChronoUnit.HOURS)));
    }

    private static Gen<LocalDate> days() {
        return range(0, DAYS).map(day -> FIRST.plusDays(day));
    }

    private static Gen<Period> periods() {
        return range(1, 60).zip(enumValues(Unit.class), Period::new);
    }

    private static Gen<CourtTime> times() {
        Gen<Optional<LocalTime>> clock = range(0, 24 * 60 - 1)
                .map(minute -> LocalTime.of(minute / 60, minute % 60))
                .toOptionals(10);
        Gen<ZoneId> zones = arbitrary()
                .pick("America/New_York", "America/Boise", "America/Phoenix", "Pacific/Honolulu")
                .map(name -> ZoneId.of(name));
        return days().zip(clock, zones, CourtTime::new);
    }

    private static Gen<CourtCalendar> calendars() {
        Gen<Set<DayOfWeek>> rolling =
                arbitrary().pick(Set.of(), Set.of(DayOfWeek.SUNDAY), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        Gen<HolidayRule> holiday =
                days().map(day -> HolidayRule.parse(day.toString(), 0).orElseThrow());
        return rolling.zip(
                lists().of(holiday).ofSizeBetween(0, 30),
                booleans().all(),
                arbitrary().pick(0, 7, 11),
                (days, list, shifted, shortUnder) -> new CourtCalendar(days, list, shifted, shifted, shortUnder));
    }

    private static Gen<String> jurisdictions() {
        return arbitrary().pick("PA", "ID", "CA", "AZ", "TX", "WA", "US", "NV");
    }

    private static Gen<EventKind> ahead() {
        return arbitrary()
                .pick(
                        EventKind.HEARING_SCHEDULED,
                        EventKind.HEARING_RESCHEDULED,
                        EventKind.HEARING_CANCELLED,
                        EventKind.PAROLE_HEARING,
                        EventKind.RELEASE_SCHEDULED);
    }

    private static CourtCalendar withHoliday(CourtCalendar calendar, LocalDate day) {
        var holidays = new ArrayList<>(calendar.holidays());
        holidays.add(new HolidayRule(day::equals, 0));
        return new CourtCalendar(
                calendar.rollingDays(),
                holidays,
                calendar.saturdayHolidayObservedFriday(),
                calendar.sundayHolidayObservedMonday(),
                calendar.shortPeriodUnder());
    }
}
