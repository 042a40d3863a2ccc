package org.timelynotice.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.notice.Notices.CASE;
import static org.timelynotice.notice.Notices.at;
import static org.timelynotice.notice.Notices.custody;
import static org.timelynotice.notice.Notices.hearing;
import static org.timelynotice.notice.Notices.ledger;
import static org.timelynotice.notice.Notices.owed;
import static org.timelynotice.notice.Notices.person;
import static org.timelynotice.notice.Notices.point;
import static org.timelynotice.notice.Notices.ruling;
import static org.timelynotice.notice.Notices.sms;
import static org.timelynotice.notice.Notices.smsThatMayWake;
import static org.timelynotice.notice.Notices.victim;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.Elections;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.SafeTimes;
import org.timelynotice.rights.Obligation;
import org.timelynotice.rights.Ruling;
import org.timelynotice.rights.Trigger;

class PlannerTest {

    private static final Instant NOON = at("2026-11-02T12:00");
    private static final Instant NIGHT = at("2026-11-02T02:00");
    private static final CourtEvent TRIAL = hearing(EventKind.HEARING_SCHEDULED, "2026-12-01T09:30", 1);
    private static final CourtEvent MOVED = hearing(EventKind.HEARING_RESCHEDULED, "2026-12-15T09:30", 2);
    private static final CourtEvent OFF = hearing(EventKind.HEARING_CANCELLED, "2026-12-01T09:30", 2);

    private final Planner planner = new Planner(Notices.POLICY, Notices::id);

    @Test
    void a_hearing_is_told_at_once_and_recalled_seven_three_and_one_days_before() {
        Plan plan = plan(TRIAL, ruling(automatic("R")), List.of(victim(sms())), List.of(), NOON);

        assertThat(plan.notices())
                .extracting(Notice::occasion)
                .containsExactly(Occasion.FIRST, Occasion.REMINDER, Occasion.REMINDER, Occasion.REMINDER);
        assertThat(plan.notices())
                .extracting(notice -> notice.schedule().due())
                .containsExactly(NOON, at("2026-11-24T10:00"), at("2026-11-28T10:00"), at("2026-11-30T10:00"));
    }

    @Test
    void the_day_before_a_day_without_an_hour_is_that_of_the_court_at_the_hour_of_the_reader() {
        HearingEvent trial = (HearingEvent) TRIAL;
        var day = new CourtTime(LocalDate.of(2026, 12, 1), Optional.empty(), Notices.PHILADELPHIA);
        CourtEvent undetermined = trial.with(trial.header().at(day));

        for (String zone : List.of("America/Los_Angeles", "Pacific/Guam", "America/New_York")) {
            ZoneId home = ZoneId.of(zone);
            Plan plan = plan(undetermined, ruling(automatic("R")), List.of(livingIn(home)), List.of(), NOON);

            assertThat(plan.notices())
                    .filteredOn(notice -> notice.occasion() == Occasion.REMINDER)
                    .extracting(notice -> notice.schedule().due().atZone(home).toLocalDateTime())
                    .last()
                    .hasToString("2026-11-30T10:00");
        }
    }

    private static Recipient livingIn(ZoneId zone) {
        Recipient victim = victim(sms());
        return new Recipient(
                victim.id(),
                victim.caseId(),
                victim.role(),
                victim.name(),
                victim.language(),
                zone,
                victim.contactPoints(),
                victim.elections(),
                victim.standing());
    }

    @Test
    void a_reminder_on_the_heels_of_the_first_notice_is_left_out() {
        Plan plan = plan(TRIAL, ruling(automatic("R")), List.of(victim(sms())), List.of(), at("2026-11-27T16:00"));

        assertThat(plan.notices())
                .extracting(notice -> notice.schedule().due())
                .containsExactly(at("2026-11-27T16:00"), at("2026-11-30T10:00"));
    }

    @Test
    void nobody_is_woken_for_a_hearing() {
        Plan plan = plan(TRIAL, ruling(automatic("R")), List.of(victim(smsThatMayWake())), List.of(), NIGHT);

        assertThat(plan.notices().get(0).schedule().due()).isEqualTo(at("2026-11-02T08:00"));
    }

    @Test
    void a_release_wakes_only_those_who_said_it_may() {
        CourtEvent release = custody(EventKind.RELEASED, EventAction.NEW, "2026-11-02T01:55");
        Recipient sleeper = victim(sms());
        Recipient watcher = victim(smsThatMayWake());

        Plan plan = plan(release, ruling(automatic("R")), List.of(sleeper, watcher), List.of(), NIGHT);

        assertThat(dueFor(plan, sleeper)).isEqualTo(at("2026-11-02T08:00"));
        assertThat(dueFor(plan, watcher)).isEqualTo(NIGHT);
    }

    @Test
    void where_no_safe_hour_comes_before_the_deadline_a_person_is_asked_and_the_notice_stays() {
        CourtEvent release = custody(EventKind.RELEASED, EventAction.NEW, "2026-11-02T01:55");
        Obligation within_four_hours =
                owed("R", Role.VICTIM, Trigger.AUTOMATIC, NIGHT, Optional.of(at("2026-11-02T06:00")));

        Plan plan = plan(release, ruling(within_four_hours), List.of(victim(sms())), List.of(), NIGHT);

        assertThat(plan.notices().get(0).state()).isInstanceOf(NoticeState.Planned.class);
        assertThat(plan.tasks()).hasSize(1);
    }

    @Test
    void several_rules_that_owe_a_person_the_same_news_make_one_message_under_the_strictest() {
        Obligation loose = owed("LOOSE", Role.VICTIM, Trigger.AUTOMATIC, NOON, Optional.empty());
        Obligation strict = owed("STRICT", Role.VICTIM, Trigger.AUTOMATIC, NOON, Optional.of(at("2026-11-05T00:00")));

        Plan plan = plan(
                custody(EventKind.RELEASED, EventAction.NEW, "2026-11-02T11:00"),
                ruling(loose, strict),
                List.of(victim(sms())),
                List.of(),
                NOON);

        assertThat(plan.notices()).hasSize(1);
        assertThat(plan.notices().get(0).basis().rule()).isEqualTo("STRICT");
        assertThat(plan.notices().get(0).alsoMeets())
                .extracting(LegalBasis::rule)
                .containsExactly("LOOSE");
    }

    @Test
    void a_right_on_request_without_a_request_owes_nothing_and_says_so() {
        Obligation onRequest = owed("R", Role.VICTIM, Trigger.ON_REQUEST, NOON, Optional.empty());

        Plan plan = plan(TRIAL, ruling(onRequest), List.of(victim(sms())), List.of(), NOON);

        assertThat(plan.notices()).isEmpty();
        assertThat(plan.notOwed())
                .singleElement()
                .satisfies(none -> assertThat(none.reason()).contains("no request on file"));
    }

    @Test
    void a_right_on_request_that_was_requested_is_owed() {
        Obligation onRequest = owed("R", Role.VICTIM, Trigger.ON_REQUEST, NOON, Optional.empty());
        Recipient asked = person(Role.VICTIM, new Elections(Set.of(Topic.ALL), Set.of()), sms());

        assertThat(plan(TRIAL, ruling(onRequest), List.of(asked), List.of(), NOON)
                        .notices())
                .isNotEmpty();
    }

    @Test
    void what_was_declined_in_writing_stands_as_waived() {
        Obligation declinable = owed("R", Role.VICTIM, Trigger.DECLINABLE, NOON, Optional.empty());
        Recipient declined = person(Role.VICTIM, new Elections(Set.of(), Set.of(Topic.HEARINGS)), sms());

        assertThat(plan(TRIAL, ruling(declinable), List.of(declined), List.of(), NOON)
                        .notices())
                .extracting(notice -> notice.state().word())
                .containsExactly("WAIVED");
    }

    @Test
    void a_moved_hearing_replaces_everything_that_was_queued() {
        Recipient victim = victim(sms());
        List<Notice> told = toldOfTheFirst(List.of(victim));

        Plan plan = plan(MOVED, ruling(automatic("R")), List.of(victim), told, at("2026-11-10T12:00"));

        assertThat(plan.superseded())
                .hasSize(3)
                .allSatisfy(notice -> assertThat(notice.occasion()).isEqualTo(Occasion.REMINDER));
        assertThat(plan.notices().get(0).occasion()).isEqualTo(Occasion.CHANGE);
        assertThat(ledger(told, plan).stream()
                        .filter(notice -> notice.state() instanceof NoticeState.Planned)
                        .map(notice -> notice.schedule().expires()))
                .containsOnly(Optional.of(at("2026-12-15T09:30")));
    }

    @Test
    void a_date_put_right_replaces_the_wrong_one_and_is_recalled_as_any_other() {
        Recipient victim = victim(sms());
        List<Notice> told = toldOfTheFirst(List.of(victim));
        CourtEvent right = hearing(EventKind.HEARING_SCHEDULED, EventAction.CORRECTION, "2026-12-15T09:30", 2);

        Plan plan = plan(right, ruling(automatic("R")), List.of(victim), told, at("2026-11-10T12:00"));

        assertThat(plan.notices())
                .extracting(Notice::occasion)
                .containsExactly(Occasion.CHANGE, Occasion.REMINDER, Occasion.REMINDER, Occasion.REMINDER);
    }

    @Test
    void a_hearing_called_off_before_anybody_heard_of_it_makes_no_noise() {
        Recipient victim = victim(sms());
        List<Notice> queued = plan(TRIAL, ruling(automatic("R")), List.of(victim), List.of(), NIGHT)
                .notices();

        Plan plan = plan(OFF, ruling(automatic("R")), List.of(victim), queued, at("2026-11-02T03:00"));

        assertThat(plan.superseded()).hasSameSizeAs(queued);
        assertThat(plan.notices()).isEmpty();
        assertThat(plan.notOwed()).isNotEmpty();
    }

    @Test
    void a_hearing_called_off_of_which_nothing_is_known_here_is_told_all_the_same() {
        Plan plan = plan(OFF, ruling(automatic("R")), List.of(victim(sms())), List.of(), NOON);

        assertThat(plan.notices()).hasSize(1);
    }

    @Test
    void a_release_that_is_taken_back_is_corrected_to_exactly_those_who_were_told() {
        Recipient told = victim(sms());
        Recipient notYetTold = victim(sms());
        CourtEvent planned = custody(EventKind.RELEASE_SCHEDULED, EventAction.NEW, "2026-12-01T00:00");
        List<Notice> history =
                plan(planned, ruling(automatic("R")), List.of(told, notYetTold), List.of(), NOON).notices().stream()
                        .map(notice -> notice.recipient().equals(Optional.of(told.id()))
                                ? notice.in(new NoticeState.Met(NOON))
                                : notice)
                        .toList();

        Plan plan = plan(
                custody(EventKind.RELEASE_SCHEDULED, EventAction.WITHDRAWAL, "2026-12-01T00:00"),
                ruling(automatic("R")),
                List.of(told, notYetTold),
                history,
                at("2026-11-03T12:00"));

        assertThat(plan.notices()).singleElement().satisfies(correction -> {
            assertThat(correction.occasion()).isEqualTo(Occasion.CORRECTION);
            assertThat(correction.recipient()).contains(told.id());
        });
        assertThat(plan.superseded()).extracting(Notice::recipient).containsExactly(Optional.of(notYetTold.id()));
    }

    @Test
    void whoever_may_have_been_reached_hears_that_the_hearing_is_off() {
        Recipient victim = victim(sms());
        List<Notice> queued = plan(TRIAL, ruling(automatic("R")), List.of(victim), List.of(), NOON)
                .notices();

        Plan plan = planner.plan(new PlanRequest(
                CASE,
                new EventId(Notices.id()),
                OFF,
                ruling(automatic("R")),
                List.of(victim),
                queued,
                Set.of(queued.get(0).id()),
                at("2026-11-02T13:00"),
                false));

        assertThat(plan.notices())
                .singleElement()
                .satisfies(off -> assertThat(off.occasion()).isEqualTo(Occasion.CHANGE));
    }

    @Test
    void whoever_was_asked_to_tell_of_a_hearing_is_asked_to_tell_that_it_is_off() {
        Recipient victim = victim(sms());
        List<Notice> referred = referred(List.of(victim));

        Plan plan = plan(OFF, ruling(automatic("R")), List.of(victim), referred, at("2026-11-03T12:00"));

        assertThat(plan.notices()).extracting(Notice::occasion).containsExactly(Occasion.CHANGE);
        assertThat(plan.tasks()).singleElement().satisfies(task -> {
            assertThat(task.notice()).isEqualTo(referred.get(0).id());
            assertThat(task.reason()).contains("is off");
        });
    }

    @Test
    void what_a_person_was_asked_to_tell_and_was_taken_back_is_a_task_and_no_message() {
        Recipient victim = victim(sms());
        List<Notice> referred = referred(List.of(victim));
        CourtEvent takenBack = hearing(EventKind.HEARING_SCHEDULED, EventAction.WITHDRAWAL, "2026-12-01T09:30", 2);

        Plan plan = plan(takenBack, ruling(automatic("R")), List.of(victim), referred, at("2026-11-03T12:00"));

        assertThat(plan.notices()).isEmpty();
        assertThat(plan.tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.reason()).contains("taken back"));
    }

    @Test
    void a_deadline_that_passed_before_the_hearing_was_moved_stays_a_duty_not_met() {
        Recipient victim = victim(sms());
        Obligation byTheFifth = owed("R", Role.VICTIM, Trigger.AUTOMATIC, NOON, Optional.of(at("2026-11-05T00:00")));
        List<Notice> queued = plan(TRIAL, ruling(byTheFifth), List.of(victim), List.of(), NOON)
                .notices();

        Plan plan = plan(MOVED, ruling(byTheFifth), List.of(victim), queued, at("2026-11-06T12:00"));

        assertThat(plan.superseded().stream().map(notice -> notice.state().word()))
                .containsExactly("NOT_MET", "SUPERSEDED", "SUPERSEDED", "SUPERSEDED");
        assertThat(plan.superseded().get(0).state().reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("deadline"));
    }

    @Test
    void reminders_that_fall_on_the_same_safe_hours_are_one() {
        var mondays = new SafeTimes(
                List.of(new SafeTimes.Window(Set.of(DayOfWeek.MONDAY), LocalTime.of(10, 0), LocalTime.of(11, 0))));
        Recipient victim = victim(point(Channel.SMS, "+12155550101", mondays, Set.of()));

        Plan plan = plan(TRIAL, ruling(automatic("R")), List.of(victim), List.of(), NOON);

        assertThat(plan.notices())
                .filteredOn(notice -> notice.occasion() == Occasion.REMINDER)
                .extracting(notice -> notice.schedule().due())
                .containsExactly(at("2026-11-30T10:00"));
    }

    @Test
    void a_move_is_told_before_the_old_date_even_where_the_source_does_not_name_it() {
        Recipient victim = victim(sms());

        Plan plan = plan(
                MOVED,
                ruling(automatic("R")),
                List.of(victim),
                toldOfTheFirst(List.of(victim)),
                at("2026-11-10T12:00"));

        assertThat(plan.notices().get(0).schedule().deadline()).contains(at("2026-12-01T09:30"));
    }

    @Test
    void a_duty_towards_nobody_on_file_goes_to_a_person() {
        assertThat(plan(TRIAL, ruling(automatic("R")), List.of(), List.of(), NOON)
                        .notices())
                .extracting(notice -> notice.state().word())
                .containsExactly("REFERRED");
    }

    @Test
    void a_duty_towards_somebody_without_an_address_goes_to_a_person() {
        assertThat(plan(TRIAL, ruling(automatic("R")), List.of(victim()), List.of(), NOON)
                        .notices())
                .extracting(notice -> notice.state().word())
                .containsExactly("REFERRED");
    }

    @Test
    void a_hearing_told_of_only_after_it_was_held_is_a_duty_not_met() {
        assertThat(plan(TRIAL, ruling(automatic("R")), List.of(victim(sms())), List.of(), at("2026-12-02T12:00"))
                        .notices())
                .extracting(notice -> notice.state().word())
                .containsExactly("NOT_MET");
    }

    @Test
    void nothing_that_counsel_has_not_signed_is_sent_in_live_mode() {
        Obligation unsigned = unsigned();

        Plan plan = planner.plan(new PlanRequest(
                CASE,
                new EventId(Notices.id()),
                TRIAL,
                ruling(unsigned),
                List.of(victim(sms())),
                List.of(),
                Set.of(),
                NOON,
                true));

        assertThat(plan.notices()).extracting(notice -> notice.state().word()).containsExactly("REFERRED");
    }

    @Test
    void a_rule_for_one_role_gives_nobody_of_another_role_a_notice() {
        Recipient victim = victim(sms());
        Recipient advocate = Notices.person(Role.ADVOCATE, victim.elections(), sms("+12155550102"));

        Plan plan = plan(TRIAL, ruling(automatic("R")), List.of(victim, advocate), List.of(), NOON);

        assertThat(plan.notices())
                .isNotEmpty()
                .allMatch(notice -> notice.role() == Role.VICTIM)
                .allMatch(notice -> notice.recipient().equals(Optional.of(victim.id())));
    }

    @Test
    void the_days_before_a_hearing_are_counted_on_the_readers_calendar_and_not_in_utc() {
        Recipient victim = victim(sms());
        CourtEvent late = hearing(EventKind.HEARING_SCHEDULED, "2026-12-01T20:30", 1);

        Plan plan = plan(late, ruling(automatic("R")), List.of(victim), List.of(), NOON);

        assertThat(plan.notices())
                .as("half past eight in the evening is the next day in UTC")
                .filteredOn(notice -> notice.occasion() == Occasion.REMINDER)
                .isNotEmpty()
                .extracting(notice ->
                        LocalDate.ofInstant(notice.schedule().notBefore(), java.time.ZoneId.of("America/New_York")))
                .isSubsetOf(Notices.POLICY.reminderDays().stream()
                        .map(days -> LocalDate.of(2026, 12, 1).minusDays(days))
                        .toList());
    }

    /** A person was asked to tell these people of the trial. */
    private List<Notice> referred(List<Recipient> people) {
        return plan(TRIAL, ruling(automatic("R")), people, List.of(), NOON).notices().stream()
                .filter(notice -> notice.occasion() == Occasion.FIRST)
                .map(notice -> notice.in(new NoticeState.Referred(Optional.of("no text"))))
                .toList();
    }

    /** The trial was told to these people at noon; its reminders wait. */
    private List<Notice> toldOfTheFirst(List<Recipient> people) {
        return plan(TRIAL, ruling(automatic("R")), people, List.of(), NOON).notices().stream()
                .map(notice -> notice.occasion() == Occasion.FIRST ? notice.in(new NoticeState.Met(NOON)) : notice)
                .toList();
    }

    private static Obligation unsigned() {
        Obligation signed = automatic("R");
        return new Obligation(
                signed.rule(),
                signed.citation(),
                signed.law(),
                signed.role(),
                signed.topic(),
                signed.trigger(),
                signed.timing(),
                false,
                Optional.empty());
    }

    private static Obligation automatic(String rule) {
        return owed(rule, Role.VICTIM, Trigger.AUTOMATIC, NOON, Optional.empty());
    }

    private static Instant dueFor(Plan plan, Recipient person) {
        return plan.notices().stream()
                .filter(notice -> notice.recipient().equals(Optional.of(person.id())))
                .findFirst()
                .orElseThrow()
                .schedule()
                .due();
    }

    private Plan plan(CourtEvent event, Ruling ruling, List<Recipient> people, List<Notice> history, Instant now) {
        return planner.plan(
                new PlanRequest(CASE, new EventId(Notices.id()), event, ruling, people, history, Set.of(), now, false));
    }
}
