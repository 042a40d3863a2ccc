package org.timelynotice.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.flow.SendingStage.NOON;
import static org.timelynotice.flow.SendingStage.schedule;
import static org.timelynotice.notice.Notices.email;
import static org.timelynotice.notice.Notices.sms;
import static org.timelynotice.notice.Notices.victim;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.timelynotice.delivery.ProviderStatus;
import org.timelynotice.delivery.Reconciliation.Finding;
import org.timelynotice.delivery.SendResult;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.AttemptState;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Occasion;

class ClarifyAttemptsTest {

    private final SendingStage stage = new SendingStage();

    @Test
    void a_receipt_that_comes_while_the_provider_is_asked_is_not_overwritten_and_nothing_is_sent_again() {
        stage.sms.answers(message -> new SendResult.Unknown("no answer in time"));
        Notice notice = stage.urgent(victim(sms()));
        stage.send.sendAll();
        stage.later(Duration.ofMinutes(2));
        stage.sms.finds(() -> {
            stage.reported(stage.attempts(notice).get(0), ProviderStatus.SENT);
            return new Finding.NotFound();
        });

        stage.clarify.clarifyAll();
        stage.send.sendAll();

        assertThat(stage.attempts(notice)).extracting(Attempt::state).containsExactly(AttemptState.SENT);
        assertThat(stage.state(notice)).isInstanceOf(NoticeState.Sent.class);
        assertThat(stage.sms.asked()).hasSize(1);
    }

    @Test
    void a_text_that_the_provider_lists_only_at_the_second_look_is_not_sent_again() {
        stage.sms.answers(message -> new SendResult.Unknown("no answer in time"));
        Notice notice = stage.urgent(victim(sms()));
        stage.send.sendAll();
        stage.sms.answers(message -> new SendResult.Accepted("P-2"));
        stage.later(Duration.ofMinutes(2));
        stage.clarify.clarifyAll();
        stage.send.sendAll();
        stage.sms.finds(() -> new Finding.Found("P-1", ProviderStatus.SENT));
        stage.later(Duration.ofMinutes(2));

        stage.clarify.clarifyAll();
        stage.send.sendAll();

        assertThat(stage.sms.asked()).hasSize(1);
        assertThat(stage.attempts(notice)).extracting(Attempt::state).containsExactly(AttemptState.SENT);
    }

    @Test
    void a_text_that_two_looks_do_not_find_is_sent_again() {
        stage.sms.answers(message -> new SendResult.Unknown("no answer in time"));
        Notice notice = stage.urgent(victim(sms()));
        stage.send.sendAll();
        stage.sms.answers(message -> new SendResult.Accepted("P-2"));
        for (int look = 0; look < 2; look++) {
            stage.later(Duration.ofMinutes(2));
            stage.clarify.clarifyAll();
            stage.send.sendAll();
        }
        stage.later(Duration.ofSeconds(5));
        stage.send.sendAll();

        assertThat(stage.attempts(notice))
                .extracting(Attempt::state)
                .containsExactly(AttemptState.NOT_SENT, AttemptState.ACCEPTED);
    }

    @Test
    void a_provider_that_knows_less_than_we_do_takes_nothing_back() {
        Notice notice = stage.urgent(victim(sms()));
        stage.send.sendAll();
        stage.reported(stage.attempts(notice).get(0), ProviderStatus.SENT);
        stage.sms.finds(() -> new Finding.Found("P-1", ProviderStatus.QUEUED));
        stage.later(Duration.ofMinutes(5));

        stage.clarify.clarifyAll();

        assertThat(stage.attempts(notice)).extracting(Attempt::state).containsExactly(AttemptState.SENT);
    }

    @Test
    void a_proof_that_comes_after_the_ladder_went_on_ends_the_notice_wherever_it_stands() {
        Notice notice = stage.urgent(victim(sms(), sms("+12155550102"), email()));
        stage.send.sendAll();
        stage.later(Duration.ofMinutes(5));
        stage.clarify.clarifyAll();
        stage.send.sendAll();
        assertThat(stage.state(notice)).as("sent to the second number").isInstanceOf(NoticeState.Sent.class);

        stage.answered(stage.attempts(notice).get(0), true);

        assertThat(stage.state(notice)).isInstanceOf(NoticeState.Met.class);
    }

    @Test
    void a_text_without_a_receipt_is_followed_up_while_there_is_still_time() {
        Notice notice = stage.plan(
                victim(sms(), email()),
                Occasion.FIRST,
                schedule(NOON, Optional.of(NOON.plus(Duration.ofHours(2))), false));
        stage.send.sendAll();
        stage.later(Duration.ofMinutes(61));

        stage.clarify.clarifyAll();
        stage.send.sendAll();

        assertThat(stage.mail.asked()).hasSize(1);
        assertThat(stage.state(notice)).isInstanceOf(NoticeState.Met.class);
    }
}
