package org.timelynotice.intake.format;

import org.timelynotice.intake.xml.XmlDocument;

/**
 * Where in a message a path is taken from.
 *
 * @param root the message's first element, inside any envelope
 * @param event the element that the event is about
 * @param here the element at hand: the event's, or that of a person or charge
 */
record MessagePlace(XmlDocument xml, int root, int event, int here) {

    MessagePlace at(int node) {
        return new MessagePlace(xml, root, event, node);
    }
}
