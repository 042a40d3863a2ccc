package org.timelynotice.intake.format;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.timelynotice.intake.xml.Tape;

/**
 * A compiled path: where it starts, and its steps.
 *
 * @param start from where the first step is taken
 * @param around names the element around the event's own from which to start; null for any other start
 */
record Walk(Start start, @Nullable Step around, List<Step> steps) {

    Walk(Start start, List<Step> steps) {
        this(start, null, steps);
    }

    enum Start {
        /** The element at hand: the event's own, or a person or charge of it. */
        HERE,
        /** The event's own element, said from inside a person or a charge. */
        EVENT,
        /** The nearest element of a given name that the event's own is, or stands in. */
        AROUND,
        /** The message's root. */
        ROOT
    }

    Nodes from(Place place) {
        var found = new Nodes();
        collect(place, found);
        return found;
    }

    void collect(Place place, Nodes found) {
        int from = switch (start) {
            case HERE -> place.here();
            case EVENT -> place.event();
            case AROUND -> enclosing(place, Objects.requireNonNull(around));
            case ROOT -> place.root();
        };
        collect(place.tape(), from, found);
    }

    private static int enclosing(Place place, Step name) {
        int at = place.event();
        while (at != Tape.NONE && !name.takes(place.tape(), at)) {
            at = at == place.root() ? Tape.NONE : place.tape().parent(at);
        }
        return at;
    }

    void collect(Tape tape, int from, Nodes found) {
        if (from != Tape.NONE) {
            follow(tape, from, 0, found);
        }
    }

    boolean any(Tape tape, int from) {
        var found = new Nodes();
        collect(tape, from, found);
        return found.size() > 0;
    }

    private void follow(Tape tape, int node, int index, Nodes found) {
        if (index == steps.size()) {
            found.add(node);
            return;
        }
        Step step = steps.get(index);
        int before = found.size();
        if (step.stays()) {
            if (step.passes(tape, node)) {
                follow(tape, node, index + 1, found);
            }
        } else if (step.only()) {
            var matches = new Nodes();
            matches(tape, node, step, matches);
            if (matches.size() == 1) {
                follow(tape, matches.get(0), index + 1, found);
            }
        } else if (step.below()) {
            followBelow(tape, node, index, found);
        } else {
            followChildren(tape, node, index, found);
        }
        if (step.optional() && found.size() == before) {
            follow(tape, node, index + 1, found);
        }
    }

    private void matches(Tape tape, int node, Step step, Nodes matches) {
        var single = new Step(step.names(), step.families(), step.below(), false, false, step.tests());
        new Walk(start, List.of(single)).collect(tape, node, matches);
    }

    /** An element that points elsewhere has the children of what it points to as well as its own. */
    private void followChildren(Tape tape, int node, int index, Nodes found) {
        Step step = steps.get(index);
        int at = node;
        for (int hop = 0; at != Tape.NONE && hop < 8; hop++) {
            for (int child = tape.firstChild(at); child != Tape.NONE; child = tape.next(child)) {
                if (step.takes(tape, child)) {
                    follow(tape, child, index + 1, found);
                }
            }
            at = tape.target(at);
        }
    }

    private void followBelow(Tape tape, int node, int index, Nodes found) {
        Step step = steps.get(index);
        int outer = tape.firstChild(node) == Tape.NONE ? tape.resolved(node) : node;
        for (int name : step.names()) {
            for (int at = tape.firstNamed(name); at != Tape.NONE; at = tape.nextNamed(at)) {
                if (tape.isInside(at, outer) && step.takes(tape, at)) {
                    follow(tape, at, index + 1, found);
                }
            }
        }
    }
}
