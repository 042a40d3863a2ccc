package org.timelynotice.delivery.adapter;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.timelynotice.delivery.OutboundMessage;

/** One e-mail: plain text and the same as HTML, no picture, no link, and nothing in a header that the words do not say. */
final class NoticeMail extends SMTPMessage {

    private final String messageId;
    private boolean handedOver;

    NoticeMail(Session session, SmtpSettings settings, OutboundMessage message, Instant now) throws MessagingException {
        super(session);
        this.messageId = "<" + message.messageId().replaceAll("[<>\\s]", "") + ">";
        setFrom(sender(settings));
        if (settings.replyTo().isPresent()) {
            setReplyTo(new Address[] {new InternetAddress(settings.replyTo().get(), true)});
        }
        setRecipient(RecipientType.TO, new InternetAddress(message.address(), true));
        setSubject(message.subject().orElse("").replaceAll("\\p{Cc}+", " "), "UTF-8");
        setSentDate(Date.from(now));
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("X-Auto-Response-Suppress", "All");
        if (settings.bounces().isPresent()) {
            setEnvelopeFrom(settings.bounces().get().replaceFirst("@", "+" + message.attemptToken() + "@"));
        }
        if (message.html().isPresent()) {
            setContent(alternatives(message.text(), message.html().get()));
        } else {
            setText(message.text(), "UTF-8");
        }
        saveChanges();
    }

    private static InternetAddress sender(SmtpSettings settings) throws MessagingException {
        var from = new InternetAddress(settings.from(), true);
        if (settings.name().isPresent()) {
            try {
                from.setPersonal(settings.name().get(), "UTF-8");
            } catch (UnsupportedEncodingException e) {
                throw new MessagingException("every machine knows UTF-8", e);
            }
        }
        return from;
    }

    /** A reader's program shows the last one that it can. */
    private static MimeMultipart alternatives(String text, String html) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        var rich = new MimeBodyPart();
        rich.setText(html, "UTF-8", "html");
        return new MimeMultipart("alternative", plain, rich);
    }

    /** The same for each try of one attempt, so that a server that sees it twice can tell; the default would name this machine. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    /** Called once the server has agreed to read the message. */
    @Override
    public void writeTo(OutputStream out, String[] ignoredHeaders) throws IOException, MessagingException {
        handedOver = true;
        super.writeTo(out, ignoredHeaders);
    }

    /** Whether the server can have it; false means that it surely has not. */
    boolean mayHaveArrived() {
        return handedOver;
    }
}
