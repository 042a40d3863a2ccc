package org.timelynotice.rights;

import static org.assertj.core.api.Assertions.assertThat;

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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventKind;

/** What must hold of every deadline, whatever the event, the hour and the calendar. */
class TimingPropertiesTest {

    private static final Rulebook RULEBOOK = Rulebook.load(Path.of("config"));
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 3 * 365;

    @Property
    void a_deadline_before_an_event_leaves_all_the_days_that_the_law_asks_for(
            @ForAll("times") CourtTime event,
            @ForAll @IntRange(min = 1, max = 120) int days,
            @ForAll("calendars") CourtCalendar calendar) {
        Instant deadline = calendar.before(event, new Period(days, Unit.DAYS));

        LocalDate lastDay = LocalDate.ofInstant(deadline, event.zone());
        assertThat(ChronoUnit.DAYS.between(lastDay, event.date())).isGreaterThanOrEqualTo(days);
        assertThat(deadline).isEqualTo(lastDay.atStartOfDay(event.zone()).toInstant());
    }

    @Property
    void business_days_never_end_later_than_as_many_plain_days(
            @ForAll("times") CourtTime event,
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll("calendars") CourtCalendar calendar) {
        assertThat(calendar.before(event, new Period(days, Unit.BUSINESS_DAYS)))
                .isBeforeOrEqualTo(calendar.before(event, new Period(days, Unit.DAYS)));
    }

    @Property
    void one_more_holiday_never_moves_a_deadline_before_an_event_later(
            @ForAll("times") CourtTime event,
            @ForAll @IntRange(min = 1, max = 60) int value,
            @ForAll Unit unit,
            @ForAll("calendars") CourtCalendar calendar,
            @ForAll @IntRange(min = 0, max = DAYS) int holiday) {
        Period period = new Period(value, unit);

        assertThat(withHoliday(calendar, FIRST.plusDays(holiday)).before(event, period))
                .isBeforeOrEqualTo(calendar.before(event, period));
    }

    @Property
    void a_period_ends_on_an_open_day_in_either_direction(
            @ForAll("times") CourtTime event,
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll("calendars") CourtCalendar calendar) {
        Period period = new Period(days, Unit.DAYS);
        List<Instant> ends = List.of(calendar.before(event, period), calendar.after(event, period));

        assertThat(ends).allSatisfy(end -> {
            LocalDate day = LocalDate.ofInstant(end, event.zone());
            assertThat(calendar.isHoliday(day)).isFalse();
            assertThat(calendar.rollingDays()).doesNotContain(day.getDayOfWeek());
        });
    }

    @Property
    void every_obligation_is_planned_from_receipt_on_and_in_time_or_says_why_not(
            @ForAll EventKind kind,
            @ForAll("jurisdictions") String jurisdiction,
            @ForAll("times") CourtTime at,
            @ForAll @IntRange(min = -60 * 24, max = 120 * 24) int hoursAhead) {
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

    @Property
    void a_hearing_that_lies_ahead_is_never_told_after_it_began(
            @ForAll("ahead") EventKind kind,
            @ForAll("jurisdictions") String jurisdiction,
            @ForAll("times") CourtTime at,
            @ForAll @IntRange(min = 1, max = 120 * 24 * 60) int minutesAhead) {
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

    @Property
    void every_rule_of_the_jurisdiction_is_accounted_for(
            @ForAll EventKind kind, @ForAll("jurisdictions") String jurisdiction, @ForAll("times") CourtTime at) {
        Ruling ruling = RULEBOOK.rule(Events.any(kind, Optional.of(at)), Events.caseIn(jurisdiction), at.earliest());

        Set<String> named = new TreeSet<>();
        ruling.obligations().forEach(obligation -> named.add(obligation.rule()));
        ruling.notOwed()
                .forEach(refused -> assertThat(named.add(refused.rule())).isTrue());
        Ruling other = RULEBOOK.rule(
                Events.any(EventKind.DOCKET_ENTRY, Optional.of(at)), Events.caseIn(jurisdiction), at.earliest());
        assertThat(other.notOwed()).extracting(NotOwed::rule).containsExactlyInAnyOrderElementsOf(named);
    }

    @Property
    void an_event_without_a_date_is_told_at_once_or_within_the_agency_target(
            @ForAll EventKind kind, @ForAll("jurisdictions") String jurisdiction, @ForAll("times") CourtTime now) {
        Instant received = now.earliest();

        assertThat(RULEBOOK.rule(Events.any(kind, Optional.empty()), Events.caseIn(jurisdiction), received)
                        .obligations())
                .allSatisfy(obligation -> assertThat(obligation.timing().target())
                        .isBetween(received, received.plus(24, ChronoUnit.HOURS)));
    }

    @Provide
    Arbitrary<CourtTime> times() {
        Arbitrary<LocalDate> dates = Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
        Arbitrary<Optional<LocalTime>> clock = Arbitraries.integers()
                .between(0, 24 * 60 - 1)
                .map(m -> LocalTime.of(m / 60, m % 60))
                .optional();
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "America/New_York", "America/Boise", "America/Phoenix", "Pacific/Honolulu")
                .map(ZoneId::of);
        return Combinators.combine(dates, clock, zones).as(CourtTime::new);
    }

    @Provide
    Arbitrary<CourtCalendar> calendars() {
        Arbitrary<Set<DayOfWeek>> rolling =
                Arbitraries.of(Set.of(), Set.of(DayOfWeek.SUNDAY), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        Arbitrary<List<HolidayRule>> holidays = Arbitraries.integers()
                .between(0, DAYS)
                .map(day -> HolidayRule.parse(FIRST.plusDays(day).toString(), 0).orElseThrow())
                .list()
                .ofMaxSize(30);
        return Combinators.combine(rolling, holidays, Arbitraries.of(true, false), Arbitraries.of(0, 7, 11))
                .as((days, list, shifted, shortUnder) -> new CourtCalendar(days, list, shifted, shifted, shortUnder));
    }

    @Provide
    Arbitrary<String> jurisdictions() {
        return Arbitraries.of("PA", "ID", "CA", "AZ", "TX", "WA", "US", "NV");
    }

    @Provide
    Arbitrary<EventKind> ahead() {
        return Arbitraries.of(
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
