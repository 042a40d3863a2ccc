package org.timelynotice.delivery.adapter;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
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
import org.timelynotice.platform.HeldPort;

class TwilioSmsTest {

    private static final String MESSAGES = "/2010-04-01/Accounts/AC0/Messages.json";
    private static final String TAKEN = "{\"sid\":\"SM1\",\"status\":\"queued\"}";

    @RegisterExtension
    final WireMockExtension provider = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    @Test
    void a_message_goes_out_with_callback_token_validity_and_service() {
        answer(201, TAKEN);
        assertThat(sms().send(message())).isEqualTo(new SendResult.Accepted("SM1"));
        provider.verify(
                1,
                postRequestedFor(urlEqualTo(MESSAGES))
                        .withBasicAuth(new com.github.tomakehurst.wiremock.client.BasicCredentials("AC0", "secret"))
                        .withFormParam("To", equalTo("+12085550123"))
                        .withFormParam("MessagingServiceSid", equalTo("MG0"))
                        .withFormParam("Body", equalTo("Hay noticias: ñ & = ü"))
                        .withFormParam("ValidityPeriod", equalTo("120"))
                        .withFormParam("StatusCallback", equalTo("https://notices.example.org/callbacks/sms/tok-1")));
    }

    @Test
    void a_server_error_is_unknown_and_never_sent_a_second_time() {
        provider.stubFor(post(anyUrl())
                .inScenario("recovers")
                .whenScenarioStateIs(STARTED)
                .willReturn(status(503))
                .willSetStateTo("well"));
        provider.stubFor(post(anyUrl())
                .inScenario("recovers")
                .whenScenarioStateIs("well")
                .willReturn(aResponse().withStatus(201).withBody(TAKEN)));
        assertThat(sms().send(message())).isEqualTo(new SendResult.Unknown("HTTP 503"));
        assertSentOnce();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 408})
    void what_may_have_been_done_before_the_error_is_unknown(int status) {
        answer(status, "{\"code\":20500}");
        assertThat(sms().send(message())).isInstanceOf(SendResult.Unknown.class);
        assertSentOnce();
    }

    @Test
    void too_many_requests_is_safe_to_repeat() {
        provider.stubFor(post(anyUrl())
                .willReturn(aResponse()
                        .withStatus(429)
                        .withHeader("Retry-After", "7")
                        .withBody("{\"code\":20429}")));
        assertThat(sms().send(message())).isEqualTo(new SendResult.Throttled(Optional.of(Duration.ofSeconds(7))));
        assertSentOnce();
    }

    @Test
    void a_full_queue_is_safe_to_repeat() {
        answer(400, "{\"code\":21611}");
        assertThat(sms().send(message())).isEqualTo(new SendResult.Throttled(Optional.empty()));
    }

    @Test
    void no_connection_means_surely_not_sent() {
        try (HeldPort nobody = HeldPort.any()) {
            assertThat(sms(URI.create("http://127.0.0.1:" + nobody.number())).send(message()))
                    .isInstanceOf(SendResult.NotSent.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECTION_RESET_BY_PEER",
                "EMPTY_RESPONSE",
                "RANDOM_DATA_THEN_CLOSE",
                "MALFORMED_RESPONSE_CHUNK"
            })
    void a_connection_lost_after_the_message_left_is_unknown(Fault fault) {
        provider.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(201).withFault(fault)));
        assertThat(sms().send(message())).isInstanceOf(SendResult.Unknown.class);
        assertSentOnce();
    }

    @Test
    void no_answer_in_time_is_unknown() {
        provider.stubFor(post(anyUrl())
                .willReturn(aResponse().withStatus(201).withBody(TAKEN).withFixedDelay(20_000)));
        assertThat(impatient().send(message())).isEqualTo(new SendResult.Unknown("no answer in time"));
        assertSentOnce();
    }

    @Test
    void an_answer_that_drips_without_end_is_unknown() {
        provider.stubFor(post(anyUrl())
                .willReturn(aResponse().withStatus(201).withBody(TAKEN).withChunkedDribbleDelay(10, 20_000)));
        assertThat(impatient().send(message())).isEqualTo(new SendResult.Unknown("no answer in time"));
        assertSentOnce();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{}", "{\"sid\":", "[]", "null", "{\"sid\":null}"})
    void a_good_status_with_an_unreadable_answer_is_unknown(String body) {
        answer(201, body);
        assertThat(sms().send(message())).isInstanceOf(SendResult.Unknown.class);
        assertSentOnce();
    }

    @ParameterizedTest
    @CsvSource({
        "21610, OPTED_OUT, false",
        "21211, BAD_ADDRESS, false",
        "21614, BAD_ADDRESS, false",
        "21635, BAD_ADDRESS, false",
        "21408, REGION, false",
        "30034, UNREGISTERED, false",
        "30450, FILTERED, false",
        "21617, OTHER, false",
        "30610, OTHER, true"
    })
    void a_refusal_says_why_and_whether_to_try_again(int code, Refusal why, boolean again) {
        answer(400, "{\"code\":" + code + ",\"message\":\"about +12085550123\",\"status\":400}");
        assertThat(sms().send(message())).isEqualTo(new SendResult.Refused(why, Integer.toString(code), again));
        assertSentOnce();
    }

    @Test
    void a_message_that_is_refused_without_a_code_is_refused_by_its_status() {
        answer(400, "<html>");
        assertThat(sms().send(message())).isEqualTo(new SendResult.Refused(Refusal.OTHER, "HTTP 400", false));
        assertSentOnce();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308, 401, 402, 403, 404, 405, 407, 410, 451})
    void a_provider_that_lets_nothing_of_ours_in_says_nothing_of_the_address(int status) {
        provider.stubFor(
                post(anyUrl()).willReturn(aResponse().withStatus(status).withHeader("Location", "/elsewhere")));
        assertThat(sms().send(message())).isEqualTo(new SendResult.TurnedAway("HTTP " + status));
        assertSentOnce();
    }

    @ParameterizedTest
    @CsvSource({"401, 20003", "403, 20005", "404, 20404", "400, 21606", "400, 21212", "403, 20006"})
    void a_login_an_account_or_a_sender_that_is_refused_is_not_the_addresss(int status, int code) {
        answer(status, "{\"code\":" + code + ",\"status\":" + status + "}");
        assertThat(sms().send(message())).isEqualTo(new SendResult.TurnedAway("HTTP " + status + ", code " + code));
    }

    @Test
    void a_code_that_is_about_the_address_is_about_the_address_whatever_the_status() {
        answer(403, "{\"code\":21408,\"status\":403}");
        assertThat(sms().send(message())).isEqualTo(new SendResult.Refused(Refusal.REGION, "21408", false));
    }

    @Test
    void a_message_whose_time_is_over_does_not_leave() {
        var late = new OutboundMessage(
                "tok-1",
                "+12085550123",
                Optional.empty(),
                "late",
                Optional.empty(),
                Locale.ENGLISH,
                "id",
                Duration.ZERO);
        assertThat(sms().send(late)).isEqualTo(new SendResult.Refused(Refusal.OTHER, "EXPIRED", false));
        provider.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void neither_message_nor_settings_print_what_is_secret() {
        assertThat(message().toString()).isEqualTo("OutboundMessage[tok-1]");
        assertThat(settings(URI.create("http://localhost")).toString()).doesNotContain("secret");
    }

    private void answer(int status, String body) {
        provider.stubFor(
                post(anyUrl()).willReturn(aResponse().withStatus(status).withBody(body)));
    }

    private void assertSentOnce() {
        provider.verify(1, postRequestedFor(anyUrl()));
    }

    private TwilioSms sms() {
        return sms(URI.create(provider.baseUrl()));
    }

    private static TwilioSms sms(URI api) {
        return new TwilioSms(settings(api));
    }

    /** With time enough for the message to arrive. */
    private TwilioSms impatient() {
        return new TwilioSms(settings(URI.create(provider.baseUrl()), Duration.ofSeconds(2)));
    }

    static TwilioSettings settings(URI api) {
        return settings(api, Duration.ofSeconds(30));
    }

    private static TwilioSettings settings(URI api, Duration patience) {
        return new TwilioSettings(
                api,
                "AC0",
                "secret",
                Optional.of("MG0"),
                Optional.empty(),
                URI.create("https://notices.example.org/callbacks/sms/"),
                patience,
                patience);
    }

    private static OutboundMessage message() {
        return new OutboundMessage(
                "tok-1",
                "+12085550123",
                Optional.empty(),
                "Hay noticias: ñ & = ü",
                Optional.empty(),
                Locale.forLanguageTag("es"),
                "<tok-1@notices.example.org>",
                Duration.ofMinutes(2));
    }
}
