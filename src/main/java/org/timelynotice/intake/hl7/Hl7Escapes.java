package org.timelynotice.intake.hl7;

import ca.uhn.hl7v2.parser.DefaultEscaping;
import ca.uhn.hl7v2.parser.EncodingCharacters;
import ca.uhn.hl7v2.parser.Escaping;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes escape sequences out of a field: separators and characters by number become what they stand for, what breaks a line becomes a
 * blank, and how a text looks or in which characters it goes on is left out. None of them is a letter of a name.
 */
final class Hl7Escapes implements Escaping {

    /** Highlighting, formatting, characters by number, a sender's own, and changes of the character set. */
    private static final Pattern SEQUENCE = Pattern.compile(
            "[FSTREPHN]|\\.(?:BR|CE|FI|NF|IN[+-]?\\d*|TI[+-]?\\d*|SP[+-]?\\d*|SK[+-]?\\d*)|X(?:[0-9A-F]{2})+|Z\\w*|C[0-9A-F]{4}|M[0-9A-F]{4,6}");

    private static final Pattern NO_LETTERS = Pattern.compile("[\\p{Cntrl}\\s]+");

    private final Escaping writing = new DefaultEscaping();

    @Override
    public String escape(String text, EncodingCharacters separators) {
        return writing.escape(text, separators);
    }

    @Override
    public String unescape(String text, EncodingCharacters separators) {
        char mark = separators.getEscapeCharacter();
        if (text.indexOf(mark) < 0) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == mark ? text.indexOf(mark, at + 1) : -1;
            String sequence = end < 0 ? "" : text.substring(at + 1, end).toUpperCase(Locale.ROOT);
            if (SEQUENCE.matcher(sequence).matches()) {
                plain.append(meaning(sequence, separators));
                at = end + 1;
            } else {
                plain.append(text.charAt(at) == mark ? "" : text.charAt(at));
                at++;
            }
        }
        return plain.toString();
    }

    private static String meaning(String sequence, EncodingCharacters separators) {
        return switch (sequence.charAt(0)) {
            case 'F' -> String.valueOf(separators.getFieldSeparator());
            case 'S' -> String.valueOf(separators.getComponentSeparator());
            case 'T' -> String.valueOf(separators.getSubcomponentSeparator());
            case 'R' -> String.valueOf(separators.getRepetitionSeparator());
            case 'E' -> String.valueOf(separators.getEscapeCharacter());
            case 'P' -> "#";
            case '.' -> " ";
            case 'X' -> blank(characters(HexFormat.of().parseHex(sequence.substring(1))));
            default -> "";
        };
    }

    private static String blank(String characters) {
        Matcher none = NO_LETTERS.matcher(characters);
        return none.replaceAll(" ");
    }

    private static String characters(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Hl7Header.WESTERN);
        }
    }
}
