package org.timelynotice.delivery;

import java.util.regex.Pattern;

/** Which e-mail addresses may be registered: the plain ones that every mail server takes. */
public final class EmailAddresses {

    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;

    private EmailAddresses() {}

    /** Whether this is one address, without a name, a list or a comment around it. */
    public static boolean isAddress(String typed) {
        int at = typed.lastIndexOf('@');
        if (typed.length() > LONGEST || at < 1 || at > LONGEST_LOCAL) {
            return false;
        }
        return LOCAL.matcher(typed.substring(0, at)).matches() && isDomain(typed.substring(at + 1));
    }

    private static boolean isDomain(String domain) {
        String[] labels = domain.split("\\.", -1);
        if (labels.length < 2) {
            return false;
        }
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                return false;
            }
        }
        return !labels[labels.length - 1].chars().allMatch(Character::isDigit);
    }
}
