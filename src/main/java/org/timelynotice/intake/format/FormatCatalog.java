package org.timelynotice.intake.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.timelynotice.intake.reading.Fingerprint;
import org.timelynotice.intake.reading.ReadingContext;
import org.timelynotice.intake.xml.ElementNames;
import org.timelynotice.intake.xml.XmlDocument;
import org.timelynotice.settings.ConfigDocument;
import org.timelynotice.settings.ConfigException;
import org.timelynotice.settings.ConfigProblems;
import org.timelynotice.settings.ConfigReader;

/** The formats of {@code config/formats/}, compiled, and which of them a root element belongs to. */
final class FormatCatalog {

    private final List<Root> roots;
    private final Map<String, String> fingerprints;

    private FormatCatalog(List<Root> roots, Map<String, String> fingerprints) {
        this.roots = roots;
        this.fingerprints = fingerprints;
    }

    /**
     * A root element that a format claims.
     *
     * @param specificity how many letters it pins down: of two claims the one that pins down more goes first
     */
    private record Root(int family, Pattern local, int specificity, Format format) {

        boolean claims(XmlDocument xml, int node) {
            int family = xml.familyOf(node);
            return (this.family == ElementNames.ANY || this.family == family || family == ElementNames.NO_NAMESPACE)
                    && xml.localName(node).length() < 200
                    && local.matcher(xml.localName(node)).matches();
        }
    }

    /**
     * Reads, checks and compiles every format file.
     *
     * @throws ConfigException with every problem of every file
     */
    static FormatCatalog load(Path folder, Vocabularies vocabularies, ElementNames names, TimeReader times) {
        var problems = new ConfigProblems();
        var files = new ConfigReader<>(FormatFile.class, "format").readAll(folder, problems);
        var byName = new HashMap<String, ConfigDocument<FormatFile>>();
        files.documents().forEach(document -> byName.put(document.name(), document));
        files.documents().forEach(document -> declareNamespaces(document, names, problems));
        if (byName.size() < files.names().size()) {
            names.takeAnyPrefix();
        }
        for (var document : files.documents()) {
            checkBase(document, byName, files.names(), problems);
            new FormatCheck(document, names, vocabularies).run().forEach(problems::add);
        }
        problems.throwIfAny();
        return new FormatCatalog(
                compile(files.documents(), byName, vocabularies, names, times), fingerprints(byName, vocabularies));
    }

    private static void checkBase(
            ConfigDocument<FormatFile> document,
            Map<String, ConfigDocument<FormatFile>> byName,
            List<String> names,
            ConfigProblems problems) {
        String base = document.content().basedOn();
        if (base != null && !names.contains(base)) {
            problems.add(document.unknown("/basedOn", "there is no format file", base, names));
        }
        var passed = new HashSet<String>();
        for (String at = document.name(); at != null; at = base(byName.get(at))) {
            if (!passed.add(at)) {
                problems.add(document.problem("/basedOn", "leads back to '" + at + "'; break the circle"));
                return;
            }
        }
    }

    private static @Nullable String base(@Nullable ConfigDocument<FormatFile> document) {
        return document == null ? null : document.content().basedOn();
    }

    private static void declareNamespaces(
            ConfigDocument<FormatFile> document, ElementNames names, ConfigProblems problems) {
        document.content().namespaces().forEach((prefix, pattern) -> {
            String at = "/namespaces/" + prefix;
            if (names.family(prefix) != null) {
                problems.add(document.problem(
                        at, "the prefix '" + prefix + "' is declared in another file already; remove one"));
                return;
            }
            try {
                names.declareFamily(prefix, Pattern.compile(pattern));
            } catch (PatternSyntaxException e) {
                problems.add(document.problem(at, "not a regular expression: " + e.getDescription()));
            }
        });
    }

    private static List<Root> compile(
            List<ConfigDocument<FormatFile>> documents,
            Map<String, ConfigDocument<FormatFile>> byName,
            Vocabularies vocabularies,
            ElementNames names,
            TimeReader times) {
        var roots = new ArrayList<Root>();
        for (var document : documents) {
            FormatFile merged = merged(document.content(), byName);
            if (merged.statusWords() == null && merged.readsStatus()) {
                throw new ConfigException(List.of(document.problem(
                        "/events",
                        "the status is asked for, and no 'statusWords' says which vocabulary it is written in")));
            }
            if (!merged.roots().isEmpty()) {
                Format format = new FormatCompiler(names, vocabularies, times).compile(document.name(), merged);
                merged.roots().forEach(root -> roots.add(root(root, names, format)));
            }
        }
        roots.sort(Comparator.comparingInt(Root::specificity).reversed());
        return List.copyOf(roots);
    }

    private static FormatFile merged(FormatFile file, Map<String, ConfigDocument<FormatFile>> byName) {
        var base = file.basedOn() == null ? null : byName.get(file.basedOn());
        return base == null ? file : file.over(merged(base.content(), byName));
    }

    private static Map<String, String> fingerprints(
            Map<String, ConfigDocument<FormatFile>> byName, Vocabularies vocabularies) {
        String words = vocabularies.names().stream().map(vocabularies::contents).collect(Collectors.joining());
        var fingerprints = new HashMap<String, String>();
        byName.forEach(
                (name, document) -> fingerprints.put(name, Fingerprint.of(contents(document, byName, 0) + words)));
        return fingerprints;
    }

    /** A format file and those that it is based on, as they are on disk. */
    private static String contents(
            ConfigDocument<FormatFile> document, Map<String, ConfigDocument<FormatFile>> byName, int depth) {
        try {
            String own = Files.readString(document.file());
            var base = document.content().basedOn() == null || depth > 8
                    ? null
                    : byName.get(document.content().basedOn());
            return base == null ? own : own + contents(base, byName, depth + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Root root(String text, ElementNames names, Format format) {
        int colon = text.indexOf(':');
        Integer family = colon < 0 ? Integer.valueOf(ElementNames.ANY) : names.family(text.substring(0, colon));
        String local = text.substring(colon + 1);
        String regex = Pattern.quote(local).replace("*", "\\E.*\\Q");
        int specificity = local.replace("*", "").length() + (local.contains("*") ? 0 : 1_000) + (colon < 0 ? 0 : 100);
        return new Root(family == null ? ElementNames.OTHER : family, Pattern.compile(regex), specificity, format);
    }

    /** The format that claims an element as its root, among those that the feed accepts. */
    Optional<Format> of(XmlDocument xml, int node, ReadingContext context) {
        return roots.stream()
                .filter(root -> context.accepts(root.format().name()) && root.claims(xml, node))
                .map(Root::format)
                .findFirst();
    }

    Optional<String> fingerprint(String format) {
        return Optional.ofNullable(fingerprints.get(format));
    }

    List<String> names() {
        return roots.stream()
                .map(root -> root.format().name())
                .distinct()
                .sorted()
                .toList();
    }
}
