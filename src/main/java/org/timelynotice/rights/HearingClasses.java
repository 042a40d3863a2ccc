package org.timelynotice.rights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Recognizes what class of hearing a court means by the words it prints, such as {@code sentencing} in {@code PLEA & SENTENCING}.
 *
 * <p>Words are compared whole, without regard to case and punctuation; a trailing {@code *} stands for any ending. Where phrases
 * overlap the longer one is meant: a {@code pre-trial conference} is no trial.
 */
final class HearingClasses {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Set<String> names;
    private final Map<String, Set<String>> classesOf = new HashMap<>();
    private final List<String> phrases;
    private final Pattern anyPhrase;

    HearingClasses(Map<String, List<String>> words) {
        names = new TreeSet<>(words.keySet());
        words.forEach((name, printed) -> printed.forEach(phrase -> classesOf
                .computeIfAbsent(expression(phrase), key -> new TreeSet<>())
                .add(name)));
        phrases = new ArrayList<>(classesOf.keySet());
        phrases.sort(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        anyPhrase = Pattern.compile(phrases.stream()
                .map(phrase -> "(" + phrase + ")")
                .collect(Collectors.joining("|", "(?<= )(?:", ")(?= )")));
    }

    /** The names of all classes. */
    Set<String> names() {
        return names;
    }

    /** The classes of a hearing so printed; more than one where the hearing is for several things, none where no word fits. */
    Set<String> of(String hearingType) {
        var found = new TreeSet<String>();
        Matcher matcher = anyPhrase.matcher(" " + fold(hearingType) + " ");
        while (!phrases.isEmpty() && matcher.find()) {
            for (int i = 0; i < phrases.size(); i++) {
                if (matcher.group(i + 1) != null) {
                    found.addAll(classesOf.getOrDefault(phrases.get(i), Set.of()));
                }
            }
        }
        return found;
    }

    private static String expression(String phrase) {
        return fold(phrase) + (phrase.endsWith("*") ? "[^ ]*" : "");
    }

    private static String fold(String text) {
        return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
