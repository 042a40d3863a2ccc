package org.timelynotice.intake.xml;

import java.util.HashMap;
import java.util.LinkedHashMap;
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

    private final Map<String, Integer> locals = new HashMap<>();
    private final Map<String, Integer> attributes = new HashMap<>();
    private final Map<String, Integer> families = new LinkedHashMap<>();
    private final Map<Integer, Pattern> patterns = new LinkedHashMap<>();
    private final Map<String, Integer> familyOfNamespace = new ConcurrentHashMap<>();
    private boolean anyPrefix;

    /** Where a file could not be read, what it would have declared is not held against the others. */
    public void takeAnyPrefix() {
        anyPrefix = true;
    }

    public void declareFamily(String prefix, Pattern namespace) {
        int family = families.size() + 2;
        families.put(prefix, family);
        patterns.put(family, namespace);
    }

    /** The number of a name that a format uses. */
    public int declare(String local) {
        int number = locals.computeIfAbsent(local, unused -> locals.size() + 1);
        if (local.startsWith(ATTRIBUTE)) {
            attributes.put(local.substring(ATTRIBUTE.length()), number);
        }
        return number;
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
        return locals.getOrDefault(name, UNKNOWN_NAME);
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
        for (var entry : patterns.entrySet()) {
            if (namespace.length() < 300 && entry.getValue().matcher(namespace).matches()) {
                return entry.getKey();
            }
        }
        return OTHER;
    }
}
