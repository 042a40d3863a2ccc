package org.timelynotice.delivery.adapter;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.Set;
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
 * @param at what it is about
 */
record MailReply(int code, String enhanced, About at) {

    private enum About {
        ADDRESS,
        SENDER,
        MESSAGE
    }

    /** It wants a login or encryption first, or does not take ours. */
    private static final Set<Integer> OUR_LOGIN = Set.of(454, 530, 534, 535, 538);

    private static final int TOO_LARGE = 552;

    private static final Pattern ENHANCED = Pattern.compile("\\b([45]\\.\\d{1,3}\\.\\d{1,3})\\b");

    /**
     * Turns a failure into a result.
     *
     * @param mayHaveArrived whether the server had begun to read the message
     */
    static SendResult of(MessagingException failure, boolean mayHaveArrived) {
        Optional<MailReply> reply = in(failure);
        if (reply.isPresent()) {
            return reply.get().result();
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
            return Optional.of(new MailReply(address.getReturnCode(), enhanced(failure), About.ADDRESS));
        } else if (failure instanceof SMTPSenderFailedException sender) {
            return Optional.of(new MailReply(sender.getReturnCode(), enhanced(failure), About.SENDER));
        } else if (failure instanceof SMTPSendFailedException send) {
            return Optional.of(new MailReply(send.getReturnCode(), enhanced(failure), About.MESSAGE));
        }
        return Optional.empty();
    }

    /** Only the digits are kept: the words around them often repeat the address. */
    private static String enhanced(MessagingException failure) {
        Matcher matcher = ENHANCED.matcher(String.valueOf(failure.getMessage()));
        return matcher.find() ? matcher.group(1) : "";
    }

    private SendResult result() {
        boolean passing = code < 500;
        String shown = enhanced.isEmpty() ? Integer.toString(code) : code + " " + enhanced;
        if (OUR_LOGIN.contains(code) || at == About.SENDER && !passing && code != TOO_LARGE) {
            return new SendResult.TurnedAway("SMTP " + shown);
        }
        return new SendResult.Refused(why(passing), shown, passing || enhanced.startsWith("5.2.2"));
    }

    private Refusal why(boolean passing) {
        if (enhanced.startsWith("5.1.")) {
            return Refusal.BAD_ADDRESS;
        } else if (enhanced.startsWith("5.2.") || passing && at == About.ADDRESS) {
            return Refusal.UNREACHABLE;
        } else if (enhanced.startsWith("5.7.")) {
            return Refusal.FILTERED;
        } else if (!enhanced.isEmpty() || passing) {
            return Refusal.OTHER;
        } else if (at == About.ADDRESS) {
            return code == TOO_LARGE ? Refusal.UNREACHABLE : Refusal.BAD_ADDRESS;
        }
        return code == 550 || code == 554 ? Refusal.FILTERED : Refusal.OTHER;
    }
}
