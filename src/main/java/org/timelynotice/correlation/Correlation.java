package org.timelynotice.correlation;

import java.util.List;
import java.util.Optional;

/** Whom an event concerns, among the cases that are followed. */
public sealed interface Correlation {

    /**
     * It surely concerns these.
     *
     * @param doubtful other cases that it may concern besides, for a person to decide
     */
    record Linked(List<Match> matches, Optional<NeedsReview> doubtful) implements Correlation {

        public Linked {
            matches = List.copyOf(matches);
        }
    }

    /**
     * It may concern these; a person decides.
     *
     * @param reason sentences that a coordinator understands; name no person and quote no number
     */
    record NeedsReview(List<Match> candidates, String reason) implements Correlation {

        public NeedsReview {
            candidates = List.copyOf(candidates);
        }
    }

    /** It concerns none of them. */
    record Unrelated() implements Correlation {}
}
