package org.timelynotice.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.notice.Notices.sms;
import static org.timelynotice.notice.Notices.victim;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.timelynotice.delivery.ProviderStatus;
import org.timelynotice.delivery.SendResult;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.AttemptState;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;

class RecordReceiptTest {

    private final SendingStage stage = new SendingStage();

    @Test
    void reports_that_come_twice_late_and_out_of_order_take_nothing_back() {
        Notice notice = stage.routine(victim(sms()));
        stage.send.sendAll();
        Attempt attempt = stage.attempts(notice).get(0);

        for (ProviderStatus status : List.of(
                ProviderStatus.SENT,
                ProviderStatus.QUEUED,
                ProviderStatus.DELIVERED,
                ProviderStatus.SENT,
                ProviderStatus.UNDELIVERED)) {
            stage.reported(attempt, status);
        }

        assertThat(stage.attempts(notice)).extracting(Attempt::state).containsExactly(AttemptState.DELIVERED);
        assertThat(stage.state(notice)).isInstanceOf(NoticeState.Met.class);
    }

    @Test
    void a_receipt_that_is_faster_than_the_answer_stands() {
        Notice notice = stage.routine(victim(sms()));
        stage.sms.answers(message -> {
            stage.reported(stage.attempts(notice).get(0), ProviderStatus.DELIVERED);
            return new SendResult.Accepted("P-1");
        });

        stage.send.sendAll();

        assertThat(stage.attempts(notice)).extracting(Attempt::state).containsExactly(AttemptState.DELIVERED);
        assertThat(stage.state(notice)).isInstanceOf(NoticeState.Met.class);
    }
}
