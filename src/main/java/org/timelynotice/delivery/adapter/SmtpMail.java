package org.timelynotice.delivery.adapter;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.timelynotice.delivery.Gateway;
import org.timelynotice.delivery.OutboundMessage;
import org.timelynotice.delivery.SendResult;
import org.timelynotice.notice.Refusal;
import org.timelynotice.recipient.Channel;

/** E-mail by SMTP. Accepted means that the mail server has it; a failure may still come back as a bounce. */
public final class SmtpMail implements Gateway {

    private static final int EHLO_ANSWERED = 250;

    private final SmtpSettings settings;
    private final Clock clock;
    private final Session session;

    public SmtpMail(SmtpSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.session = Session.getInstance(properties(settings));
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Duration patience() {
        return settings.longest();
    }

    @Override
    public SendResult send(OutboundMessage message) {
        if (message.expired()) {
            return SendResult.Refused.expired();
        }
        try {
            return send(new NoticeMail(session, settings, message, clock.instant()));
        } catch (AddressException e) {
            return new SendResult.Refused(Refusal.BAD_ADDRESS, "", false);
        } catch (MessagingException e) {
            return new SendResult.Refused(Refusal.OTHER, "UNSENDABLE", false);
        }
    }

    private SendResult send(NoticeMail mail) throws MessagingException {
        Transport transport = session.getTransport();
        try {
            connect(transport);
        } catch (AuthenticationFailedException e) {
            return new SendResult.TurnedAway("login refused");
        } catch (MessagingException e) {
            return notConnected(transport, e);
        }
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            return new SendResult.Accepted(mail.getMessageID());
        } catch (MessagingException e) {
            return MailReply.of(e, mail.mayHaveArrived());
        } finally {
            close(transport);
        }
    }

    /** The library says nowhere but in words that a server cannot encrypt: one that told what it can, and not that, is meant. */
    private SendResult notConnected(Transport transport, MessagingException failure) {
        boolean cannotEncrypt = settings.mustUpgrade()
                && transport instanceof SMTPTransport smtp
                && smtp.getLastReturnCode() == EHLO_ANSWERED
                && !smtp.supportsExtension("STARTTLS");
        if (cannotEncrypt) {
            return new SendResult.TurnedAway("the server does not encrypt");
        }
        return Certificates.refused(failure)
                ? new SendResult.TurnedAway("certificate refused")
                : new SendResult.NotSent(failure.getClass().getSimpleName());
    }

    private void connect(Transport transport) throws MessagingException {
        if (settings.login().isPresent()) {
            SmtpSettings.Login login = settings.login().get();
            transport.connect(settings.host(), settings.port(), login.user(), login.password());
        } else {
            transport.connect(settings.host(), settings.port(), null, null);
        }
    }

    /** The result stands by now; a server that fails to say goodbye changes nothing. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException ignored) {
            return;
        }
    }

    private static Properties properties(SmtpSettings settings) {
        String protocol = settings.tls() ? "smtps" : "smtp";
        String at = "mail." + protocol + ".";
        String timeout = Long.toString(settings.timeout().toMillis());
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty(at + "connectiontimeout", timeout);
        properties.setProperty(at + "timeout", timeout);
        properties.setProperty(at + "writetimeout", timeout);
        properties.put(at + "socketFactory", new ShortLivedSockets(settings.longest()));
        properties.setProperty(at + "socketFactory.fallback", "false");
        properties.setProperty(at + "auth", Boolean.toString(settings.login().isPresent()));
        properties.setProperty(at + "starttls.enable", "true");
        properties.setProperty(at + "starttls.required", Boolean.toString(settings.mustUpgrade()));
        properties.setProperty(at + "ssl.checkserveridentity", "true");
        properties.setProperty(at + "localhost", settings.from().replaceFirst(".*@", "")); // not this machine's name
        return properties;
    }
}
