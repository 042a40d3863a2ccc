package org.timelynotice.intake.format;

import java.util.List;
import org.timelynotice.intake.xml.XmlDocument;

/**
 * Takes an element where a path leads to one of some codes, or to none of them.
 *
 * @param values folded, as {@link Nodes#fold} does
 */
record ValuePredicate(CompiledPath path, List<String> values, boolean wanted) implements Step.Test {

    @Override
    public boolean passes(XmlDocument xml, int node) {
        var found = new Nodes();
        path.collect(xml, node, found);
        return found.anyText(xml, values::contains) == wanted;
    }
}
