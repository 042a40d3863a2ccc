package org.timelynotice.intake.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import org.timelynotice.intake.xml.XmlDocument;

/** Elements of a message that a path led to, in the order found. */
final class Nodes {

    private int[] nodes = new int[8];
    private final int most;
    private int size;

    Nodes() {
        this(Integer.MAX_VALUE);
    }

    private Nodes(int most) {
        this.most = most;
    }

    /** For where it only matters whether there are so many. */
    static Nodes atMost(int most) {
        return new Nodes(most);
    }

    boolean isFull() {
        return size >= most;
    }

    void add(int node) {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, size * 2);
        }
        nodes[size++] = node;
    }

    int size() {
        return size;
    }

    int get(int index) {
        return nodes[index];
    }

    /** Whether there is one element, however often it is referred to. */
    boolean isOneThing(XmlDocument xml) {
        boolean one = size > 0;
        for (int i = 1; one && i < size; i++) {
            one = xml.resolved(nodes[i]) == xml.resolved(nodes[0]);
        }
        return one;
    }

    boolean anyText(XmlDocument xml, Predicate<String> test) {
        for (int i = 0; i < size; i++) {
            if (test.test(fold(xml.text(nodes[i])))) {
                return true;
            }
        }
        return false;
    }

    /** Codes are compared without regard to case, blanks and punctuation. */
    static String fold(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                folded.append(text.charAt(i));
            }
        }
        return folded.toString().toUpperCase(Locale.ROOT);
    }
}
