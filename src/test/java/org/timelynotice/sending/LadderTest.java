package org.timelynotice.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.notice.Notices.at;
import static org.timelynotice.notice.Notices.email;
import static org.timelynotice.notice.Notices.id;
import static org.timelynotice.notice.Notices.point;
import static org.timelynotice.notice.Notices.sms;
import static org.timelynotice.notice.Notices.smsThatMayWake;
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
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.Matter;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.AttemptState;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.LegalBasis;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeSchedule;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Occasion;
import org.timelynotice.notice.PlannedNotice;
import org.timelynotice.notice.Refusal;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContactState;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.SafeTimes;
import org.timelynotice.sending.Ladder.Step;

class LadderTest {

    private static final Instant NOON = at("2026-11-02T12:00");
    private static final Instant NIGHT = at("2026-11-02T23:00");
    private static final Instant MORNING = at("2026-11-03T08:00");
    private static final LadderTimes TIMES = new LadderTimes(
            Duration.ofHours(2),
            Duration.ofHours(24),
            Duration.ofMinutes(10),
            Duration.ofHours(4),
            Duration.ofMinutes(20),
            Duration.ofMinutes(1),
            Duration.ofMinutes(30),
            Duration.ofMinutes(2));

    private final Ladder ladder = new Ladder(TIMES, Notices.QUIET, Set.of(Channel.SMS, Channel.EMAIL));

    private static Notice routine() {
        return notice(EventKind.HEARING_SCHEDULED, false, Optional.empty(), Optional.empty());
    }

    private static Notice due(String deadline) {
        return notice(EventKind.HEARING_SCHEDULED, false, Optional.of(at(deadline)), Optional.empty());
    }

    private static Notice urgent(EventKind kind) {
        return notice(kind, true, Optional.empty(), Optional.empty());
    }

    private static Notice notice(
            EventKind kind, boolean urgent, Optional<Instant> deadline, Optional<Instant> expires) {
        return new Notice(
                new NoticeId(id()),
                Notices.CASE.id(),
                new EventId(id()),
                kind,
                new Matter("hearing:H-1"),
                Occasion.FIRST,
                new LegalBasis("rule", "citation"),
                List.of(),
                Role.VICTIM,
                Optional.empty(),
                new NoticeSchedule(NOON, NOON, deadline, expires, urgent),
                new NoticeState.Planned(NOON, Optional.empty()));
    }

    private Step next(Notice notice, Recipient person, List<Attempt> attempts, Instant now) {
        return ladder.next(new PlannedNotice(notice), person, Set.of(), attempts, now);
    }

    private static Attempt tried(ContactPoint point, AttemptState state, Instant at) {
        return tried(point, state, at, Optional.empty());
    }

    private static Attempt tried(ContactPoint point, AttemptState state, Instant at, Optional<String> code) {
        return Attempt.started(id(), new NoticeId(id()), point.channel(), point.id(), id(), at)
                .ended(state, Optional.empty(), code, at);
    }

    /** As many calls as there were with a provider that was down, each after its pause. */
    private static List<Attempt> down(ContactPoint point, int times) {
        var attempts = new ArrayList<Attempt>();
        for (int i = 0; i < times; i++) {
            attempts.add(tried(point, AttemptState.NOT_SENT, NOON));
        }
        return attempts;
    }

    private static ContactPoint in(ContactState state, ContactPoint point) {
        return new ContactPoint(
                point.id(),
                point.channel(),
                point.address(),
                point.tier(),
                point.codePhrase(),
                point.safeTimes(),
                point.wakeFor(),
                state);
    }

    private static Step sendTo(ContactPoint point) {
        return new Step.Send(point);
    }

    private static Step waitUntil(Instant until, String reason) {
        return new Step.Wait(until, reason, Optional.empty());
    }

    private static Step waitAndAsk(Instant until, String question) {
        return new Step.Wait(until, "waits for a safe hour", Optional.of(question));
    }

    private static void assertReferred(Step step, String reason) {
        assertThat(closed(step)).isEqualTo(new NoticeState.Referred(Optional.of(reason)));
    }

    private static NoticeState closed(Step step) {
        return ((Step.Close) step).closed().state();
    }

    @Test
    void the_first_choice_is_used_first() {
        ContactPoint first = sms();

        assertThat(next(routine(), victim(first, email()), List.of(), NOON)).isEqualTo(sendTo(first));
    }

    @Test
    void the_first_choice_is_waited_for_where_it_opens_before_the_deadline() {
        assertThat(next(due("2026-11-03T09:00"), victim(sms(), email()), List.of(), NIGHT))
                .isEqualTo(waitUntil(MORNING, "waits for a safe hour"));
    }

    @Test
    void the_next_choice_is_taken_where_the_first_would_open_too_late() {
        ContactPoint second = email();

        assertThat(next(due("2026-11-03T07:00"), victim(sms(), second), List.of(), NIGHT))
                .isEqualTo(sendTo(second));
        Notice expiring =
                notice(EventKind.HEARING_SCHEDULED, false, Optional.empty(), Optional.of(at("2026-11-03T08:00")));
        assertThat(next(expiring, victim(sms(), second), List.of(), NIGHT)).isEqualTo(sendTo(second));
    }

    @Test
    void of_several_phones_urgent_news_takes_the_one_that_may_ring_first() {
        ContactPoint awake = smsThatMayWake();

        assertThat(next(urgent(EventKind.ESCAPED), victim(sms("+12155550102"), awake), List.of(), NIGHT))
                .isEqualTo(sendTo(awake));
    }

    @Test
    void urgent_news_goes_by_the_loudest_way_first_and_by_mail_beside_it() {
        var calling = new Ladder(TIMES, Notices.QUIET, Set.of(Channel.SMS, Channel.VOICE, Channel.EMAIL));
        ContactPoint mail = email();
        ContactPoint text = sms();
        ContactPoint call = point(Channel.VOICE, "+12155550101", SafeTimes.unrestricted(), Set.of());
        var planned = new PlannedNotice(urgent(EventKind.ESCAPED));
        Recipient person = victim(mail, text, call);

        assertThat(calling.next(planned, person, Set.of(), List.of(), NOON)).isEqualTo(sendTo(call));
        assertThat(calling.beside(planned, person, Set.of(), List.of(), NOON)).containsExactly(mail);
        assertThat(next(planned.notice(), person, List.of(), NOON))
                .as("no calls are served")
                .isEqualTo(sendTo(text));
    }

    @Test
    void nothing_goes_beside_routine_news_or_where_mail_is_the_only_way_or_a_second_time() {
        ContactPoint mail = email();
        Recipient person = victim(sms(), mail);
        var urgent = new PlannedNotice(urgent(EventKind.ESCAPED));

        assertThat(ladder.beside(new PlannedNotice(routine()), person, Set.of(), List.of(), NOON))
                .isEmpty();
        assertThat(ladder.beside(urgent, victim(mail), Set.of(), List.of(), NOON))
                .isEmpty();
        assertThat(ladder.beside(urgent, person, Set.of(), List.of(tried(mail, AttemptState.UNKNOWN, NOON)), NOON))
                .isEmpty();
    }

    @Test
    void where_no_phone_may_ring_before_it_is_past_the_mail_is_climbed() {
        ContactPoint never = point(Channel.SMS, "+12155550101", new SafeTimes(List.of()), Set.of());
        ContactPoint mail = email();
        Notice soon = notice(EventKind.ESCAPED, true, Optional.empty(), Optional.of(at("2026-11-03T07:00")));

        assertThat(next(soon, victim(never, mail), List.of(), NIGHT)).isEqualTo(sendTo(mail));
    }

    @Test
    void pauses_double_while_the_provider_is_down_and_are_capped() {
        ContactPoint only = sms();
        List<Long> minutes = new ArrayList<>();
        for (int failures = 1; failures <= 8; failures++) {
            var wait = (Step.Wait) next(routine(), victim(only), down(only, failures), NOON);
            assertThat(wait.reason()).isEqualTo("the provider was down; tried again later");
            minutes.add(Duration.between(NOON, wait.until()).toMinutes());
        }
        assertThat(minutes).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
    }

    @Test
    void a_pause_that_the_provider_asks_for_is_kept_to_unless_our_own_is_longer() {
        ContactPoint only = sms();

        assertThat(pauseAfter(only, 1, Duration.ofMinutes(3))).isEqualTo(Duration.ofMinutes(3));
        assertThat(pauseAfter(only, 4, Duration.ofMinutes(3))).isEqualTo(Duration.ofMinutes(8));
        assertThat(pauseAfter(only, 1, Duration.ofDays(1)))
                .as("the longest of ours")
                .isEqualTo(Duration.ofMinutes(30));
    }

    private Duration pauseAfter(ContactPoint only, int failures, Duration asked) {
        List<Attempt> attempts = new ArrayList<>(down(only, failures - 1));
        attempts.add(throttled(only, NOON.plusSeconds(1), asked));
        var wait = (Step.Wait) next(routine(), victim(only), attempts, NOON.plusSeconds(1));
        return Duration.between(NOON.plusSeconds(1), wait.until());
    }

    private static Attempt throttled(ContactPoint point, Instant at, Duration asked) {
        return tried(point, AttemptState.THROTTLED, at).askedToPause(Optional.of(asked));
    }

    @Test
    void a_pause_that_the_provider_asks_for_takes_no_time_from_the_next_address_and_passes_no_deadline() {
        ContactPoint first = sms();
        ContactPoint second = email();
        List<Attempt> attempts = List.of(throttled(first, NOON, Duration.ofMinutes(20)));
        Instant half = NOON.plus(Duration.ofMinutes(5));

        assertThat(next(due("2026-11-02T12:10"), victim(first, second), attempts, NOON))
                .isEqualTo(new Step.Wait(half, "the provider was down; tried again later", Optional.empty()));
        assertThat(next(due("2026-11-02T12:10"), victim(first, second), attempts, half))
                .isEqualTo(sendTo(second));
    }

    @Test
    void very_many_failures_still_give_the_longest_pause() {
        assertThat(TIMES.pause(1_000)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void after_the_pause_the_same_address_is_tried_again_although_another_is_free() {
        ContactPoint first = sms();
        List<Attempt> attempts = down(first, 1);

        assertThat(next(routine(), victim(first, email()), attempts, NOON.plusSeconds(59)))
                .isInstanceOf(Step.Wait.class);
        assertThat(next(routine(), victim(first, email()), attempts, NOON.plusSeconds(60)))
                .isEqualTo(sendTo(first));
    }

    @Test
    void two_addresses_share_the_budget_and_the_second_has_its_turn_when_half_is_over() {
        ContactPoint first = sms();
        ContactPoint second = sms("+12155550102");
        Recipient person = victim(first, second);
        Notice escape = urgent(EventKind.ESCAPED);
        Instant half = NOON.plus(Duration.ofHours(1));
        List<Attempt> attempts = new ArrayList<>(down(first, 6));
        attempts.add(tried(first, AttemptState.NOT_SENT, half.minusSeconds(300)));

        assertThat(next(escape, person, attempts, half.minusSeconds(200)))
                .isEqualTo(waitUntil(half, "the provider was down; tried again later"));
        assertThat(next(escape, person, attempts, half)).isEqualTo(sendTo(second));
    }

    @Test
    void the_deadline_cuts_the_budget_short() {
        ContactPoint first = sms();
        ContactPoint second = email();
        Notice soon = due("2026-11-02T12:10");
        Instant half = NOON.plus(Duration.ofMinutes(5));
        List<Attempt> attempts = down(first, 4);

        assertThat(next(soon, victim(first, second), attempts, half.minusSeconds(1)))
                .isEqualTo(waitUntil(half, "the provider was down; tried again later"));
        assertThat(next(soon, victim(first, second), attempts, half)).isEqualTo(sendTo(second));
    }

    @Test
    void when_every_budget_is_used_up_a_person_takes_over() {
        ContactPoint only = sms();
        Instant end = NOON.plus(Duration.ofHours(24));
        List<Attempt> attempts = List.of(
                tried(only, AttemptState.NOT_SENT, NOON), tried(only, AttemptState.THROTTLED, end.minusSeconds(60)));

        assertReferred(next(routine(), victim(only), attempts, end), "every way to reach this person has been tried");
    }

    @ParameterizedTest
    @EnumSource(
            value = AttemptState.class,
            names = {"STARTED", "ACCEPTED", "SENT", "UNKNOWN"})
    void an_address_that_may_have_been_reached_is_never_used_again(AttemptState state) {
        ContactPoint first = sms();
        ContactPoint second = email();
        List<Attempt> attempts = List.of(tried(first, state, NOON));
        Instant later = NOON.plus(Duration.ofHours(3));

        assertThat(next(routine(), victim(first, second), attempts, later)).isEqualTo(sendTo(second));
        assertReferred(
                next(routine(), victim(first), attempts, later),
                "it was sent, but nothing proves that it arrived; a person makes sure");
    }

    @Test
    void one_address_named_twice_is_not_used_again_under_its_other_name() {
        ContactPoint first = sms();
        ContactPoint sameNumber = sms();
        List<Attempt> attempts = List.of(tried(first, AttemptState.ACCEPTED, NOON));

        assertReferred(
                next(routine(), victim(first, sameNumber), attempts, NOON.plus(Duration.ofHours(5))),
                "it was sent, but nothing proves that it arrived; a person makes sure");
    }

    @Test
    void an_address_that_failed_for_good_gives_way_at_once() {
        ContactPoint first = sms();
        ContactPoint second = email();

        assertThat(next(
                        routine(),
                        victim(first, second),
                        List.of(tried(first, AttemptState.REFUSED, NOON, Optional.of("21610"))),
                        NOON))
                .isEqualTo(sendTo(second));
        assertThat(next(routine(), victim(first, second), List.of(tried(first, AttemptState.FAILED, NOON)), NOON))
                .isEqualTo(sendTo(second));
    }

    @Test
    void a_refusal_that_may_pass_is_waited_out() {
        ContactPoint first = sms();
        var busy = tried(first, AttemptState.REFUSED, NOON, Optional.of("452"))
                .refused(new Attempt.Refused(Refusal.UNREACHABLE, true));

        assertThat(next(routine(), victim(first, email()), List.of(busy), NOON)).isInstanceOf(Step.Wait.class);
        assertThat(next(routine(), victim(first, email()), List.of(busy), NOON.plusSeconds(60)))
                .isEqualTo(sendTo(first));
    }

    @Test
    void stopped_frozen_adverse_and_unserved_addresses_are_passed_over() {
        ContactPoint adverse = email();
        ContactPoint last = email();
        ContactPoint letter = point(Channel.LETTER, "1 Example Street", SafeTimes.unrestricted(), Set.of());
        Recipient person =
                victim(in(ContactState.STOPPED, sms()), in(ContactState.FROZEN, sms()), letter, adverse, last);

        assertThat(ladder.next(new PlannedNotice(routine()), person, Set.of(adverse.id()), List.of(), NOON))
                .isEqualTo(sendTo(last));
    }

    @Test
    void where_no_address_is_left_a_person_is_told_why() {
        ContactPoint adverse = sms();

        assertReferred(
                next(routine(), victim(in(ContactState.STOPPED, sms())), List.of(), NOON),
                "no safe way to reach this person is left");
        assertReferred(next(routine(), victim(), List.of(), NOON), "no safe way to reach this person is left");
        assertReferred(
                ladder.next(new PlannedNotice(routine()), victim(adverse), Set.of(adverse.id()), List.of(), NOON),
                "the address on file belongs to a party on the other side");
    }

    @Test
    void an_address_without_a_safe_hour_is_handed_to_a_person() {
        var never = new SafeTimes(
                List.of(new SafeTimes.Window(Set.<DayOfWeek>of(), LocalTime.of(9, 0), LocalTime.of(10, 0))));

        assertReferred(
                next(routine(), victim(point(Channel.SMS, "+12155550101", never, Set.of())), List.of(), NOON),
                "this person named no hour at which the address is safe");
    }

    @Test
    void a_notice_whose_time_has_passed_was_not_met_and_is_not_sent() {
        Notice begun = notice(EventKind.HEARING_SCHEDULED, false, Optional.empty(), Optional.of(NOON));

        assertThat(next(begun, victim(sms()), List.of(), NOON))
                .extracting(LadderTest::closed)
                .isEqualTo(new NoticeState.NotMet(Optional.of("its time passed before it could be sent")));
        assertThat(next(begun, victim(email()), List.of(), NOON.minusSeconds(1)))
                .isInstanceOf(Step.Send.class);
    }

    @Test
    void a_notice_past_its_deadline_is_still_sent() {
        ContactPoint only = sms();

        assertThat(next(due("2026-11-02T11:00"), victim(only), List.of(), NOON)).isEqualTo(sendTo(only));
    }

    @Test
    void a_release_wakes_only_those_who_asked_to_be_woken() {
        ContactPoint wakes = smsThatMayWake();

        assertThat(next(urgent(EventKind.RELEASED), victim(wakes), List.of(), NIGHT))
                .isEqualTo(sendTo(wakes));
        assertThat(next(urgent(EventKind.RELEASED), victim(sms()), List.of(), NIGHT))
                .isEqualTo(waitAndAsk(MORNING, "it is urgent, and no hour that this person called safe comes soon"));
        assertThat(next(urgent(EventKind.TRANSFERRED), victim(wakes), List.of(), NIGHT))
                .isEqualTo(waitAndAsk(MORNING, "it is urgent, and no hour that this person called safe comes soon"));
    }

    @Test
    void an_address_that_closes_for_the_night_before_its_time_is_up_gives_way_to_one_that_is_open() {
        ContactPoint first = sms();
        ContactPoint second = email();
        Instant evening = at("2026-11-02T20:59");
        List<Attempt> attempts = List.of(tried(first, AttemptState.THROTTLED, evening));

        Notice soon = due("2026-11-03T10:00");
        assertThat(next(soon, victim(first, second), attempts, at("2026-11-02T21:00")))
                .isEqualTo(sendTo(second));
        assertThat(next(routine(), victim(first, second), attempts, at("2026-11-02T21:00")))
                .as("there is time until tomorrow")
                .isEqualTo(waitUntil(MORNING, "waits for a safe hour"));
    }

    @Test
    void an_only_address_that_closes_for_the_night_is_used_in_the_morning_and_a_person_is_asked_meanwhile() {
        ContactPoint only = sms();
        List<Attempt> attempts = List.of(tried(only, AttemptState.THROTTLED, at("2026-11-02T20:59")));

        assertThat(next(urgent(EventKind.RELEASED), victim(only), attempts, at("2026-11-02T21:00")))
                .isEqualTo(waitAndAsk(MORNING, "it is urgent, and no hour that this person called safe comes soon"));
        assertThat(next(urgent(EventKind.RELEASED), victim(only, email()), attempts, at("2026-11-02T21:00")))
                .as("mail goes beside it")
                .isEqualTo(waitAndAsk(MORNING, "it is urgent, and no hour that this person called safe comes soon"));
        assertThat(next(urgent(EventKind.RELEASED), victim(only), attempts, MORNING))
                .isEqualTo(sendTo(only));
    }

    @Test
    void a_wait_past_the_deadline_is_kept_and_a_person_is_asked_once() {
        Notice soon = due("2026-11-03T07:00");

        assertThat(next(soon, victim(sms()), List.of(), NIGHT))
                .isEqualTo(waitAndAsk(MORNING, "no hour that this person called safe comes before the deadline"));
        assertThat(next(soon, victim(sms()), List.of(), at("2026-11-03T07:30")))
                .isEqualTo(waitUntil(MORNING, "waits for a safe hour"));
    }

    @Test
    void a_wait_that_would_end_only_when_it_is_past_goes_to_a_person_while_there_is_time() {
        Notice early = notice(EventKind.HEARING_SCHEDULED, false, Optional.empty(), Optional.of(MORNING));

        assertReferred(
                next(early, victim(sms()), List.of(), NIGHT),
                "no machine can reach this person at a safe hour before it is past");
    }

    @Test
    void a_notice_of_which_any_attempt_was_delivered_is_met_whatever_came_after() {
        ContactPoint first = sms();
        List<Attempt> attempts = List.of(
                tried(first, AttemptState.DELIVERED, NOON),
                tried(email(), AttemptState.NOT_SENT, NOON.plusSeconds(60)));
        Notice begun = notice(EventKind.HEARING_SCHEDULED, false, Optional.empty(), Optional.of(NIGHT));

        assertThat(next(begun, victim(first, email()), attempts, NIGHT))
                .extracting(LadderTest::closed)
                .isEqualTo(new NoticeState.Met(NIGHT));
    }

    @Test
    void a_text_that_left_before_the_deadline_is_in_time_although_its_receipt_is_not() {
        Notice due = due("2026-11-02T12:05");
        Attempt inTime = tried(sms(), AttemptState.DELIVERED, NOON);
        Attempt late = tried(sms(), AttemptState.DELIVERED, NOON.plusSeconds(301));

        assertThat(closed(next(due, victim(sms()), List.of(late), NIGHT))).isInstanceOf(NoticeState.MetLate.class);
        assertThat(next(due, victim(sms()), List.of(late, inTime), NIGHT))
                .extracting(LadderTest::closed)
                .isEqualTo(new NoticeState.Met(NIGHT));
    }

    @Test
    void a_notice_that_may_have_gone_out_is_handed_over_when_the_hearing_has_begun() {
        Notice begun = notice(EventKind.HEARING_SCHEDULED, false, Optional.empty(), Optional.of(NIGHT));
        ContactPoint only = sms();

        assertReferred(
                next(begun, victim(only), List.of(tried(only, AttemptState.ACCEPTED, NOON)), NIGHT),
                "it was sent, but nothing proves that it arrived; a person makes sure");
        assertThat(next(begun, victim(only), List.of(tried(only, AttemptState.NOT_SENT, NOON)), NIGHT))
                .extracting(LadderTest::closed)
                .isEqualTo(new NoticeState.NotMet(Optional.of("its time passed before it could be sent")));
    }

    @Test
    void a_text_that_may_wake_its_reader_may_come_at_any_hour() {
        ContactPoint wakes = smsThatMayWake();

        assertThat(ladder.closes(urgent(EventKind.RELEASED), victim(wakes), wakes, NOON))
                .isEmpty();
        assertThat(ladder.closes(urgent(EventKind.TRANSFERRED), victim(wakes), wakes, NOON))
                .contains(at("2026-11-02T21:00"));
    }
}
