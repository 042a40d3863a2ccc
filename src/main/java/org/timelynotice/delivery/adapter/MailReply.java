package org.timelynotice.delivery.adapter;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.timelynotice.delivery.SendResult;
import org.timelynotice.notice.Refusal;

/**
 * What a mail server answered, by RFC 5321 reply code and RFC 3463 enhanced code.
 *
 * @param code the three digits
 * @param enhanced such as {@code 5.1.1}; empty where the server gives none
 * @param ofAddress whether it is about the recipient's address
 */
record MailReply(int code, String enhanced, boolean ofAddress) {

    private static final Pattern ENHANCED = Pattern.compile("\\b([45]\\.\\d{1,3}\\.\\d{1,3})\\b");

    /**
     * Turns a failure into a result.
     *
     * @param mayHaveArrived whether the server had begun to read the message
     */
    static SendResult of(MessagingException failure, boolean mayHaveArrived) {
        Optional<MailReply> reply = in(failure);
        if (reply.isPresent()) {
            return reply.get().refused();
        }
        String cause = failure.getClass().getSimpleName();
        return mayHaveArrived ? new SendResult.Unknown(cause) : new SendResult.NotSent(cause);
    }

    /** The reason stands deepest in a chain of exceptions; a lost connection leaves none. */
    private static Optional<MailReply> in(MessagingException failure) {
        Optional<MailReply> deepest = coded(failure);
        Exception next = failure.getNextException();
        while (next instanceof MessagingException chained) {
            Optional<MailReply> reply = coded(chained);
            deepest = reply.isPresent() ? reply : deepest;
            next = chained.getNextException();
        }
        return deepest.filter(reply -> reply.code >= 400);
    }

    private static Optional<MailReply> coded(MessagingException failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return Optional.of(new MailReply(address.getReturnCode(), enhanced(failure), true));
        } else if (failure instanceof SMTPSenderFailedException sender) {
            return Optional.of(new MailReply(sender.getReturnCode(), enhanced(failure), false));
        } else if (failure instanceof SMTPSendFailedException send) {
            return Optional.of(new MailReply(send.getReturnCode(), enhanced(failure), false));
        }
        return Optional.empty();
    }

    /** Only the digits are kept: the words around them often repeat the address. */
    private static String enhanced(MessagingException failure) {
        Matcher matcher = ENHANCED.matcher(String.valueOf(failure.getMessage()));
        return matcher.find() ? matcher.group(1) : "";
    }

    private SendResult.Refused refused() {
        boolean passing = code < 500;
        String shown = enhanced.isEmpty() ? Integer.toString(code) : code + " " + enhanced;
        return new SendResult.Refused(why(passing), shown, passing || enhanced.startsWith("5.2.2"));
    }

    private Refusal why(boolean passing) {
        if (enhanced.startsWith("5.1.")) {
            return Refusal.BAD_ADDRESS;
        } else if (enhanced.startsWith("5.2.") || passing && ofAddress) {
            return Refusal.UNREACHABLE;
        } else if (enhanced.startsWith("5.7.") && code != 530) { // 530: it wants a login first
            return Refusal.FILTERED;
        } else if (!enhanced.isEmpty() || passing) {
            return Refusal.OTHER;
        } else if (ofAddress) {
            return code == 552 ? Refusal.UNREACHABLE : Refusal.BAD_ADDRESS;
        }
        return code == 550 || code == 554 ? Refusal.FILTERED : Refusal.OTHER;
    }
}
