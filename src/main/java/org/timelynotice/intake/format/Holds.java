package org.timelynotice.intake.format;

import org.timelynotice.intake.xml.Tape;

/** Takes an element that holds, or that does not hold, what a path leads to. */
record Holds(Walk walk, boolean wanted) implements Step.Test {

    @Override
    public boolean passes(Tape tape, int node) {
        return walk.any(tape, node) == wanted;
    }
}
