package org.timelynotice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.notice.Refusal;

class DeliveryReceiptTest {

    @ParameterizedTest
    @ValueSource(strings = {"accepted", "queued", "sending", "sent", "delivered", "undelivered", "failed", "canceled"})
    void every_status_of_the_provider_is_understood(String word) {
        assertThat(read(Map.of("MessageSid", "SM1", "MessageStatus", word))).isPresent();
    }

    @Test
    void a_failure_says_why() {
        var receipt = read(Map.of("MessageSid", "SM1", "MessageStatus", "undelivered", "ErrorCode", "30005"));
        assertThat(receipt.orElseThrow().failure())
                .contains(new SendResult.Refused(Refusal.BAD_ADDRESS, "30005", false));
    }

    @Test
    void a_failure_without_a_number_may_be_tried_again() {
        var receipt = read(Map.of("SmsSid", "SM1", "SmsStatus", "failed", "ErrorCode", "oops"));
        assertThat(receipt.orElseThrow().failure()).contains(new SendResult.Refused(Refusal.OTHER, "", true));
    }

    @Test
    void a_stale_error_number_on_a_message_that_is_on_its_way_counts_for_nothing() {
        var receipt = read(Map.of("MessageSid", "SM1", "MessageStatus", "sending", "ErrorCode", "30003"));
        assertThat(receipt.orElseThrow().failure()).isEqualTo(Optional.empty());
    }

    @Test
    void what_is_no_receipt_is_none() {
        assertThat(read(Map.of())).isEmpty();
        assertThat(read(Map.of("MessageSid", "SM1"))).isEmpty();
        assertThat(read(Map.of("MessageSid", "", "MessageStatus", "sent"))).isEmpty();
        assertThat(read(Map.of("MessageSid", "SM1", "MessageStatus", "teleported")))
                .isEmpty();
    }

    @Test
    void an_older_status_never_overwrites_a_newer_one() {
        assertThat(ProviderStatus.DELIVERED.supersedes(ProviderStatus.SENT)).isTrue();
        assertThat(ProviderStatus.SENT.supersedes(ProviderStatus.DELIVERED)).isFalse();
        assertThat(ProviderStatus.QUEUED.supersedes(ProviderStatus.QUEUED)).isFalse();
        assertThat(ProviderStatus.FAILED.supersedes(ProviderStatus.DELIVERED)).isFalse();
        assertThat(ProviderStatus.SENDING.supersedes(ProviderStatus.UNDELIVERED))
                .isFalse();
    }

    private static Optional<DeliveryReceipt> read(Map<String, String> form) {
        return DeliveryReceipt.ofSmsCallback("tok-1", form);
    }
}
