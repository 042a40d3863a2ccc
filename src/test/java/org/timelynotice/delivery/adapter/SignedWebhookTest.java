package org.timelynotice.delivery.adapter;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.delivery.OutboundMessage;
import org.timelynotice.delivery.SendResult;
import org.timelynotice.notice.Refusal;

class SignedWebhookTest {

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_800_000_000L), ZoneOffset.UTC);

    @RegisterExtension
    final WireMockExtension other = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    @Test
    void the_other_side_gets_the_words_signed() {
        answer(202);
        assertThat(send(other.baseUrl() + "/hook")).isEqualTo(new SendResult.Accepted("tok-1"));
        // printf '%s' '1800000000.{"attempt":"tok-1","subject":"News","text":"Hello"}' | openssl dgst -sha256 -hmac
        // secret
        other.verify(
                1,
                postRequestedFor(urlEqualTo("/hook"))
                        .withHeader("Idempotency-Key", equalTo("tok-1"))
                        .withHeader(
                                "Timely-Signature",
                                equalTo(
                                        "t=1800000000,v1=fc9981544a2f8dbd951d396b78d011864a5ed4f205ae9e05b904f8e9adbcb3b9"))
                        .withRequestBody(
                                equalToJson("{\"attempt\":\"tok-1\",\"subject\":\"News\",\"text\":\"Hello\"}")));
    }

    @ParameterizedTest
    @CsvSource({"404, BAD_ADDRESS", "410, BAD_ADDRESS", "401, OTHER", "302, OTHER"})
    void a_refusal_is_final(int status, Refusal why) {
        answer(status);
        assertThat(send(other.baseUrl())).isEqualTo(new SendResult.Refused(why, "HTTP " + status, false));
    }

    @Test
    void a_server_error_is_unknown_and_not_repeated() {
        answer(500);
        assertThat(send(other.baseUrl())).isEqualTo(new SendResult.Unknown("HTTP 500"));
        other.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void too_many_is_throttled() {
        answer(429);
        assertThat(send(other.baseUrl())).isEqualTo(new SendResult.Throttled(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/hook",
                "ftp://example.org",
                "https:///hook",
                "https://u:p@example.org",
                "not an address",
                "",
                "file:///etc/passwd"
            })
    void only_https_to_a_named_host_is_an_address(String address) {
        assertThat(send(address)).isEqualTo(new SendResult.Refused(Refusal.BAD_ADDRESS, "", false));
    }

    private void answer(int status) {
        other.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(status)));
    }

    private static SendResult send(String address) {
        var settings = new WebhookSettings("secret", Duration.ofSeconds(30), Duration.ofSeconds(30), true);
        return new SignedWebhook(settings, CLOCK)
                .send(new OutboundMessage(
                        "tok-1",
                        address,
                        Optional.of("News"),
                        "Hello",
                        Optional.empty(),
                        Locale.ENGLISH,
                        "<tok-1@notices.example.org>",
                        Duration.ofHours(1)));
    }
}
