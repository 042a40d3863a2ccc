package org.timelynotice.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.flow.SendingStage.NOON;
import static org.timelynotice.flow.SendingStage.schedule;
import static org.timelynotice.notice.Notices.email;
import static org.timelynotice.notice.Notices.sms;
import static org.timelynotice.notice.Notices.victim;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timelynotice.delivery.ChannelStop;
import org.timelynotice.delivery.SendResult;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.AttemptState;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Occasion;
import org.timelynotice.notice.Refusal;
import org.timelynotice.recipient.Channel;

/** A provider that lets in nothing of ours: an expired token, a moved address, a closed account. */
class StoppedChannelTest {

    private static final String KEPT = "its way is stopped by a fault on our side; it goes out when that is mended";

    private final SendingStage stage = new SendingStage();

    @BeforeEach
    void the_token_has_expired() {
        stage.sms.answers(message -> new SendResult.TurnedAway("HTTP 401"));
    }

    private void mended() {
        stage.sms.answers(message -> new SendResult.Accepted("P-" + message.attemptToken()));
    }

    private void goOnFor(Duration time) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plusSeconds(60)) {
            stage.later(Duration.ofSeconds(60));
            stage.send.sendAll();
        }
    }

    @Test
    void what_is_due_is_kept_for_hours_and_neither_refused_nor_moved_to_another_way() {
        Notice notice = stage.routine(victim(sms(), email()));
        stage.send.sendAll();
        goOnFor(Duration.ofHours(6));

        assertThat(stage.state(notice)).isInstanceOf(NoticeState.Planned.class);
        assertThat(stage.state(notice).reason()).contains(KEPT);
        assertThat(stage.mail.asked()).isEmpty();
        assertThat(stage.people.retired).isEmpty();
        assertThat(stage.ledger.questions()).isEmpty();
        assertThat(stage.attempts(notice))
                .extracting(Attempt::state)
                .containsOnly(AttemptState.NOT_SENT)
                .hasSizeLessThan(45);
        assertThat(stage.attempts(notice))
                .allSatisfy(attempt ->
                        assertThat(attempt.refusal()).contains(new Attempt.Refused(Refusal.OUR_FAULT, true)));
    }

    @Test
    void the_stop_says_since_when_and_why_and_only_one_message_tries_at_a_time() {
        stage.routine(victim(sms("+12155550111")));
        stage.send.sendAll();
        for (int i = 0; i < 20; i++) {
            stage.routine(victim(sms("+1215555012" + i % 10)));
        }
        stage.send.sendAll();
        assertThat(stage.sms.asked()).hasSize(1);

        stage.later(Duration.ofSeconds(5));
        stage.send.sendAll();

        assertThat(stage.sms.asked()).as("one has tried").hasSize(2);
        assertThat(stage.stops.all())
                .containsExactly(new ChannelStop(Channel.SMS, NOON, "HTTP 401", 1, NOON.plusSeconds(15)));
    }

    @Test
    void when_the_fault_is_mended_one_call_gets_through_and_all_that_was_kept_follows_at_once() {
        for (int i = 0; i < 9; i++) {
            stage.routine(victim(sms("+1215555011" + i)));
        }
        stage.send.sendAll();
        goOnFor(Duration.ofHours(1));
        mended();

        stage.later(Duration.ofMinutes(10));
        stage.send.sendAll();

        assertThat(stage.ledger.open(100)).hasSize(9).allMatch(notice -> notice.state() instanceof NoticeState.Sent);
        assertThat(stage.stops.all()).isEmpty();
    }

    @Test
    void an_urgent_duty_takes_its_readers_other_way_at_once() {
        stage.routine(victim(sms("+12155550111")));
        stage.send.sendAll();
        Notice release = stage.urgent(victim(sms(), email()));

        stage.send.sendAll();

        assertThat(stage.attempts(release)).extracting(Attempt::channel).containsExactly(Channel.EMAIL);
    }

    @Test
    void an_urgent_duty_without_another_way_stays_and_a_person_is_asked_once_within_minutes() {
        Notice release = stage.urgent(victim(sms()));
        stage.send.sendAll();
        assertThat(stage.ledger.questions()).isEmpty();

        goOnFor(Duration.ofHours(1));

        assertThat(stage.state(release)).isInstanceOf(NoticeState.Planned.class);
        assertThat(stage.ledger.questions())
                .containsExactly(
                        "the way to this person is stopped by a fault on our side, and this cannot wait: tell them another way");
    }

    @Test
    void a_duty_whose_deadline_nears_takes_another_way_while_there_is_time_and_one_without_asks_a_person() {
        var deadline = Optional.of(NOON.plus(Duration.ofHours(6)));
        Notice two = stage.plan(victim(sms(), email()), Occasion.FIRST, schedule(NOON, deadline, false));
        Notice one = stage.plan(victim(sms("+12155550111")), Occasion.FIRST, schedule(NOON, deadline, false));
        stage.send.sendAll();
        goOnFor(Duration.ofMinutes(119));
        assertThat(stage.mail.asked()).isEmpty();
        assertThat(stage.ledger.questions()).isEmpty();

        goOnFor(Duration.ofMinutes(2));

        assertThat(stage.state(two)).isInstanceOf(NoticeState.Met.class);
        assertThat(stage.state(one)).isInstanceOf(NoticeState.Planned.class);
        assertThat(stage.ledger.questions()).hasSize(1);
    }

    @Test
    void a_call_that_was_under_way_when_the_channel_was_stopped_opens_nothing() {
        stage.sms.answers(message -> {
            if (message.address().endsWith("111")) {
                return new SendResult.TurnedAway("HTTP 403");
            }
            stage.later(Duration.ofSeconds(1));
            return new SendResult.Accepted("P-" + message.attemptToken());
        });
        stage.routine(victim(sms("+12155550112")));
        stage.routine(victim(sms("+12155550111")));

        stage.send.sendAll();

        assertThat(stage.stops.all()).extracting(ChannelStop::channel).containsExactly(Channel.SMS);
    }
}
