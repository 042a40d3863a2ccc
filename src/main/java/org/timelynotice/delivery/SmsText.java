package org.timelynotice.delivery;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What a carrier makes of a text message: plain characters, and how many messages it counts. */
final class SmsText {

    private static final String GSM_BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
                    + "abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String GSM_EXTENDED = "^{}\\[~]|€\f";

    private static final Pattern APOSTROPHES = Pattern.compile("[‘’‚]");
    private static final Pattern QUOTES = Pattern.compile("[“”„]");
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—]");

    private SmsText() {}

    /** Typographic quotes, dashes and dots as typed ones: a single one of them would halve the room in the whole message. */
    static String plain(String text) {
        String quoted =
                QUOTES.matcher(APOSTROPHES.matcher(text).replaceAll("'")).replaceAll("\"");
        return DASHES.matcher(quoted).replaceAll("-").replace("…", "...");
    }

    /** Without the accents that halve the room, where the text takes fewer messages so: everybody reads "manana a las 9" and few read the third part. */
    static String compact(String text) {
        int parts = segments(text);
        if (parts == 1 || septets(text) >= 0) {
            return text;
        }
        String folded = fold(text);
        return segments(folded) < parts ? folded : text;
    }

    private static String fold(String text) {
        String typed = text.replaceAll("[«»]", "\"");
        var folded = new StringBuilder();
        typed.codePoints().forEach(c -> {
            String one = Character.toString(c);
            folded.append(
                    septets(one) >= 0
                            ? one
                            : Normalizer.normalize(one, Normalizer.Form.NFD).replaceAll("\\p{M}", ""));
        });
        return folded.toString();
    }

    /** Segments by GSM 03.38: 160 seven-bit characters or 70 sixteen-bit units in one, 153 or 67 in each of several. */
    static int segments(String text) {
        int septets = septets(text);
        return septets >= 0 ? parts(septets, 160, 153) : parts(text.length(), 70, 67);
    }

    private static int parts(int length, int alone, int each) {
        return length <= alone ? 1 : (length + each - 1) / each;
    }

    private static int septets(String text) {
        int septets = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (GSM_BASIC.indexOf(c) >= 0) {
                septets++;
            } else if (GSM_EXTENDED.indexOf(c) >= 0) {
                septets += 2;
            } else {
                return -1;
            }
        }
        return septets;
    }
}
