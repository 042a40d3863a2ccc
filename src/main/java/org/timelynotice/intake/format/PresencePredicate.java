package org.timelynotice.intake.format;

import org.timelynotice.intake.xml.XmlDocument;

/** Takes an element that holds, or that does not hold, what a path leads to. */
record PresencePredicate(CompiledPath path, boolean wanted) implements Step.Test {

    @Override
    public boolean passes(XmlDocument xml, int node) {
        return path.any(xml, node) == wanted;
    }
}
