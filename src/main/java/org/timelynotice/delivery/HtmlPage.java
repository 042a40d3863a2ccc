package org.timelynotice.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A finished text as a small HTML page: same words, nothing to load, nothing to click, nothing that a reader has to turn off. */
final class HtmlPage {

    private HtmlPage() {}

    static String of(String text, Locale language) {
        String paragraphs = Arrays.stream(text.split("\\n\\s*\\n"))
                .map(paragraph -> "<p>" + escape(paragraph).replace("\n", "<br>\n") + "</p>")
                .collect(Collectors.joining("\n"));
        return "<!DOCTYPE html>\n<html lang=\"" + escape(language.toLanguageTag())
                + "\" dir=\"auto\">\n<head><meta charset=\"utf-8\"></head>\n<body>\n" + paragraphs
                + "\n</body>\n</html>\n";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
