package org.timelynotice.docket;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes two spellings of one thing comparable: case, accents, full-width forms, blanks and punctuation do not count. */
public final class Spelling {

    private static final Pattern MARKS_AND_INVISIBLE = Pattern.compile("[\\p{M}\\p{Cf}]");

    private Spelling() {}

    /** Upper-case letters and digits, nothing else; empty where the text has none. */
    public static String fold(String text) {
        String plain = plain(text);
        var folded = new StringBuilder(plain.length());
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** Upper case without accents, invisible characters or foreign digits; blanks and punctuation stay. */
    public static String plain(String text) {
        if (isAscii(text)) {
            return text.toUpperCase(Locale.ROOT);
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
        // Upper-casing may bring back a letter with its accent apart; only a second pass leaves none.
        String bare = MARKS_AND_INVISIBLE
                .matcher(Normalizer.normalize(decomposed, Normalizer.Form.NFKD))
                .replaceAll("");
        var plain = new StringBuilder(bare.length());
        bare.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
            } else {
                plain.append(withoutStroke(c));
            }
        });
        return plain.toString();
    }

    /** Nearly every text of a court is; the rest of the work would change nothing in it. */
    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /** Letters that Unicode does not take apart, but that a keyboard without them replaces. */
    private static String withoutStroke(int letter) {
        return switch (letter) {
            case 'Ø' -> "O";
            case 'Ł' -> "L";
            case 'Đ', 'Ð' -> "D";
            case 'Æ' -> "AE";
            case 'Œ' -> "OE";
            case 'Þ' -> "TH";
            default -> Character.toString(letter);
        };
    }
}
