package org.timelynotice.intake.reading;

import java.util.Objects;

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

    int start(Walk walk) {
        return switch (walk.start()) {
            case HERE -> here;
            case EVENT -> event;
            case AROUND -> enclosing(Objects.requireNonNull(walk.around()));
            case ROOT -> root;
        };
    }

    private int enclosing(Step name) {
        int at = event;
        while (at != Tape.NONE && !name.takes(tape, at)) {
            at = at == root ? Tape.NONE : tape.parent(at);
        }
        return at;
    }
}
