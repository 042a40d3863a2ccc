package org.timelynotice.delivery;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of one language that tell a stranger what a message is about. Case and accents make no difference. */
final class UnsafeWords {

    private final Pattern pattern;

    UnsafeWords(List<String> words) {
        String alternatives = words.stream().map(UnsafeWords::expression).collect(Collectors.joining("|"));
        this.pattern = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])");
    }

    /** The first unsafe word, as written there. */
    Optional<String> firstIn(String text) {
        Matcher matcher = pattern.matcher(fold(text));
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    private static String expression(String word) {
        boolean anyEnding = word.endsWith("*");
        String stem = anyEnding ? word.substring(0, word.length() - 1) : word;
        return Pattern.quote(fold(stem)) + (anyEnding ? "\\p{L}*" : "");
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
