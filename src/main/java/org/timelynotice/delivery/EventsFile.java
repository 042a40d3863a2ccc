package org.timelynotice.delivery;

import java.util.Map;
import java.util.Optional;

/** {@code events.yaml}: what happened, in one title and one sentence for each kind of event. */
record EventsFile(TextReview reviewed, Map<String, EventText> events) {

    /**
     * The words for one kind of event.
     *
     * @param advice a sentence for victims only, such as what to do when in danger
     */
    record EventText(String title, String text, Optional<String> advice) {}
}
