package org.timelynotice.intake.format;

import java.util.Set;
import java.util.regex.Pattern;

/** What a printed value says, apart from how it was laid out. */
final class PrintedText {

    private static final Pattern FOLD = Pattern.compile("\\s*[\\r\\n]\\s*");

    private PrintedText() {}

    /** Runs of blanks and line breaks become one blank. */
    static String squeeze(String text) {
        int i = 0;
        while (i < text.length() && (text.charAt(i) > ' ' || isPlainBlank(text, i))) {
            i++;
        }
        return i == text.length() ? text : squeezed(text);
    }

    private static boolean isPlainBlank(String text, int i) {
        return i > 0 && text.charAt(i) == ' ' && i + 1 < text.length() && text.charAt(i + 1) > ' ';
    }

    private static String squeezed(String text) {
        var result = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ') {
                if (blank && !result.isEmpty()) {
                    result.append(' ');
                }
                result.append(c);
            }
            blank = c <= ' ';
        }
        return result.toString();
    }

    /** Numbers and keys hold no blanks that a line break brought in. */
    static String unfold(String text) {
        boolean folded = text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
        return squeeze(folded ? FOLD.matcher(text).replaceAll("") : text);
    }

    static boolean says(String text, Set<String> placeholders) {
        return !text.isEmpty() && !(text.length() < 40 && placeholders.contains(Nodes.fold(text)));
    }
}
