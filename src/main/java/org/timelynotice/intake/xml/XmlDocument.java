package org.timelynotice.intake.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One message as a row of numbered elements in document order: what stays of it after the one streaming pass. Only the text of
 * elements that a format names is kept.
 */
public final class XmlDocument {

    public static final int NONE = -1;
    private static final int HOPS = 8;

    private int[] name = new int[128];
    private int[] family = new int[128];
    private int[] parent = new int[128];
    private int[] firstChild = new int[128];
    private int[] next = new int[128];
    private int[] end = new int[128];
    private int[] target = new int[128];
    private int[] firstAttribute = new int[128];
    private int[] textFrom = new int[128];
    private int[] textTo = new int[128];
    private String[] local = new String[128];
    private final int[] firstOfName;
    private final int[] lastOfName;
    private final Map<Integer, int[]> byName = new HashMap<>();
    private int[] nextOfName = new int[128];
    private char[] text = new char[1024];
    private int textSize;
    private int size;
    private final List<String> dangling = new ArrayList<>();

    XmlDocument(int names) {
        firstOfName = new int[names];
        lastOfName = new int[names];
        Arrays.fill(firstOfName, NONE);
    }

    public int size() {
        return size;
    }

    int open(int parentNode, int previousSibling, int nameId, int familyId, String localName) {
        if (size == name.length) {
            grow();
        }
        int node = size++;
        name[node] = nameId;
        family[node] = familyId;
        parent[node] = parentNode;
        firstChild[node] = NONE;
        next[node] = NONE;
        target[node] = NONE;
        nextOfName[node] = NONE;
        firstAttribute[node] = NONE;
        local[node] = localName;
        textFrom[node] = textSize;
        textTo[node] = textSize;
        if (previousSibling != NONE) {
            next[previousSibling] = node;
        } else if (parentNode != NONE) {
            firstChild[parentNode] = node;
        }
        if (firstOfName[nameId] == NONE) {
            firstOfName[nameId] = node;
        } else {
            nextOfName[lastOfName[nameId]] = node;
        }
        lastOfName[nameId] = node;
        return node;
    }

    /** An attribute is a node as an element is, and no child of its element. Before anything else is read of the element. */
    void attribute(int element, int nameId, int familyId, String localName, String value) {
        int node = open(NONE, NONE, nameId, familyId, localName);
        parent[node] = element;
        next[node] = firstAttribute[element];
        firstAttribute[element] = node;
        end[node] = size;
        append(value.toCharArray(), 0, value.length());
        textTo[node] = textSize;
        textFrom[element] = textSize;
        textTo[element] = textSize;
    }

    void append(char[] source, int from, int length) {
        if (textSize + length > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, textSize + length));
        }
        System.arraycopy(source, from, text, textSize, length);
        textSize += length;
    }

    int textLength(int node) {
        return textSize - textFrom[node];
    }

    /** Blanks between child elements are nobody's text. */
    void dropText(int node) {
        textSize = textFrom[node];
    }

    void close(int node) {
        end[node] = size;
        textTo[node] = firstChild[node] == NONE ? textSize : textFrom[node];
    }

    void refer(int node, int to) {
        target[node] = to;
    }

    void dangle(int node) {
        dangling.add(pathOf(node));
    }

    /** Paths of elements that point to something the message does not hold. */
    public List<String> dangling() {
        return dangling;
    }

    public boolean matches(int node, int nameId, int familyId) {
        return name[node] == nameId
                && (familyId == ElementNames.ANY
                        || family[node] == familyId
                        || family[node] == ElementNames.NO_NAMESPACE);
    }

    public boolean isNamed(int node, int nameId) {
        return name[node] == nameId;
    }

    public int nameOf(int node) {
        return name[node];
    }

    /** Whether some format names it, so that its text is kept. */
    public boolean isNamedByFormats(int node) {
        return name[node] != ElementNames.UNKNOWN_NAME;
    }

    public int familyOf(int node) {
        return family[node];
    }

    public int firstChild(int node) {
        return firstChild[node];
    }

    /** The first of those attributes that a format names; the others follow by {@link #next}. */
    public int firstAttribute(int node) {
        return firstAttribute[node];
    }

    public int parent(int node) {
        return parent[node];
    }

    public int next(int node) {
        return next[node];
    }

    public int firstNamed(int nameId) {
        return firstOfName[nameId];
    }

    public int nextNamed(int node) {
        return nextOfName[node];
    }

    /** The first element of a name inside of another, by halving: of a long list each record would else look through all others. */
    public int firstNamedInside(int nameId, int outer) {
        int[] named = byName.computeIfAbsent(nameId, this::named);
        int at = Arrays.binarySearch(named, outer + 1);
        int found = at < 0 ? -at - 1 : at;
        return found < named.length && named[found] < end[outer] ? named[found] : NONE;
    }

    private int[] named(int nameId) {
        int count = 0;
        for (int at = firstOfName[nameId]; at != NONE; at = nextOfName[at]) {
            count++;
        }
        int[] named = new int[count];
        int i = 0;
        for (int at = firstOfName[nameId]; at != NONE; at = nextOfName[at]) {
            named[i++] = at;
        }
        return named;
    }

    public boolean isInside(int node, int outer) {
        return node > outer && node < end[outer];
    }

    /** The element that this one points to, or NONE. */
    public int target(int node) {
        return target[node];
    }

    /** The element itself, or the one that it stands for. */
    public int resolved(int node) {
        int at = node;
        for (int hop = 0; hop < HOPS && target[at] != NONE; hop++) {
            at = target[at];
        }
        return at;
    }

    /** The element's text, blanks at its ends removed; the text of what it points to where it has none; never null. */
    public String text(int node) {
        int at = node;
        for (int hop = 0; hop <= HOPS; hop++) {
            int from = textFrom[at];
            int to = textTo[at];
            while (from < to && text[from] <= ' ') {
                from++;
            }
            while (to > from && text[to - 1] <= ' ') {
                to--;
            }
            if (to > from || target[at] == NONE) {
                return new String(text, from, to - from);
            }
            at = target[at];
        }
        return "";
    }

    public String localName(int node) {
        return local[node];
    }

    public String pathOf(int node) {
        var path = new StringBuilder(local[node]);
        for (int at = parent[node]; at != NONE && path.length() < 300; at = parent[at]) {
            path.insert(0, local[at] + "/");
        }
        return path.toString();
    }

    private void grow() {
        int capacity = name.length * 2;
        name = Arrays.copyOf(name, capacity);
        family = Arrays.copyOf(family, capacity);
        parent = Arrays.copyOf(parent, capacity);
        firstChild = Arrays.copyOf(firstChild, capacity);
        next = Arrays.copyOf(next, capacity);
        end = Arrays.copyOf(end, capacity);
        target = Arrays.copyOf(target, capacity);
        firstAttribute = Arrays.copyOf(firstAttribute, capacity);
        textFrom = Arrays.copyOf(textFrom, capacity);
        textTo = Arrays.copyOf(textTo, capacity);
        nextOfName = Arrays.copyOf(nextOfName, capacity);
        local = Arrays.copyOf(local, capacity);
    }
}
