package org.timelynotice.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.flow.SendingStage.NOON;
import static org.timelynotice.flow.SendingStage.schedule;
import static org.timelynotice.notice.Notices.email;
import static org.timelynotice.notice.Notices.person;
import static org.timelynotice.notice.Notices.sms;
import static org.timelynotice.notice.Notices.victim;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.timelynotice.casefile.Role;
import org.timelynotice.delivery.ProviderStatus;
import org.timelynotice.delivery.SendResult;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.AttemptState;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Occasion;
import org.timelynotice.notice.Proof;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContentTier;

/** Where there is danger: the loudest way first, mail beside it, and no duty that ends because a machine took a message. */
class UrgentNoticesTest {

    private final SendingStage stage = new SendingStage();

    private Proof proof(Notice notice) {
        return Proof.of(stage.ledger.get(notice.id()), stage.attempts(notice));
    }

    private static ContactPoint inFull(ContactPoint point) {
        return new ContactPoint(
                point.id(),
                point.channel(),
                point.address(),
                ContentTier.FULL,
                point.codePhrase(),
                point.safeTimes(),
                point.wakeFor(),
                point.state());
    }

    private Attempt text(Notice notice) {
        return stage.attempts(notice).stream()
                .filter(attempt -> attempt.channel() == Channel.SMS)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_mail_goes_beside_the_text_at_once_and_ends_nothing() {
        Notice release = stage.urgent(victim(email(), sms()));

        stage.send.sendAll();

        assertThat(stage.sms.asked()).hasSize(1);
        assertThat(stage.mail.asked()).hasSize(1);
        assertThat(stage.state(release)).isInstanceOf(NoticeState.Sent.class);
        assertThat(proof(release)).isEqualTo(Proof.ACCEPTED);
    }

    @Test
    void the_rows_of_both_calls_stand_before_either_is_made() {
        Notice release = stage.urgent(victim(sms(), email()));
        stage.mail.answers(message -> {
            assertThat(stage.attempts(release)).hasSize(2);
            return new SendResult.Unknown("no answer");
        });

        stage.send.sendAll();
        stage.later(Duration.ofMinutes(3));
        stage.clarify.clarifyAll();
        stage.send.sendAll();

        assertThat(stage.mail.asked()).as("never repeated blindly").hasSize(1);
    }

    @Test
    void a_text_that_arrived_waits_for_an_answer_and_then_a_person_is_told_to_call() {
        Notice release = stage.urgent(victim(sms()));
        stage.send.sendAll();

        stage.reported(text(release), ProviderStatus.DELIVERED);
        assertThat(stage.state(release)).isInstanceOf(NoticeState.Delivered.class);
        assertThat(proof(release)).isEqualTo(Proof.DELIVERED);

        stage.later(Duration.ofMinutes(4));
        stage.clarify.clarifyAll();
        assertThat(stage.state(release)).as("still time").isInstanceOf(NoticeState.Delivered.class);

        stage.later(Duration.ofMinutes(1));
        stage.clarify.clarifyAll();
        stage.send.sendAll();
        assertThat(stage.state(release)).isEqualTo(NoticeState.Referred.unanswered());
        assertThat(stage.sms.asked()).hasSize(1);
    }

    @Test
    void an_unanswered_text_is_followed_by_one_to_the_next_number() {
        Notice release = stage.urgent(victim(sms(), sms("+12155550102")));
        stage.send.sendAll();
        stage.reported(text(release), ProviderStatus.DELIVERED);
        stage.later(Duration.ofMinutes(5));

        stage.clarify.clarifyAll();
        stage.send.sendAll();

        assertThat(stage.sms.asked()).hasSize(2);
        assertThat(stage.state(release)).isInstanceOf(NoticeState.Sent.class);
    }

    @Test
    void what_was_said_in_full_is_met_when_it_arrives() {
        Notice release = stage.urgent(victim(inFull(sms())));
        stage.send.sendAll();

        stage.reported(text(release), ProviderStatus.DELIVERED);

        assertThat(stage.state(release)).isInstanceOf(NoticeState.Met.class);
        assertThat(proof(release)).isEqualTo(Proof.DELIVERED);
    }

    @Test
    void a_routine_text_is_met_when_it_arrives_and_a_routine_mail_when_it_is_accepted() {
        Notice text = stage.routine(victim(sms()));
        Notice mail = stage.routine(victim(email()));
        stage.send.sendAll();

        stage.reported(text(text), ProviderStatus.DELIVERED);

        assertThat(stage.state(text)).isInstanceOf(NoticeState.Met.class);
        assertThat(stage.state(mail)).isInstanceOf(NoticeState.Met.class);
        assertThat(proof(mail)).isEqualTo(Proof.ACCEPTED);
    }

    @Test
    void at_night_the_mail_goes_at_once_the_text_waits_and_a_person_is_asked() {
        stage.at(Notices.at("2026-11-02T23:07"));
        Notice release = stage.urgent(victim(email(), sms()));

        stage.send.sendAll();

        assertThat(stage.mail.asked()).hasSize(1);
        assertThat(stage.sms.asked()).isEmpty();
        assertThat(stage.state(release)).isInstanceOf(NoticeState.Planned.class);
        assertThat(stage.ledger.questions()).singleElement().asString().contains("it is urgent");

        stage.at(Notices.at("2026-11-03T08:00"));
        stage.send.sendAll();
        assertThat(stage.sms.asked()).as("the text is sent all the same").hasSize(1);
        assertThat(stage.mail.asked()).hasSize(1);
    }

    @Test
    void who_can_only_be_mailed_is_called_by_a_person_at_once() {
        Notice release = stage.urgent(victim(email()));

        stage.send.sendAll();

        assertThat(stage.mail.asked()).hasSize(1);
        assertThat(stage.state(release)).isEqualTo(NoticeState.Referred.unproven());
    }

    @Test
    void the_office_that_works_on_the_case_is_told_by_mail() {
        Notice release = stage.urgent(person(Role.PROSECUTOR, Notices.NO_ELECTIONS, email()));

        stage.send.sendAll();

        assertThat(stage.state(release)).isInstanceOf(NoticeState.Met.class);
    }

    @Test
    void where_every_text_was_refused_the_mail_that_went_beside_does_not_close_the_duty() {
        stage.sms.answers(
                message -> new SendResult.Refused(org.timelynotice.notice.Refusal.BAD_ADDRESS, "21211", false));
        Notice release = stage.urgent(victim(sms(), email()));

        stage.send.sendAll();

        assertThat(stage.attempts(release))
                .extracting(Attempt::state)
                .containsExactlyInAnyOrder(AttemptState.REFUSED, AttemptState.ACCEPTED);
        assertThat(stage.state(release)).isInstanceOf(NoticeState.Referred.class);
    }

    @Test
    void the_wait_for_an_answer_leaves_half_of_the_time_to_the_next_way() {
        Notice due = stage.plan(
                victim(sms(), sms("+12155550102")),
                Occasion.FIRST,
                schedule(NOON, Optional.of(NOON.plus(Duration.ofMinutes(6))), true));
        stage.send.sendAll();

        stage.reported(text(due), ProviderStatus.DELIVERED);

        assertThat(((NoticeState.Delivered) stage.state(due)).nextLook()).isEqualTo(NOON.plus(Duration.ofMinutes(3)));
    }
}
