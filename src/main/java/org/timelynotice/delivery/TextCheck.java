package org.timelynotice.delivery;

import com.samskivert.mustache.MustacheException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.settings.ConfigDocument;
import org.timelynotice.settings.ConfigException;
import org.timelynotice.settings.ConfigProblem;

/** What can be wrong with one text, and the list of all that was found wrong. */
final class TextCheck {

    private final UnsafeWords unsafeWords;
    private final List<ConfigProblem> problems = new ArrayList<>();

    TextCheck(UnsafeWords unsafeWords) {
        this.unsafeWords = unsafeWords;
    }

    void stopIfAnyProblem() {
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
    }

    /** Notes a problem, unless one is already known of the same place. */
    void add(ConfigProblem problem) {
        boolean known = problems.stream()
                .anyMatch(p -> p.line() == problem.line() && p.path().equals(problem.path()));
        if (!known) {
            problems.add(problem);
        }
    }

    void addEach(ConfigProblem problem) {
        problems.add(problem);
    }

    /**
     * Checks a text by itself.
     *
     * @param allowed the placeholders that may stand in it
     */
    void check(ConfigDocument<?> file, String at, String text, Set<String> allowed) {
        TextTemplate template;
        try {
            template = new TextTemplate(text);
        } catch (MustacheException e) {
            add(file.problem(at, "braces or sections do not match: " + e.getMessage()));
            return;
        }
        template.placeholders().stream()
                .filter(name -> !allowed.contains(name))
                .forEach(name ->
                        addEach(file.unknown(at, "is not allowed here:", "{{" + name + "}}", inBraces(allowed))));
        if (WebAddresses.in(template.withoutPlaceholders())) {
            add(file.problem(at, "holds a web address; remove it, give a number to call instead"));
        }
    }

    private static List<String> inBraces(Set<String> names) {
        return names.stream().sorted().map(name -> "{{" + name + "}}").toList();
    }

    /** Checks a text that a stranger may read over somebody's shoulder. */
    void checkUnsafe(ConfigDocument<?> file, String at, String text) {
        String words = text.replaceAll("\\{\\{[^}]*}}", " ");
        unsafeWords
                .firstIn(words)
                .ifPresent(word -> addEach(file.problem(
                        at, "the word '" + word + "' tells a stranger what this is about; say it without")));
    }

    /** Fills a text; one that needs more than is given is a problem. */
    Optional<String> fill(ConfigDocument<?> file, String at, String text, Map<String, String> words) {
        try {
            return Optional.of(new TextTemplate(text).fill(words));
        } catch (MustacheException e) {
            add(file.problem(
                    at,
                    "uses something that is not always known; put it between {{#name}} and {{/name}} (" + e.getMessage()
                            + ")"));
            return Optional.empty();
        }
    }

    void checkSegments(ConfigDocument<?> file, String at, String filled, int most) {
        int segments = SmsText.segments(SmsText.plain(filled));
        if (segments > most) {
            add(file.problem(
                    at,
                    "takes " + segments + " text messages with the longest facts, at most " + most
                            + " are allowed; shorten it, and mind that letters such as á, í, ó, ú halve the room"));
        }
    }
}
