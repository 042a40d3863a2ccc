package org.timelynotice.rights;

import java.time.Instant;
import java.util.Optional;

/**
 * When a notice is to be sent.
 *
 * @param notBefore not earlier than
 * @param target when the agency means to have sent it; never after {@code deadline} unless {@code shortNotice} says why
 * @param deadline the last instant the law allows, on the safe side where the law can be read two ways; empty: none in law
 * @param urgent may wake a person who has not ruled that out
 * @param shortNotice why the deadline could no longer be kept when notice could first be given
 * @param counting how the deadline was counted, in words for whoever has to check it; empty where there is none
 */
public record NoticeTiming(
        Instant notBefore,
        Instant target,
        Optional<Instant> deadline,
        boolean urgent,
        Optional<String> shortNotice,
        Optional<String> counting) {

    /** One whose counting needs no words. */
    public NoticeTiming(
            Instant notBefore,
            Instant target,
            Optional<Instant> deadline,
            boolean urgent,
            Optional<String> shortNotice) {
        this(notBefore, target, deadline, urgent, shortNotice, Optional.empty());
    }
}
