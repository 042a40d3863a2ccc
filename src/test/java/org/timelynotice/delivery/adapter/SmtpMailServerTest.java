package org.timelynotice.delivery.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.timelynotice.delivery.SendResult;

/** The same gateway against a whole mail server. */
class SmtpMailServerTest {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withUser("updates", "pass word"));

    @Test
    void a_mail_arrives_as_text_and_html_under_its_own_id() throws MessagingException, IOException {
        assertThat(mail("updates:pass%20word@").send(SmtpMailTest.message("alex@example.org")))
                .isEqualTo(new SendResult.Accepted("<n1.a1@notices.example.org>"));
        MimeMessage mail = SERVER.getReceivedMessages()[0];
        assertThat(mail.getMessageID()).isEqualTo("<n1.a1@notices.example.org>");
        assertThat(mail.getSubject()).isEqualTo("Noticias que usted nos pidió");
        assertThat(mail.getSentDate()).isEqualTo(SmtpMailTest.CLOCK.instant());
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString()).startsWith("Tenemos noticias.");
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("<p>Tenemos noticias: ñ</p>");
    }

    @Test
    void headers_hold_what_a_mail_needs_and_nothing_else() throws MessagingException {
        assertThat(mail("updates:pass%20word@").send(SmtpMailTest.message("alex@example.org")))
                .isInstanceOf(SendResult.Accepted.class);
        MimeMessage[] received = SERVER.getReceivedMessages();
        assertThat(Collections.list(received[received.length - 1].getAllHeaders()))
                .extracting(jakarta.mail.Header::getName)
                .containsExactlyInAnyOrder(
                        "Return-Path",
                        "Received",
                        "Date",
                        "From",
                        "To",
                        "Message-ID",
                        "Subject",
                        "MIME-Version",
                        "Content-Type",
                        "Auto-Submitted",
                        "X-Auto-Response-Suppress");
    }

    @Test
    void a_mail_names_its_sender_and_where_answers_go() throws MessagingException {
        var seen = settings("updates:pass%20word@")
                .seenAs(Optional.of("Notícias"), Optional.of("replies@notices.example.org"));

        new SmtpMail(seen, SmtpMailTest.CLOCK).send(SmtpMailTest.message("alex@example.org"));

        MimeMessage mail = SERVER.getReceivedMessages()[0];
        assertThat(mail.getFrom()[0])
                .isEqualTo(new InternetAddress("updates@notices.example.org"))
                .extracting(from -> ((InternetAddress) from).getPersonal())
                .isEqualTo("Notícias");
        assertThat(mail.getReplyTo()).containsExactly(new InternetAddress("replies@notices.example.org"));
    }

    @Test
    void a_wrong_password_is_said_to_be_one() {
        assertThat(mail("updates:wrong@").send(SmtpMailTest.message("alex@example.org")))
                .isEqualTo(new SendResult.TurnedAway("login refused"));
    }

    private static SmtpMail mail(String login) {
        return new SmtpMail(settings(login), SmtpMailTest.CLOCK);
    }

    private static SmtpSettings settings(String login) {
        return SmtpSettings.of(
                URI.create("smtp://" + login + "127.0.0.1:" + SERVER.getSmtp().getPort()),
                "updates@notices.example.org",
                Optional.empty(),
                Duration.ofSeconds(30));
    }
}
