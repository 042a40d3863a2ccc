package org.timelynotice.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.notice.Notices.CASE;
import static org.timelynotice.notice.Notices.at;
import static org.timelynotice.notice.Notices.custody;
import static org.timelynotice.notice.Notices.hearing;
import static org.timelynotice.notice.Notices.point;
import static org.timelynotice.notice.Notices.ruling;
import static org.timelynotice.notice.Notices.sms;
import static org.timelynotice.notice.Notices.victim;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.SafeTimes;
import org.timelynotice.recipient.WakeFor;
import org.timelynotice.rights.NoticeTiming;
import org.timelynotice.rights.Obligation;
import org.timelynotice.rights.Trigger;

/** When an alarm goes out, and when a person is asked because it cannot. */
class AlarmTimesTest {

    private static final Instant NIGHT = at("2026-11-02T23:07");
    private static final Instant MORNING = at("2026-11-03T08:00");
    private static final SafeTimes OFFICE_HOURS = new SafeTimes(
            List.of(new SafeTimes.Window(Set.of(DayOfWeek.values()), LocalTime.of(9, 0), LocalTime.of(17, 0))));

    private final Planner planner = new Planner(Notices.WAKING, Notices::id);

    private static Obligation owed(boolean urgent, Duration within) {
        return new Obligation(
                "R",
                "Citation",
                true,
                Role.VICTIM,
                Topic.CUSTODY,
                Trigger.AUTOMATIC,
                new NoticeTiming(
                        NIGHT.minus(Duration.ofHours(12)),
                        NIGHT.plus(within),
                        Optional.empty(),
                        urgent,
                        Optional.empty()),
                true,
                Optional.empty());
    }

    private Plan plan(CourtEvent event, boolean urgent, Recipient person) {
        return plan(event, urgent, person, NIGHT);
    }

    private Plan plan(CourtEvent event, boolean urgent, Recipient person, Instant now) {
        Duration within = urgent ? Duration.ofMinutes(15) : Duration.ofHours(4);
        return planner.plan(new PlanRequest(
                CASE,
                new EventId(Notices.id()),
                event,
                ruling(owed(urgent, within)),
                List.of(person),
                List.of(),
                Set.of(),
                now,
                false));
    }

    /** A booking, after what somebody was told. */
    private Plan bookedAfter(Recipient person, EventKind... kinds) {
        var history = new ArrayList<Notice>();
        for (EventKind kind : kinds) {
            Instant then = NIGHT.minusSeconds(600 - history.size());
            Notice told = plan(custody(kind, EventAction.NEW, "2026-11-02T20:00"), true, person, then)
                    .notices()
                    .get(0);
            history.add(told.toldByPerson(NIGHT, "a person told them by phone").orElseThrow());
        }
        return planner.plan(new PlanRequest(
                CASE,
                new EventId(Notices.id()),
                happened(EventKind.BOOKED),
                ruling(owed(false, Duration.ofHours(4))),
                List.of(person),
                history,
                Set.of(),
                NIGHT,
                false));
    }

    private static Recipient wakingFor(WakeFor... events) {
        return victim(point(Channel.SMS, "+12155550101", SafeTimes.unrestricted(), Set.of(events)));
    }

    @ParameterizedTest
    @EnumSource(
            value = EventKind.class,
            names = {"RELEASED", "ESCAPED", "TEMPORARY_LEAVE"})
    void a_booking_that_ends_an_alarm_is_told_at_any_hour_and_within_minutes(EventKind alarm) {
        Plan plan = bookedAfter(victim(sms()), alarm);

        assertThat(plan.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.schedule().urgent()).isTrue();
            assertThat(notice.schedule().due()).isEqualTo(NIGHT);
            assertThat(notice.schedule().target()).contains(NIGHT.plus(Duration.ofMinutes(15)));
        });
    }

    @Test
    void a_booking_that_ends_an_alarm_wakes_whoever_may_be_woken_for_that_and_asks_a_person_about_others() {
        assertThat(bookedAfter(wakingFor(WakeFor.ESCAPE), EventKind.ESCAPED)
                        .notices()
                        .get(0)
                        .schedule()
                        .due())
                .isEqualTo(NIGHT);
        assertThat(bookedAfter(wakingFor(WakeFor.RELEASE), EventKind.TEMPORARY_LEAVE)
                        .notices()
                        .get(0)
                        .schedule()
                        .due())
                .isEqualTo(NIGHT);

        Plan plan = bookedAfter(wakingFor(WakeFor.RELEASE), EventKind.ESCAPED);
        assertThat(plan.notices().get(0).schedule().due()).isEqualTo(MORNING);
        assertThat(plan.tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.reason()).contains("it is urgent"));
    }

    @Test
    void whom_no_rule_tells_of_an_alarm_and_nobody_told_hears_of_its_end_as_news() {
        Recipient person = victim(sms());
        Notice untold = planner.plan(new PlanRequest(
                        CASE,
                        new EventId(Notices.id()),
                        custody(EventKind.ESCAPED, EventAction.NEW, "2026-11-02T20:00"),
                        ruling(),
                        List.of(person),
                        List.of(),
                        Set.of(),
                        NIGHT,
                        false))
                .notices()
                .get(0);
        assertThat(untold.basis()).isEqualTo(Untold.BASIS);

        Plan plan = planner.plan(new PlanRequest(
                CASE,
                new EventId(Notices.id()),
                happened(EventKind.RECAPTURED),
                ruling(owed(true, Duration.ofMinutes(15))),
                List.of(person),
                List.of(untold),
                Set.of(),
                NIGHT,
                false));

        assertThat(plan.notices()).extracting(Notice::occasion).containsExactly(Occasion.FIRST);
    }

    @Test
    void a_first_booking_and_one_after_the_end_of_an_alarm_can_wait() {
        for (Plan plan : List.of(
                bookedAfter(victim(sms())), bookedAfter(victim(sms()), EventKind.ESCAPED, EventKind.RECAPTURED))) {
            assertThat(plan.notices()).singleElement().satisfies(notice -> {
                assertThat(notice.schedule().urgent()).isFalse();
                assertThat(notice.schedule().due()).isEqualTo(MORNING);
            });
        }
    }

    private static CourtEvent happened(EventKind kind) {
        return custody(kind, EventAction.NEW, "2026-11-02T22:50");
    }

    @ParameterizedTest
    @EnumSource(
            value = EventKind.class,
            names = {"RELEASED", "ESCAPED", "RECAPTURED", "TEMPORARY_LEAVE", "RETURNED"})
    void an_alarm_wakes_whoever_was_never_asked(EventKind kind) {
        Plan plan = plan(happened(kind), true, victim(sms()));

        assertThat(plan.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.schedule().due()).isEqualTo(NIGHT);
            assertThat(notice.schedule().target()).contains(NIGHT.plus(Duration.ofMinutes(15)));
        });
        assertThat(plan.tasks()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = EventKind.class,
            names = {"RELEASED", "ESCAPED", "RECAPTURED", "TEMPORARY_LEAVE", "RETURNED"})
    void where_safe_times_or_a_no_stop_it_a_person_is_asked_at_once_and_by_its_target(EventKind kind) {
        for (Recipient person : List.of(
                victim(point(Channel.SMS, "+12155550101", OFFICE_HOURS, Set.of())),
                victim(point(Channel.SMS, "+12155550101", SafeTimes.unrestricted(), Set.of(WakeFor.NEVER))))) {
            Plan plan = plan(happened(kind), true, person);

            Notice notice = plan.notices().get(0);
            assertThat(notice.schedule().due()).isAfterOrEqualTo(MORNING);
            assertThat(plan.tasks()).singleElement().satisfies(task -> {
                assertThat(task.notice()).isEqualTo(notice.id());
                assertThat(task.reason()).contains("it is urgent");
            });
            assertThat(notice.schedule().doBy()).isEqualTo(NIGHT.plus(Duration.ofMinutes(15)));
        }
    }

    @Test
    void a_yes_to_one_of_them_is_a_no_to_the_others_and_holds_for_its_end_as_well() {
        Recipient person = victim(point(Channel.SMS, "+12155550101", SafeTimes.unrestricted(), Set.of(WakeFor.ESCAPE)));

        assertThat(plan(happened(EventKind.ESCAPED), true, person)
                        .notices()
                        .get(0)
                        .schedule()
                        .due())
                .isEqualTo(NIGHT);
        assertThat(plan(happened(EventKind.RECAPTURED), true, person)
                        .notices()
                        .get(0)
                        .schedule()
                        .due())
                .isEqualTo(NIGHT);
        assertThat(plan(happened(EventKind.RELEASED), true, person)
                        .notices()
                        .get(0)
                        .schedule()
                        .due())
                .isEqualTo(MORNING);
    }

    @Test
    void what_can_wait_wakes_nobody_and_its_target_does_not_run_in_the_quiet_hours_of_the_agency() {
        CourtEvent leave = custody(EventKind.TEMPORARY_LEAVE, EventAction.NEW, "2026-11-20T09:00");
        CourtEvent trial = hearing(EventKind.HEARING_SCHEDULED, "2026-12-01T09:30", 1);

        for (CourtEvent event : List.of(leave, trial, happened(EventKind.TRANSFERRED))) {
            Plan plan = plan(event, false, victim(sms()));

            assertThat(plan.notices().get(0).schedule().due()).isEqualTo(MORNING);
            assertThat(plan.notices().get(0).schedule().target()).contains(MORNING.plus(Duration.ofHours(4)));
            assertThat(plan.tasks()).isEmpty();
        }
    }

    @Test
    void what_can_wait_keeps_its_target_where_a_persons_own_hours_come_after_it() {
        Plan plan = plan(
                hearing(EventKind.HEARING_SCHEDULED, "2026-12-01T09:30", 1),
                false,
                victim(point(
                        Channel.SMS,
                        "+12155550101",
                        new SafeTimes(List.of(new SafeTimes.Window(
                                Set.of(DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0)))),
                        Set.of())));

        assertThat(plan.notices().get(0).schedule().due()).isEqualTo(at("2026-11-06T09:00"));
        assertThat(plan.notices().get(0).schedule().target()).contains(MORNING.plus(Duration.ofHours(4)));
    }

    @Test
    void a_parole_hearing_is_recalled_like_any_other() {
        Plan plan = plan(hearing(EventKind.PAROLE_HEARING, "2026-12-01T09:30", 1), false, victim(sms()));

        assertThat(plan.notices())
                .extracting(Notice::occasion)
                .containsExactly(Occasion.FIRST, Occasion.REMINDER, Occasion.REMINDER, Occasion.REMINDER);
    }
}
