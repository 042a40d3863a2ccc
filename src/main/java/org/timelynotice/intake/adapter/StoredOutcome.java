package org.timelynotice.intake.adapter;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.timelynotice.intake.EventOutcome;

/** What came of one event of a message, as it is stored. */
record StoredOutcome(EventOutcome.Verdict verdict, List<UUID> cases, List<UUID> events, List<String> explanation) {

    static StoredOutcome[] of(List<EventOutcome> outcomes) {
        return outcomes.stream()
                .map(one -> new StoredOutcome(one.verdict(), one.cases(), one.events(), one.explanation()))
                .toArray(StoredOutcome[]::new);
    }

    static List<EventOutcome> outcomes(StoredOutcome[] stored) {
        return Stream.of(stored)
                .map(one -> new EventOutcome(one.verdict(), one.cases(), one.events(), one.explanation()))
                .toList();
    }
}
