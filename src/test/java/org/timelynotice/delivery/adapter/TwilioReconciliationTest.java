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
import java.time.Instant;
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
    void an_earlier_message_in_the_same_words_is_another() {
        list(message("SM1", "news", "Tue, 01 Dec 2026 15:59:00 +0000", "sent"));
        assertThat(find()).isEqualTo(new Finding.NotFound());
    }

    @Test
    void other_words_are_another_message() {
        list(message("SM1", "other", "Tue, 01 Dec 2026 16:00:01 +0000", "sent"));
        assertThat(find()).isEqualTo(new Finding.NotFound());
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

    private Finding find() {
        var reconciliation = new TwilioReconciliation(TwilioSmsTest.settings(URI.create(provider.baseUrl())));
        return reconciliation.find("tok-1", "+12085550123", SINCE, "news");
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
