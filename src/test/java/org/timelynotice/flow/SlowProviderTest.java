package org.timelynotice.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.notice.Notices.email;
import static org.timelynotice.notice.Notices.point;
import static org.timelynotice.notice.Notices.sms;
import static org.timelynotice.notice.Notices.victim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.timelynotice.delivery.OutboundMessage;
import org.timelynotice.delivery.SendResult;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.AttemptState;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Refusal;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.SafeTimes;

/** A provider that answers late, or leaves some calls without an answer, holds up nobody else. */
class SlowProviderTest {

    private static final int CALLERS = 3;

    private final SendingStage stage = SendingStage.calling(CALLERS);
    private final CountDownLatch hung = new CountDownLatch(1);
    private CompletableFuture<Integer> sending = CompletableFuture.completedFuture(0);

    private void sendMeanwhile() {
        sending = CompletableFuture.supplyAsync(stage.send::sendAll);
    }

    @AfterEach
    void the_provider_comes_back_and_no_answer_is_lost() throws Exception {
        hung.countDown();
        sending.get(30, TimeUnit.SECONDS);
        assertThat(stage.ledger.open(100)).noneMatch(notice -> notice.state() instanceof NoticeState.Sending);
    }

    private SendResult hangs(OutboundMessage message) {
        try {
            assertThat(hung.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new SendResult.Accepted("P-" + message.attemptToken());
    }

    private SendResult hangsForNumbersIn7(OutboundMessage message) {
        return message.address().endsWith("7")
                ? hangs(message)
                : new SendResult.Accepted("P-" + message.attemptToken());
    }

    private List<Notice> texts(int count) {
        var notices = new ArrayList<Notice>();
        for (int i = 0; i < count; i++) {
            notices.add(stage.routine(victim(sms("+121555501" + (10 + i)))));
        }
        return notices;
    }

    @Test
    void an_urgent_text_is_called_for_while_every_caller_of_texts_waits_for_the_provider() {
        stage.sms.answers(this::hangs);
        texts(10);
        sendMeanwhile();
        Awaitility.await().until(() -> stage.sms.asked().size() == CALLERS);
        stage.sms.answers(message -> new SendResult.Accepted("P-" + message.attemptToken()));

        Notice escape = stage.urgent(victim(sms("+12155550199")));
        stage.send.sendUrgent();

        Awaitility.await().until(() -> stage.state(escape) instanceof NoticeState.Sent);
        assertThat(stage.sms.asked()).hasSize(CALLERS + 1);
    }

    @Test
    void no_more_calls_are_begun_than_are_really_under_way() {
        stage.sms.answers(this::hangs);
        List<Notice> notices = texts(10);

        sendMeanwhile();
        Awaitility.await().until(() -> stage.sms.asked().size() == CALLERS);

        assertThat(notices.stream().flatMap(notice -> stage.attempts(notice).stream()))
                .as("a kill now would leave these unknown")
                .extracting(Attempt::state)
                .containsOnly(AttemptState.STARTED)
                .hasSize(CALLERS);
    }

    @Test
    void every_answer_is_written_down_while_another_call_hangs_and_the_rest_goes_on() {
        stage.sms.answers(this::hangsForNumbersIn7);
        List<Notice> notices = texts(10);

        sendMeanwhile();

        Awaitility.await()
                .untilAsserted(() -> assertThat(notices)
                        .filteredOn(notice -> stage.state(notice) instanceof NoticeState.Sent)
                        .hasSize(9));
        assertThat(stage.state(notices.get(7))).isInstanceOf(NoticeState.Sending.class);
    }

    @Test
    void whoever_waits_for_a_free_caller_is_called_in_the_same_run() throws Exception {
        var called = new CountDownLatch(CALLERS);
        stage.sms.answers(message -> {
            called.countDown();
            return hangs(message);
        });
        List<Notice> notices = texts(10);

        sendMeanwhile();
        assertThat(called.await(30, TimeUnit.SECONDS)).isTrue();
        stage.sms.answers(message -> new SendResult.Accepted("P-" + message.attemptToken()));
        hung.countDown();

        assertThat(sending.get(30, TimeUnit.SECONDS)).isEqualTo(10);
        assertThat(notices).allSatisfy(notice -> assertThat(stage.state(notice)).isInstanceOf(NoticeState.Sent.class));
    }

    @Test
    void the_next_address_of_somebody_does_not_wait_for_a_mailbox_that_hangs() {
        stage.mail.answers(message -> message.address().startsWith("slow")
                ? hangs(message)
                : new SendResult.Accepted("P-" + message.attemptToken()));
        stage.sms.answers(message -> new SendResult.Refused(Refusal.UNREACHABLE, "30003", false));
        stage.routine(victim(point(Channel.EMAIL, "slow@example.org", SafeTimes.unrestricted(), Set.of())));
        Notice other = stage.routine(victim(sms("+12155550111"), email()));

        sendMeanwhile();

        Awaitility.await().until(() -> stage.state(other) instanceof NoticeState.Met);
    }

    @Test
    void answers_are_written_down_although_what_is_due_next_cannot_be_read() {
        stage.sms.answers(message -> {
            stage.failing(1);
            return new SendResult.Accepted("P-" + message.attemptToken());
        });
        Notice notice = texts(1).get(0);

        try {
            stage.send.sendAll();
        } catch (Transactions.TryAgain e) {
            assertThat(e).isNotNull();
        }

        assertThat(stage.state(notice)).isInstanceOf(NoticeState.Sent.class);
    }
}
