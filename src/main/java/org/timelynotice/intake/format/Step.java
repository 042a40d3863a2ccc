package org.timelynotice.intake.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.timelynotice.intake.xml.NamesLike;
import org.timelynotice.intake.xml.XmlDocument;

/**
 * One step of a path.
 *
 * @param names numbers of the element names that it takes; none where it stays on the element and only tests it
 * @param families the family of each, or {@link Names#ANY}
 * @param like words by which it takes names that it does not say whole; null where it says them
 * @param below whether it reaches any depth and not children only; on the way down it follows no references
 * @param optional whether it may be left out where nothing matches it
 * @param only whether it is taken only where exactly one element matches
 * @param attribute whether it names attributes and no elements
 */
record Step(
        int[] names,
        int[] families,
        @Nullable NamesLike like,
        boolean below,
        boolean optional,
        boolean only,
        boolean attribute,
        List<Test> tests) {

    /** What an element must hold to be taken. */
    interface Test {
        boolean passes(XmlDocument xml, int node);
    }

    boolean stays() {
        return names.length == 0 && like == null;
    }

    /** The numbers of names among which those are that it takes. */
    int[] numbers() {
        return like == null ? names : like.numbers();
    }

    boolean takes(XmlDocument xml, int node) {
        if (like != null) {
            return like.takes(xml.localName(node)) && passes(xml, node);
        }
        for (int i = 0; i < names.length; i++) {
            if (xml.matches(node, names[i], families[i])) {
                return passes(xml, node);
            }
        }
        return false;
    }

    boolean passes(XmlDocument xml, int node) {
        for (Test test : tests) {
            if (!test.passes(xml, node)) {
                return false;
            }
        }
        return true;
    }
}
