package org.timelynotice.intake.envelope;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sender says of a body beside it.
 *
 * @param type the media type with its parameters
 * @param encoding how the body was packed
 */
public record Declared(Optional<String> type, Optional<String> encoding) {

    public static final Declared NOTHING = new Declared(Optional.empty(), Optional.empty());

    /** Such as {@code multipart/related}; empty where nothing is said. */
    String mediaType() {
        return type.map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    Optional<String> parameter(String name) {
        Pattern pattern = Pattern.compile(
                ";\\s*" + Pattern.quote(name) + "\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);
        Matcher matcher = pattern.matcher(type.orElse(""));
        return matcher.find()
                ? Optional.of(matcher.group(1) != null ? matcher.group(1) : matcher.group(2))
                : Optional.empty();
    }

    /** Empty also where it is one that nobody knows: then what the bytes show is believed. */
    Optional<Charset> charset() {
        try {
            return parameter("charset").map(String::strip).map(Charset::forName);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
