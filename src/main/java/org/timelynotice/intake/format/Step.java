package org.timelynotice.intake.format;

import java.util.List;
import org.timelynotice.intake.xml.XmlDocument;

/**
 * One step of a path.
 *
 * @param names numbers of the element names that it takes; none where it stays on the element and only tests it
 * @param families the family of each, or {@link Names#ANY}
 * @param below whether it reaches any depth and not children only; on the way down it follows no references
 * @param optional whether it may be left out where nothing matches it
 * @param only whether it is taken only where exactly one element matches
 * @param attribute whether it names attributes and no elements
 */
record Step(
        int[] names,
        int[] families,
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
        return names.length == 0;
    }

    boolean takes(XmlDocument xml, int node) {
        for (int i = 0; i < names.length; i++) {
            if (xml.matches(node, names[i], families[i])) {
                return tests.isEmpty() || passes(xml, node);
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
