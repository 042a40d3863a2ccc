package org.timelynotice.intake.hl7;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.docket.CustodyEvent;
import org.timelynotice.intake.reading.UnreadableReason;

/** What could not be read of a batch. It is said with every event that could: there is nothing else that would carry it. */
final class Hl7Skipped {

    private static final int MOST_NOTES = 50;

    private final List<String> notes = new ArrayList<>();
    private Optional<UnreadableReason> first = Optional.empty();
    private int more;
    private final Set<String> movingNobody = new LinkedHashSet<>();

    void message(Hl7Message message, UnreadableReason reason) {
        String place = reason.path().isEmpty() ? "" : ", " + reason.path();
        add(reason, "message " + message.position() + place + ": not read. " + reason.message());
    }

    void batch(UnreadableReason reason) {
        add(reason, reason.path() + ": " + reason.message());
    }

    void movesNobody(Hl7Message message, String code) {
        if (movingNobody.size() < MOST_NOTES) {
            movingNobody.add("message " + message.position() + ": " + code);
        }
    }

    /** Why messages that were read say nothing. */
    Optional<String> passedOver() {
        return movingNobody.isEmpty()
                ? Optional.empty()
                : Optional.of("Read, and nobody is told: these move nobody in or out and say of no death ("
                        + String.join(", ", movingNobody) + ").");
    }

    Optional<UnreadableReason> first() {
        return first;
    }

    CustodyEvent noteIn(CustodyEvent event) {
        if (notes.isEmpty()) {
            return event;
        }
        var all = new ArrayList<>(notes);
        if (more > 0) {
            all.add("and " + more + " more messages: not read");
        }
        return event.with(event.header().noting(all, event.header().place()));
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
