package org.timelynotice.intake.xml;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The element names that any format speaks of, and the namespace families, each as a number, so that reading compares numbers
 * and not texts. A family is every release of one vocabulary: the core of NIEM 2.0 and of 6.0 are one.
 */
public final class ElementNames {

    /** Of an element in no namespace: senders forget it, so it stands for any family. */
    public static final int NO_NAMESPACE = 0;

    public static final int OTHER = 1;

    /** What a path says that does not care. */
    public static final int ANY = -1;

    /** What the name of an attribute begins with, where it stands beside names of elements. */
    public static final String ATTRIBUTE = "@";

    static final int UNKNOWN_NAME = 0;

    private static final int REMEMBERED_NAMESPACES = 2_000;
    private static final int REMEMBERED_NAMES = 20_000;

    /** The one number of all names that are like a pattern and that no format names itself. */
    private static final String ALIKE = "*";

    private final Map<String, Integer> locals = new HashMap<>();
    private final Map<List<String>, NamesLike> patterns = new LinkedHashMap<>();
    private final Map<String, Integer> undeclared = new ConcurrentHashMap<>();
    private final Map<String, Integer> attributes = new HashMap<>();
    private final Map<String, Integer> families = new LinkedHashMap<>();
    private final Map<Integer, Pattern> namespaces = new LinkedHashMap<>();
    private final Map<String, Integer> familyOfNamespace = new ConcurrentHashMap<>();
    private boolean anyPrefix;

    /** Where a file could not be read, what it would have declared is not held against the others. */
    public void takeAnyPrefix() {
        anyPrefix = true;
    }

    public void declareFamily(String prefix, Pattern namespace) {
        int family = families.size() + 2;
        families.put(prefix, family);
        namespaces.put(family, namespace);
    }

    /** The number of a name that a format uses. */
    public int declare(String local) {
        int number = locals.computeIfAbsent(local, unused -> locals.size() + 1);
        if (local.startsWith(ATTRIBUTE)) {
            attributes.put(local.substring(ATTRIBUTE.length()), number);
        }
        return number;
    }

    /** Names that hold the words of any of some patterns. */
    public NamesLike like(List<String> alternatives) {
        int unused = declare(ALIKE);
        return patterns.computeIfAbsent(alternatives, these -> new NamesLike(this, these));
    }

    int[] numbersOf(NamesLike like) {
        return locals.entrySet().stream()
                .filter(local -> local.getKey().equals(ALIKE) || like.takes(local.getKey()))
                .mapToInt(Map.Entry::getValue)
                .toArray();
    }

    int attribute(String name) {
        return attributes.getOrDefault(name, UNKNOWN_NAME);
    }

    /** The family of a prefix, or null where no format file declares it. */
    @Nullable
    public Integer family(String prefix) {
        Integer family = families.get(prefix);
        return family == null && anyPrefix ? Integer.valueOf(OTHER) : family;
    }

    int local(String name) {
        Integer own = locals.get(name);
        if (own != null) {
            return own;
        }
        Integer known = undeclared.get(name);
        if (known != null) {
            return known;
        }
        boolean alike = patterns.values().stream().anyMatch(like -> like.takes(name));
        int number = alike ? locals.getOrDefault(ALIKE, UNKNOWN_NAME) : UNKNOWN_NAME;
        // Bounded, as the namespaces are.
        if (undeclared.size() < REMEMBERED_NAMES && name.length() < 200) {
            undeclared.put(name, number);
        }
        return number;
    }

    int count() {
        return locals.size() + 1;
    }

    int familyOf(@Nullable String namespace) {
        if (namespace == null || namespace.isEmpty()) {
            return NO_NAMESPACE;
        }
        Integer known = familyOfNamespace.get(namespace);
        if (known != null) {
            return known;
        }
        int family = match(namespace);
        // A hostile sender can invent namespaces without end; what is remembered of them is bounded.
        if (familyOfNamespace.size() < REMEMBERED_NAMESPACES) {
            familyOfNamespace.put(namespace, family);
        }
        return family;
    }

    private int match(String namespace) {
        for (var entry : namespaces.entrySet()) {
            if (namespace.length() < 300 && entry.getValue().matcher(namespace).matches()) {
                return entry.getKey();
            }
        }
        return OTHER;
    }
}
