package org.timelynotice.intake.hl7;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.timelynotice.docket.CustodyEvent;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.intake.reading.UnreadableReason;

/** What could not be read of a batch. It is said with every event that could: there is nothing else that would carry it. */
final class Hl7Skipped {

    private static final int MOST_NOTES = 50;

    private final List<String> notes = new ArrayList<>();
    private Optional<UnreadableReason> first = Optional.empty();
    private int more;

    void message(Hl7Message message, UnreadableReason reason) {
        String place = reason.path().isEmpty() ? "" : ", " + reason.path();
        add(reason, "message " + message.position() + place + ": not read. " + reason.message());
    }

    void batch(UnreadableReason reason) {
        add(reason, reason.path() + ": " + reason.message());
    }

    Optional<UnreadableReason> first() {
        return first;
    }

    CustodyEvent noteIn(CustodyEvent event) {
        if (notes.isEmpty()) {
            return event;
        }
        EventHeader header = event.header();
        var all = new ArrayList<>(header.notUnderstood());
        all.addAll(notes);
        if (more > 0) {
            all.add("and " + more + " more messages: not read");
        }
        var noted = new EventHeader(
                header.source(),
                header.action(),
                header.court(),
                header.caseNumbers(),
                header.defendants(),
                header.charges(),
                header.at(),
                header.place(),
                all);
        return new CustodyEvent(event.kind(), noted, event.custodyId(), event.facility(), event.destination());
    }

    private void add(UnreadableReason reason, String note) {
        first = first.or(() -> Optional.of(reason));
        if (notes.size() < MOST_NOTES) {
            notes.add(note);
        } else {
            more++;
        }
    }
}
