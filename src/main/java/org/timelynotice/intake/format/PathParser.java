package org.timelynotice.intake.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.timelynotice.intake.format.Step.Test;
import org.timelynotice.intake.xml.ElementNames;
import org.timelynotice.intake.xml.NamesLike;

/**
 * Compiles the small path language of the format files; {@code docs/formats.md} describes it.
 *
 * <pre>
 * path = simple { " + " simple }            simple = [ "/" | "//" | "~/" | "~//" | "^" [ step ] "/" | ".//" ] step { ("/" | "//") step }
 * step = ( "self" | name { "|" name } ) { "[" test "]" } [ "?" ]      name = [ "@" ] [ prefix ":" ] local | words with "*"
 * test = "only" | [ "not " ] simple [ "=" value { "|" value } ]           value = word | "@" vocabulary "." MEANING
 * </pre>
 */
final class PathParser {

    private final ElementNames names;
    private final Vocabularies vocabularies;
    private final BitSet used;

    /**
     * @param vocabularies whose words a path may ask for, as {@code @file.MEANING}
     * @param used gathers the numbers of the names that the paths speak of
     */
    PathParser(ElementNames names, Vocabularies vocabularies, BitSet used) {
        this.names = names;
        this.vocabularies = vocabularies;
        this.used = used;
    }

    /**
     * Compiles one path.
     *
     * @throws IllegalArgumentException saying what is wrong with the path
     */
    List<CompiledPath> path(String text) {
        var union = new ArrayList<CompiledPath>();
        for (String simple : split(text, " + ")) {
            union.add(simple(simple.strip()));
        }
        return List.copyOf(union);
    }

    private CompiledPath simple(String text) {
        if (text.equals(".")) {
            return new CompiledPath(CompiledPath.Start.HERE, List.of());
        }
        CompiledPath.Start start = CompiledPath.Start.HERE;
        String rest = text;
        if (rest.startsWith("^") && !rest.startsWith("^/")) {
            return around(text);
        }
        if (rest.startsWith("^")) {
            start = CompiledPath.Start.EVENT;
            rest = rest.substring(1);
        } else if (rest.startsWith("~/")) {
            start = CompiledPath.Start.OUTERMOST;
            rest = rest.substring(1);
        } else if (rest.startsWith(".//")) {
            rest = rest.substring(1);
        } else if (rest.startsWith("/")) {
            start = CompiledPath.Start.ROOT;
        }
        // One leading slash is left of two, and that asks for any depth.
        rest = rest.startsWith("/") ? rest.substring(1) : rest;
        return new CompiledPath(start, steps(text, rest));
    }

    private CompiledPath around(String text) {
        int slash = text.indexOf('/');
        require(slash > 1, text, "names an element around the event's own and nothing in it");
        return new CompiledPath(
                CompiledPath.Start.AROUND,
                step(text, text.substring(1, slash), false),
                steps(text, text.substring(slash + 1)));
    }

    private List<Step> steps(String whole, String text) {
        var steps = new ArrayList<Step>();
        boolean below = false;
        for (String part : split(text, "/")) {
            if (part.isBlank()) {
                require(!below, whole, "has a slash too many");
                below = true;
                continue;
            }
            require(
                    steps.isEmpty() || !steps.get(steps.size() - 1).attribute(),
                    whole,
                    "goes on behind an attribute, which holds nothing but text");
            steps.add(step(whole, part.strip(), below));
            below = false;
        }
        require(!below && !steps.isEmpty(), whole, "ends where an element name should be");
        return List.copyOf(steps);
    }

    private Step step(String whole, String text, boolean below) {
        boolean optional = text.endsWith("?");
        String body = optional ? text.substring(0, text.length() - 1) : text;
        int bracket = body.indexOf('[');
        List<String> alternatives = Arrays.stream((bracket < 0 ? body : body.substring(0, bracket)).split("\\|"))
                .map(String::strip)
                .toList();
        List<Test> tests = new ArrayList<>();
        boolean only = false;
        for (String test : tests(whole, bracket < 0 ? "" : body.substring(bracket))) {
            if (test.equals("only")) {
                only = true;
            } else {
                tests.add(test(whole, test));
            }
        }
        if (alternatives.equals(List.of("self"))) {
            return new Step(new int[0], new int[0], null, below, optional, only, false, List.copyOf(tests));
        }
        if (alternatives.stream().anyMatch(name -> name.contains("*"))) {
            NamesLike like = like(whole, alternatives);
            return new Step(new int[0], new int[0], like, below, optional, only, false, List.copyOf(tests));
        }
        boolean attribute = alternatives.get(0).startsWith(ElementNames.ATTRIBUTE);
        int[] locals = new int[alternatives.size()];
        int[] families = new int[alternatives.size()];
        for (int i = 0; i < locals.length; i++) {
            String printed = alternatives.get(i);
            require(
                    attribute == printed.startsWith(ElementNames.ATTRIBUTE),
                    whole,
                    "names an attribute and an element as one step; write two paths");
            String name = attribute ? printed.substring(ElementNames.ATTRIBUTE.length()) : printed;
            int colon = name.indexOf(':');
            String local = name.substring(colon + 1);
            require(
                    local.matches("[\\p{L}_][\\p{L}\\p{N}_.-]*"),
                    whole,
                    "has '" + name + "' where an element name should be");
            locals[i] = names.declare(attribute ? ElementNames.ATTRIBUTE + local : local);
            used.set(locals[i]);
            families[i] = colon < 0 ? ElementNames.ANY : family(whole, name.substring(0, colon));
        }
        return new Step(locals, families, null, below, optional, only, attribute, List.copyOf(tests));
    }

    private NamesLike like(String whole, List<String> alternatives) {
        alternatives.forEach(name -> require(
                name.matches("[\\p{L}\\p{N}*]*\\p{L}[\\p{L}\\p{N}*]*"),
                whole,
                "has '" + name + "' where words of an element name should be, with stars and no prefix"));
        return names.like(alternatives);
    }

    private int family(String whole, String prefix) {
        Integer family = names.family(prefix);
        if (family == null) {
            throw new IllegalArgumentException("the path '" + whole + "' uses the prefix '" + prefix
                    + "', which no 'namespaces' entry declares; declare it or leave the prefix out");
        }
        return family;
    }

    private static List<String> tests(String whole, String text) {
        var tests = new ArrayList<String>();
        String rest = text;
        while (!rest.isEmpty()) {
            int close = rest.indexOf(']');
            require(rest.startsWith("[") && close > 1, whole, "has a bracket that is not closed");
            tests.add(rest.substring(1, close).strip());
            rest = rest.substring(close + 1);
        }
        return tests;
    }

    private Test test(String whole, String text) {
        boolean wanted = !text.startsWith("not ");
        String body = wanted ? text : text.substring(4);
        int equals = body.indexOf('=');
        if (equals < 0) {
            return new PresencePredicate(relative(whole, body.strip()), wanted);
        }
        List<String> values = Arrays.stream(body.substring(equals + 1).split("\\|"))
                .flatMap(value -> words(whole, value.strip()).stream())
                .map(Nodes::fold)
                .toList();
        return new ValuePredicate(relative(whole, body.substring(0, equals).strip()), values, wanted);
    }

    private List<String> words(String whole, String value) {
        int dot = value.indexOf('.');
        if (!value.startsWith("@") || dot < 0) {
            return List.of(value);
        }
        String vocabulary = value.substring(1, dot);
        require(
                vocabularies.names().contains(vocabulary),
                whole,
                "asks for the words of '" + vocabulary + "', and there is no such vocabulary");
        List<String> words = vocabularies.of(vocabulary).saying(value.substring(dot + 1));
        require(!words.isEmpty(), whole, "asks for '" + value + "', which that vocabulary does not know");
        return words;
    }

    private CompiledPath relative(String whole, String text) {
        CompiledPath simple = simple(text);
        require(
                simple.start() == CompiledPath.Start.HERE,
                whole,
                "has a test in brackets that starts elsewhere than at its own element");
        return simple;
    }

    /** Splits outside brackets. */
    private static List<String> split(String text, String separator) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (depth == 0 && text.startsWith(separator, i)) {
                parts.add(text.substring(from, i));
                from = i + separator.length();
                i = from - 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static void require(boolean good, String path, String problem) {
        if (!good) {
            throw new IllegalArgumentException("the path '" + path + "' " + problem);
        }
    }
}
