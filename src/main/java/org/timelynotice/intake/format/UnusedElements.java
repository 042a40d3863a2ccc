package org.timelynotice.intake.format;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.timelynotice.intake.reading.Unused;
import org.timelynotice.intake.xml.XmlDocument;

/** Gathers the children of a message's root and of its events' elements that its format does not speak of. */
final class UnusedElements {

    private static final int MOST = 100;

    private final Format format;
    private final XmlDocument xml;
    private final Set<Integer> seen = new HashSet<>();
    private final Set<String> paths = new LinkedHashSet<>();
    private int neverNamed;

    UnusedElements(Format format, XmlDocument xml) {
        this.format = format;
        this.xml = xml;
    }

    void childrenOf(int node) {
        if (!seen.add(node)) {
            return;
        }
        for (int child = xml.firstChild(node); child != XmlDocument.NONE; child = xml.next(child)) {
            String local = xml.localName(child);
            if (format.known().get(xml.nameOf(child))) {
                continue;
            }
            if (format.neverNamed().stream().anyMatch(local::contains)) {
                neverNamed++;
            } else if (paths.size() < MOST) {
                paths.add(xml.pathOf(child));
            }
        }
    }

    Unused found() {
        return new Unused(List.copyOf(paths), neverNamed);
    }
}
