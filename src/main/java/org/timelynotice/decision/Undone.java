package org.timelynotice.decision;

import java.util.Optional;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventKind;

/** What undoing an event does not restore by itself: what it ended beyond its own matter. */
final class Undone {

    private static final String ENDED_MORE =
            "something that was taken to be of this case turned out not to be, and what was planned of other matters had been ended"
                    + " by it: make sure that whoever must be told is told";

    private Undone() {}

    static Optional<String> question(TraffickingCase file, CourtEvent event, OnRecord record) {
        boolean stops = event.kind() == EventKind.DIED || event.kind() == EventKind.CASE_ACCESS;
        boolean endsElsewhere =
                !new UndoneElsewhere(file, event, record).notices().isEmpty();
        return stops || endsElsewhere ? Optional.of(ENDED_MORE) : Optional.empty();
    }
}
