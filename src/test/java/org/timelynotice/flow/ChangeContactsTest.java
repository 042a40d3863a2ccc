package org.timelynotice.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.flow.SendingStage.NOON;
import static org.timelynotice.notice.Notices.email;
import static org.timelynotice.notice.Notices.sms;
import static org.timelynotice.notice.Notices.victim;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.timelynotice.delivery.OutboundMessage;
import org.timelynotice.flow.ChangePerson.Changed;
import org.timelynotice.flow.ChangePerson.Whose;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Occasion;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.Handling;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.SafeTimes;
import org.timelynotice.recipient.WakeFor;
import org.timelynotice.registration.CaseRegistration.Address;
import org.timelynotice.registration.Remark;

/** A new number is used at once, and an old one never again. */
class ChangeContactsTest {

    private static final String NEW = "+12155550144";

    private final SendingStage stage = new SendingStage();

    private static Whose whose(Recipient person) {
        return new Whose(person.caseId(), person.id(), Optional.empty(), "Cora Coordinator");
    }

    private static Address text(String number, SafeTimes safe) {
        return new Address(Channel.SMS, number, ContentTier.BARE, Optional.empty(), safe, Set.of());
    }

    private static Address text(String number) {
        return text(number, SafeTimes.unrestricted());
    }

    private Recipient now(Recipient person) {
        return stage.people.find(person.id()).orElseThrow();
    }

    @Test
    void another_number_takes_the_place_of_the_old_one_for_what_waits() {
        ContactPoint old = sms();
        Recipient vera = victim(old);
        stage.routine(vera);

        stage.contacts.change(whose(vera), old.id(), text(NEW));
        stage.send.sendAll();

        assertThat(stage.sms.asked()).extracting(OutboundMessage::address).containsExactly(NEW);
        assertThat(now(vera).contactPoints())
                .singleElement()
                .satisfies(point -> assertThat(point.id()).isNotEqualTo(old.id()));
    }

    @Test
    void an_address_that_ends_leaves_the_next_way_and_the_last_one_a_person() {
        ContactPoint phone = sms();
        ContactPoint mail = email();
        Recipient vera = victim(phone, mail);
        Notice first = stage.routine(vera);

        stage.contacts.end(whose(vera), phone.id());
        stage.send.sendAll();

        assertThat(stage.sms.asked()).isEmpty();
        assertThat(stage.mail.asked()).hasSize(1);
        Notice second = stage.routine(now(vera));
        stage.contacts.end(whose(vera), mail.id());
        assertThat(stage.state(second)).isInstanceOf(NoticeState.Referred.class);
        assertThat(stage.state(first)).isInstanceOf(NoticeState.Met.class);
    }

    private Notice reminder(Recipient person) {
        return stage.plan(
                person,
                Occasion.REMINDER,
                SendingStage.schedule(NOON.plus(Duration.ofDays(1)), Optional.empty(), false));
    }

    @Test
    void without_a_last_address_nothing_is_dropped_and_a_person_is_asked_for_another() {
        ContactPoint phone = sms();
        Recipient vera = victim(phone);
        Notice first = stage.routine(vera);
        Notice reminder = reminder(vera);

        var done = (Changed.Done) stage.contacts.end(whose(vera), phone.id());

        assertThat(done.remarks()).extracting(Remark::field).containsExactly("contactPoints");
        assertThat(stage.state(first)).isInstanceOf(NoticeState.Referred.class);
        assertThat(stage.state(reminder)).isInstanceOf(NoticeState.Planned.class);
        assertThat(stage.state(reminder).reason()).contains("no safe way to reach this person is on file");
        assertThat(stage.tasks.asked()).containsExactly(AskForAnotherWay.QUESTION);
        stage.later(Duration.ofDays(1));
        stage.send.sendAll();
        assertThat(stage.state(reminder)).isInstanceOf(NoticeState.Referred.class);
    }

    @Test
    void a_reminder_goes_to_the_address_that_is_entered_before_its_time() {
        ContactPoint phone = sms();
        Recipient vera = victim(phone);
        Notice reminder = reminder(vera);
        stage.contacts.end(whose(vera), phone.id());

        stage.contacts.add(whose(vera), text(NEW));
        assertThat(stage.state(reminder).reason()).get().asString().doesNotContain("no safe way");
        stage.later(Duration.ofDays(1));
        stage.send.sendAll();

        assertThat(stage.sms.asked()).extracting(OutboundMessage::address).containsExactly(NEW);
    }

    @Test
    void what_they_answer_about_alarms_stands_at_their_numbers_and_nowhere_else() {
        ContactPoint phone = sms();
        ContactPoint mail = email();
        Recipient vera = victim(phone, mail);
        stage.people.add(vera);

        stage.contacts.wake(whose(vera), Map.of(phone.id(), Set.of(WakeFor.ESCAPE)));

        assertThat(now(vera).contactPoints())
                .extracting(ContactPoint::wakeFor)
                .containsExactly(Set.of(WakeFor.ESCAPE), mail.wakeFor());
        assertThat(now(vera).contactPoints()).extracting(ContactPoint::id).containsExactly(phone.id(), mail.id());
    }

    @Test
    void another_number_stands_where_those_stood_that_are_theirs_no_longer() {
        ContactPoint phone = sms();
        ContactPoint mail = email();
        Recipient vera = victim(phone, mail);
        Notice waiting = stage.routine(vera);

        stage.contacts.replace(whose(vera), Set.of(phone.id()), text(NEW));
        stage.send.sendAll();

        assertThat(now(vera).contactPoints()).extracting(ContactPoint::address).containsExactly(NEW, mail.address());
        assertThat(stage.sms.asked()).extracting(OutboundMessage::address).containsExactly(NEW);
        assertThat(stage.state(waiting)).isNotInstanceOf(NoticeState.Superseded.class);
    }

    @Test
    void a_number_that_was_frozen_stays_so_when_it_is_entered_again() {
        ContactPoint phone = sms();
        Recipient vera = victim(phone);
        stage.people.add(vera);
        stage.says(phone.address(), "wrong number");

        var done = (Changed.Done) stage.contacts.replace(whose(vera), Set.of(phone.id()), text(phone.address()));

        assertThat(done.person().contactPoints()).noneMatch(ContactPoint::usable);
        assertThat(done.remarks()).extracting(Remark::field).contains("contactPoints");
    }

    @Test
    void new_hours_move_what_waits() {
        ContactPoint phone = sms();
        Recipient vera = victim(phone);
        Notice notice = stage.routine(vera);
        var evenings = new SafeTimes(
                List.of(new SafeTimes.Window(Set.of(DayOfWeek.values()), LocalTime.of(19, 0), LocalTime.of(20, 0))));

        stage.contacts.change(whose(vera), phone.id(), text(phone.address(), evenings));

        assertThat(((NoticeState.Planned) stage.state(notice)).nextLook()).isEqualTo(Notices.at("2026-11-02T19:00"));
        assertThat(now(vera).contactPoints().get(0).id()).isEqualTo(phone.id());
        stage.contacts.change(whose(vera), phone.id(), text(phone.address()));
        assertThat(((NoticeState.Planned) stage.state(notice)).nextLook()).isEqualTo(NOON);
    }

    @Test
    void an_address_stands_on_file_once_and_none_of_the_other_side_ever() {
        ContactPoint phone = sms();
        Recipient vera = victim(phone);
        stage.people.add(vera);
        stage.people.addAdverse(vera.caseId(), Channel.SMS, NEW);

        assertThat(stage.contacts.add(whose(vera), text(phone.address()))).isInstanceOf(Changed.Refused.class);
        assertThat(stage.contacts.add(whose(vera), text(NEW)))
                .isInstanceOfSatisfying(
                        Changed.Refused.class,
                        refused -> assertThat(refused.conflicts())
                                .singleElement()
                                .satisfies(
                                        conflict -> assertThat(conflict.field()).isEqualTo("address")));
        assertThat(stage.contacts.change(whose(vera), phone.id(), text(NEW))).isInstanceOf(Changed.Refused.class);
        assertThat(stage.contacts.add(whose(vera), text("+12155550145"))).isInstanceOf(Changed.Done.class);
        assertThat(now(vera).contactPoints()).hasSize(2);
    }

    @Test
    void on_the_day_somebody_is_asked_once_whether_it_is_still_safe() {
        Recipient vera = victim();
        stage.people.add(vera);
        var handling = new Handling(true, Optional.of(LocalDate.of(2026, 11, 3)), false);
        stage.contacts.add(
                whose(vera),
                new Address(
                        Channel.SMS,
                        NEW,
                        ContentTier.BARE,
                        Optional.empty(),
                        SafeTimes.unrestricted(),
                        Set.of(),
                        handling));

        stage.at(Notices.at("2026-11-02T23:59"));
        assertThat(stage.holds.lookAtAll()).isZero();
        stage.later(Duration.ofMinutes(1));
        assertThat(stage.holds.lookAtAll()).isEqualTo(1);
        stage.later(Duration.ofDays(9));
        assertThat(stage.holds.lookAtAll()).isZero();

        assertThat(stage.tasks.asked())
                .singleElement()
                .asString()
                .contains("still theirs and safe")
                .doesNotContain("5550144");
        assertThat(now(vera).contactPoints().get(0).handling().voicemail()).isTrue();
    }
}
