package org.timelynotice.delivery;

import java.util.regex.Pattern;

/** Web addresses. A text that people should trust holds none: carriers filter them, and they teach readers to tap on links. */
final class WebAddresses {

    private static final Pattern LINK = Pattern.compile(
            "https?:|\\bwww\\.|\\b[a-z0-9-]+\\.[a-z]{2,}/|\\b[a-z0-9-]+\\.(com|org|net|gov|us|info|io|ly|me|co|link|to|edu)\\b",
            Pattern.CASE_INSENSITIVE);

    private WebAddresses() {}

    static boolean in(String text) {
        return LINK.matcher(text).find();
    }
}
