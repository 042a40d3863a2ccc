package org.timelynotice.web.console;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.ui.Model;

/**
 * What a person just answered or did.
 *
 * @param id of the review or task
 * @param by when it was to be done, which is where it stood in the list
 * @param undoable whether it may be taken back
 */
record Answered(UUID id, Instant by, String text, boolean problem, boolean undoable) implements Serializable {

    /** Its name among what one page hands to the next. */
    static final String NAME = "answered";

    /** What the page before handed over. */
    static Optional<Answered> in(Model model) {
        return Optional.ofNullable(model.getAttribute(NAME)).map(Answered.class::cast);
    }
}
