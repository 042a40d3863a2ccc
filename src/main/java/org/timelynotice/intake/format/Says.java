package org.timelynotice.intake.format;

import java.util.List;
import org.timelynotice.intake.xml.Tape;

/**
 * Takes an element where a path leads to one of some codes, or to none of them.
 *
 * @param values folded, as {@link Nodes#fold} does
 */
record Says(Walk walk, List<String> values, boolean wanted) implements Step.Test {

    @Override
    public boolean passes(Tape tape, int node) {
        var found = new Nodes();
        walk.collect(tape, node, found);
        return found.anyText(tape, values::contains) == wanted;
    }
}
