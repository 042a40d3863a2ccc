package org.timelynotice.recipient;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which spellings of an address reach the same phone or inbox. What is stored under a hash of them depends on it: whoever changes
 * it keeps the old spelling as one of {@link Channel#spellings}.
 */
final class SameAddress {

    static final String PHONE = "phone:";

    /** Carriers that hand a mail to NUMBER@here to that number as a text. */
    private static final Set<String> TO_A_PHONE = Set.of(
            "vtext.com",
            "vzwpix.com",
            "mypixmessages.com",
            "txt.att.net",
            "mms.att.net",
            "cingularme.com",
            "mobile.mycingular.com",
            "tmomail.net",
            "messaging.sprintpcs.com",
            "pm.sprint.com",
            "email.uscc.net",
            "mms.uscc.net",
            "sms.myboostmobile.com",
            "myboostmobile.com",
            "sms.cricketwireless.net",
            "mms.cricketwireless.net",
            "mymetropcs.com",
            "vmobl.com",
            "vmpix.com",
            "msg.fi.google.com",
            "text.republicwireless.com",
            "mmst5.tracfone.com",
            "message.ting.com",
            "sms.xfinitymobile.com",
            "mypixmessages.xfinitymobile.com");

    /** Domains of one and the same mailboxes. */
    private static final Map<String, String> SAME_MAILBOXES = Map.of(
            "googlemail.com", "gmail.com",
            "protonmail.com", "proton.me",
            "pm.me", "proton.me",
            "me.com", "icloud.com",
            "mac.com", "icloud.com");

    private static final Set<String> DOTS_MEAN_NOTHING = Set.of("gmail.com", "proton.me");
    private static final Pattern DIALED_OTHERWISE = Pattern.compile("\\+5[245]");
    private static final Pattern AMERICAN = Pattern.compile("1?([2-9]\\d{9})");

    private SameAddress() {}

    /** A number, however a mobile one is dialed from abroad: Mexico's 1, Argentina's 9, and the 9 that Brazil put before its own. */
    static String phone(String e164) {
        if (!DIALED_OTHERWISE.matcher(e164).lookingAt()) {
            return PHONE + e164;
        }
        return PHONE
                + e164.replaceFirst("^\\+521(\\d{10})$", "+52$1")
                        .replaceFirst("^\\+549(\\d{10})$", "+54$1")
                        .replaceFirst("^\\+55(\\d{2})9(\\d{8})$", "+55$1$2");
    }

    /** A mailbox without the dots and tags that its provider does not look at, or the phone behind a carrier's. */
    static String mailbox(String typed) {
        String address = typed.toLowerCase(Locale.ROOT);
        int at = address.lastIndexOf('@');
        if (at < 1) {
            return Channel.EMAIL.name() + ":" + address;
        }
        String written = address.substring(at + 1);
        String local = address.substring(0, at);
        var number = AMERICAN.matcher(local.replaceAll("[-.+ ]", ""));
        if (TO_A_PHONE.contains(written) && number.matches()) {
            return phone("+1" + number.group(1));
        }
        String domain = SAME_MAILBOXES.getOrDefault(written, written);
        String untagged = local.replaceFirst("(?<=.)\\+.*$", "");
        String name = DOTS_MEAN_NOTHING.contains(domain) ? untagged.replace(".", "") : untagged;
        return Channel.EMAIL.name() + ":" + name + "@" + domain;
    }
}
