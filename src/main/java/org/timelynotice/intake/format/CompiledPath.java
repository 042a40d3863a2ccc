package org.timelynotice.intake.format;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.timelynotice.intake.xml.XmlDocument;

/**
 * A compiled path: where it starts, and its steps.
 *
 * @param start from where the first step is taken
 * @param around names the element around the event's own from which to start; null for any other start
 */
record CompiledPath(Start start, @Nullable Step around, List<Step> steps) {

    CompiledPath(Start start, List<Step> steps) {
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
        ROOT,
        /** The outermost element of what came in: that of the envelope, where the message is in one. */
        OUTERMOST
    }

    Nodes from(MessagePlace place) {
        var found = new Nodes();
        collect(place, found);
        return found;
    }

    void collect(MessagePlace place, Nodes found) {
        int from = switch (start) {
            case HERE -> place.here();
            case EVENT -> place.event();
            case AROUND -> enclosing(place, Objects.requireNonNull(around));
            case ROOT -> place.root();
            case OUTERMOST -> 0;
        };
        collect(place.xml(), from, found);
    }

    private static int enclosing(MessagePlace place, Step name) {
        int at = place.event();
        while (at != XmlDocument.NONE && !name.takes(place.xml(), at)) {
            at = at == place.root() ? XmlDocument.NONE : place.xml().parent(at);
        }
        return at;
    }

    void collect(XmlDocument xml, int from, Nodes found) {
        if (from != XmlDocument.NONE) {
            follow(xml, from, 0, found);
        }
    }

    boolean any(XmlDocument xml, int from) {
        var found = Nodes.atMost(1);
        collect(xml, from, found);
        return found.size() > 0;
    }

    private void follow(XmlDocument xml, int node, int index, Nodes found) {
        if (found.isFull()) {
            return;
        }
        if (index == steps.size()) {
            found.add(node);
            return;
        }
        Step step = steps.get(index);
        int before = found.size();
        if (step.stays()) {
            if (step.passes(xml, node)) {
                follow(xml, node, index + 1, found);
            }
        } else if (step.only()) {
            var matches = Nodes.atMost(2);
            matches(xml, node, step, matches);
            if (matches.isOneThing(xml)) {
                follow(xml, matches.get(0), index + 1, found);
            }
        } else if (step.below()) {
            followBelow(xml, node, index, found);
        } else {
            followChildren(xml, node, index, found);
        }
        if (step.optional() && found.size() == before) {
            follow(xml, node, index + 1, found);
        }
    }

    private void matches(XmlDocument xml, int node, Step step, Nodes matches) {
        var single = new Step(
                step.names(), step.families(), step.like(), step.below(), false, false, step.attribute(), step.tests());
        new CompiledPath(start, List.of(single)).collect(xml, node, matches);
    }

    /** An element that points elsewhere has the children of what it points to as well as its own. */
    private void followChildren(XmlDocument xml, int node, int index, Nodes found) {
        Step step = steps.get(index);
        int at = node;
        for (int hop = 0; at != XmlDocument.NONE && hop < 8; hop++) {
            int first = step.attribute() ? xml.firstAttribute(at) : xml.firstChild(at);
            for (int child = first; child != XmlDocument.NONE; child = xml.next(child)) {
                if (step.takes(xml, child)) {
                    follow(xml, child, index + 1, found);
                }
            }
            at = xml.target(at);
        }
    }

    private void followBelow(XmlDocument xml, int node, int index, Nodes found) {
        Step step = steps.get(index);
        int outer = xml.firstChild(node) == XmlDocument.NONE ? xml.resolved(node) : node;
        for (int name : step.numbers()) {
            int at = xml.firstNamedInside(name, outer);
            while (at != XmlDocument.NONE && xml.isInside(at, outer) && !found.isFull()) {
                if (step.takes(xml, at)) {
                    follow(xml, at, index + 1, found);
                }
                at = xml.nextNamed(at);
            }
        }
    }
}
