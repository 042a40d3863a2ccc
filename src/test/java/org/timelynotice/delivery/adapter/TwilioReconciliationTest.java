package org.timelynotice.delivery.adapter;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.delivery.ProviderStatus;
import org.timelynotice.delivery.Reconciliation.Finding;

class TwilioReconciliationTest {

    private static final Instant SINCE = Instant.parse("2026-12-01T16:00:00Z");

    @RegisterExtension
    final WireMockExtension provider = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    @Test
    void a_message_to_that_number_in_those_words_since_then_is_the_one() {
        list(message("SM1", "news", "Tue, 01 Dec 2026 16:00:01 +0000", "delivered"));
        assertThat(find()).isEqualTo(new Finding.Found("SM1", ProviderStatus.DELIVERED));
        provider.verify(1, getRequestedFor(anyUrl()).withQueryParam("To", equalTo("+12085550123")));
    }

    @Test
    void an_earlier_message_in_the_same_words_is_another_where_it_is_known_as_such() {
        list(message("SM1", "news", "Tue, 01 Dec 2026 15:59:00 +0000", "sent"));
        assertThat(find("SM1")).isEqualTo(new Finding.NotFound());
        assertThat(find())
                .as("a clock may have been set right")
                .isEqualTo(
                        new Finding.CannotTell("the same text went out shortly before, for no attempt that is known"));
    }

    @Test
    void a_much_earlier_message_in_the_same_words_is_another() {
        list(message("SM1", "news", "Tue, 01 Dec 2026 15:49:00 +0000", "sent"));
        assertThat(find()).isEqualTo(new Finding.NotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "other"})
    void other_words_of_that_very_time_may_be_this_message_as_the_provider_keeps_it(String words) {
        list(message("SM1", words, "Tue, 01 Dec 2026 16:00:01 +0000", "sent"));
        assertThat(find()).isEqualTo(new Finding.CannotTell("a message of that time reads otherwise"));
        assertThat(find("SM1")).as("another attempt's").isEqualTo(new Finding.NotFound());
    }

    @Test
    void other_words_of_another_time_are_another_message() {
        list(
                message("SM1", "other", "Tue, 01 Dec 2026 15:59:00 +0000", "sent"),
                message("SM2", "other", "Tue, 01 Dec 2026 16:02:01 +0000", "sent"));
        assertThat(find()).isEqualTo(new Finding.NotFound());
    }

    @Test
    void a_message_that_is_another_attempts_leaves_the_one_that_is_not() {
        list(
                message("SM1", "news", "Tue, 01 Dec 2026 16:00:01 +0000", "sent"),
                message("SM2", "news", "Tue, 01 Dec 2026 16:00:09 +0000", "sent"));
        assertThat(find("SM1")).isEqualTo(new Finding.Found("SM2", ProviderStatus.SENT));
    }

    @Test
    void a_provider_whose_clock_is_behind_ours_is_read_by_its_own() {
        provider.stubFor(get(anyUrl())
                .willReturn(okJson("{\"messages\":[" + message("SM1", "news", "Tue, 01 Dec 2026 15:58:31 +0000", "sent")
                                + "]}")
                        .withHeader("Date", "Tue, 01 Dec 2026 16:00:00 GMT")));
        assertThat(find()).isEqualTo(new Finding.Found("SM1", ProviderStatus.SENT));
    }

    @Test
    void two_that_fit_are_for_a_person() {
        list(
                message("SM1", "news", "Tue, 01 Dec 2026 16:00:01 +0000", "sent"),
                message("SM2", "news", "Tue, 01 Dec 2026 16:00:09 +0000", "sent"));
        assertThat(find()).isEqualTo(new Finding.CannotTell("2 messages fit"));
    }

    @Test
    void a_provider_that_does_not_answer_proves_nothing() {
        provider.stubFor(get(anyUrl()).willReturn(status(503)));
        assertThat(find()).isEqualTo(new Finding.CannotTell("HTTP 503"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "null",
                "[]",
                "{}",
                "{\"hello\":1}",
                "{\"messages\":null}",
                "{\"messages\":[null]}",
                "{\"messages\":[{}]}"
            })
    void an_answer_that_is_none_proves_nothing(String body) {
        provider.stubFor(get(anyUrl()).willReturn(okJson(body)));
        assertThat(find()).isInstanceOf(Finding.CannotTell.class);
    }

    private Finding find(String... anothers) {
        var reconciliation = new TwilioReconciliation(
                TwilioSmsTest.settings(URI.create(provider.baseUrl())),
                Clock.fixed(SINCE.plusSeconds(90), ZoneOffset.UTC));
        return reconciliation.find("tok-1", "+12085550123", SINCE, "news", Set.of(anothers)::contains);
    }

    private void list(String... messages) {
        provider.stubFor(get(anyUrl())
                .willReturn(okJson("{\"messages\":[" + String.join(",", messages)
                        + "],\"page\":0,\"page_size\":50,\"next_page_uri\":null,\"uri\":\"/x\"}")));
    }

    private static String message(String sid, String body, String created, String status) {
        return """
                {"sid":"%s","body":"%s","date_created":"%s","status":"%s","direction":"outbound-api","to":"+12085550123"}""".formatted(sid, body, created, status);
    }
}
