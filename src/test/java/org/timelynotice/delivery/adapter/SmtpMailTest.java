package org.timelynotice.delivery.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.delivery.OutboundMessage;
import org.timelynotice.delivery.SendResult;
import org.timelynotice.notice.Refusal;
import org.timelynotice.platform.HeldPort;

class SmtpMailTest {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T16:00:00Z"), ZoneOffset.UTC);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void a_connection_lost_after_the_whole_message_was_given_is_unknown() throws IOException {
        try (var server = new SmtpStub(Map.of(".", SmtpStub.HANG_UP))) {
            assertThat(send(server)).isInstanceOf(SendResult.Unknown.class);
            assertThat(server.heard()).containsOnlyOnce(".");
        }
    }

    @Test
    void no_answer_to_the_whole_message_is_unknown() throws IOException {
        try (var server = new SmtpStub(Map.of(".", SmtpStub.SAY_NOTHING))) {
            assertThat(sendImpatiently(server)).isInstanceOf(SendResult.Unknown.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"greeting", "MAIL", "RCPT", "DATA"})
    void a_connection_lost_before_the_message_was_given_is_not_sent(String command) throws IOException {
        try (var server = new SmtpStub(Map.of(command, SmtpStub.HANG_UP))) {
            assertThat(send(server)).isInstanceOf(SendResult.NotSent.class);
        }
    }

    @Test
    @Timeout(120)
    void a_server_that_never_comes_to_an_end_is_left_after_a_while() throws IOException {
        try (var server = new SmtpStub(Map.of("MAIL", SmtpStub.DRIP))) {
            assertThat(sendImpatiently(server)).isInstanceOf(SendResult.NotSent.class);
        }
        try (var server = new SmtpStub(Map.of(".", SmtpStub.DRIP))) {
            assertThat(sendImpatiently(server)).isInstanceOf(SendResult.Unknown.class);
        }
    }

    @Test
    void no_connection_is_not_sent() {
        try (HeldPort nobody = HeldPort.any()) {
            assertThat(mail(nobody.number(), "").send(message("alex@example.org")))
                    .isInstanceOf(SendResult.NotSent.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user, BAD_ADDRESS, 550 5.1.1, false",
        "RCPT, 550 nobody here, BAD_ADDRESS, 550, false",
        "RCPT, 452 4.2.2 mailbox full, UNREACHABLE, 452 4.2.2, true",
        "RCPT, 552 5.2.2 mailbox full, UNREACHABLE, 552 5.2.2, true",
        "RCPT, 450 greylisted, UNREACHABLE, 450, true",
        "RCPT, 550 5.7.1 spam, FILTERED, 550 5.7.1, false",
        "MAIL, 451 4.3.0 later, OTHER, 451 4.3.0, true",
        "DATA, 554 no, FILTERED, 554, false",
        "., 451 4.7.1 later, OTHER, 451 4.7.1, true",
        "., 554 5.7.1 spam, FILTERED, 554 5.7.1, false",
        "., 550 spam, FILTERED, 550, false"
    })
    void a_refusal_says_why_and_whether_to_try_again(String at, String reply, Refusal why, String code, boolean again)
            throws IOException {
        try (var server = new SmtpStub(Map.of(at, reply))) {
            assertThat(send(server)).isEqualTo(new SendResult.Refused(why, code, again));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 530 5.7.0 must authenticate, SMTP 530 5.7.0",
        "MAIL, 550 5.7.1 sender not allowed, SMTP 550 5.7.1",
        "MAIL, 454 4.7.0 not now, SMTP 454 4.7.0",
        "RCPT, 530 5.7.57 not authenticated, SMTP 530 5.7.57",
        "DATA, 535 5.7.8 login, SMTP 535 5.7.8"
    })
    void a_server_that_lets_nothing_of_ours_in_says_nothing_of_the_address(String at, String reply, String cause)
            throws IOException {
        try (var server = new SmtpStub(Map.of(at, reply))) {
            assertThat(send(server)).isEqualTo(new SendResult.TurnedAway(cause));
        }
    }

    @Test
    void a_server_that_does_not_say_goodbye_has_the_message_all_the_same() throws IOException {
        try (var server = new SmtpStub(Map.of("QUIT", SmtpStub.HANG_UP))) {
            assertThat(send(server)).isEqualTo(new SendResult.Accepted("<n1.a1@notices.example.org>"));
        }
    }

    @Test
    void bounces_come_back_with_the_name_of_the_attempt() throws IOException {
        try (var server = new SmtpStub(Map.of())) {
            var settings = SmtpSettings.of(
                    URI.create("smtp://127.0.0.1:" + server.port()),
                    "updates@notices.example.org",
                    Optional.of("bounces@notices.example.org"),
                    PATIENCE);
            assertThat(new SmtpMail(settings, CLOCK).send(message("alex@example.org")))
                    .isInstanceOf(SendResult.Accepted.class);
            assertThat(server.heard())
                    .contains("EHLO notices.example.org", "MAIL FROM:<bounces+tok-1@notices.example.org>");
        }
    }

    @Test
    void a_server_that_cannot_encrypt_is_refused_where_that_is_asked() throws IOException {
        try (var server = new SmtpStub(Map.of())) {
            assertThat(mail(server.port(), "?starttls=required").send(message("alex@example.org")))
                    .isEqualTo(new SendResult.TurnedAway("the server does not encrypt"));
            assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"alex", "a@example.org, b@example.org", "a@example.org\r\nBcc: b@example.org", ""})
    void what_is_not_one_address_is_refused_before_any_server_hears_it(String address) throws IOException {
        try (var server = new SmtpStub(Map.of())) {
            assertThat(mail(server.port(), "").send(message(address)))
                    .isEqualTo(new SendResult.Refused(Refusal.BAD_ADDRESS, "", false));
            assertThat(server.heard()).isEmpty();
        }
    }

    @Test
    void the_servers_address_tells_how_to_log_in_and_never_prints_it() {
        var settings = SmtpSettings.of(
                URI.create("smtps://us%40er:p%3Aa+ss@mail.example.org"), "a@b.org", Optional.empty(), PATIENCE);
        assertThat(settings.port()).isEqualTo(465);
        assertThat(settings.login()).contains(new SmtpSettings.Login("us@er", "p:a+ss"));
        assertThat(settings.requireTls()).isTrue();
        assertThat(settings.toString()).doesNotContain("p:a+ss").doesNotContain("us@er");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://mail.example.org", "smtp:mail", "smtp://user@mail.example.org", "mail.example.org"})
    void an_address_that_is_no_mail_server_is_refused(String address) {
        assertThatThrownBy(() -> SmtpSettings.of(URI.create(address), "a@b.org", Optional.empty(), PATIENCE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("user:password@");
    }

    private static SendResult send(SmtpStub server) {
        return mail(server.port(), "").send(message("alex@example.org"));
    }

    /** With time enough for the message to arrive. */
    private static SendResult sendImpatiently(SmtpStub server) {
        return mail(server.port(), "", Duration.ofSeconds(2)).send(message("alex@example.org"));
    }

    private static SmtpMail mail(int port, String options) {
        return mail(port, options, PATIENCE);
    }

    private static SmtpMail mail(int port, String options, Duration patience) {
        var settings = SmtpSettings.of(
                URI.create("smtp://127.0.0.1:" + port + options),
                "updates@notices.example.org",
                Optional.empty(),
                patience);
        return new SmtpMail(settings, CLOCK);
    }

    static OutboundMessage message(String address) {
        return new OutboundMessage(
                "tok-1",
                address,
                Optional.of("Noticias que usted nos pidió"),
                "Tenemos noticias.\n\n.\nLlame al 208-555-0100.\n",
                Optional.of("<p>Tenemos noticias: ñ</p>"),
                Locale.forLanguageTag("es"),
                "<n1.a1@notices.example.org>",
                Duration.ofHours(1));
    }
}
