package org.timelynotice.rights;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which a rule is law.
 *
 * @param from first day; empty where the start was never looked up, which counts as always
 * @param until first day on which it is law no longer
 */
record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {

    Optional<String> whyNotOn(LocalDate day) {
        if (from.filter(day::isBefore).isPresent()) {
            return Optional.of("in force from " + from.get() + "; the event is of " + day);
        }
        if (until.filter(end -> !day.isBefore(end)).isPresent()) {
            return Optional.of("in force until " + until.get() + "; the event is of " + day);
        }
        return Optional.empty();
    }
}
