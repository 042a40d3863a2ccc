package org.timelynotice.intake.format;

import org.timelynotice.intake.xml.Tape;

/**
 * Where in a message a path is taken from.
 *
 * @param root the message's first element, inside any envelope
 * @param event the element that the event is about
 * @param here the element at hand: the event's, or that of a person or charge
 */
record Place(Tape tape, int root, int event, int here) {

    Place at(int node) {
        return new Place(tape, root, event, node);
    }
}
