package org.timelynotice.delivery;

import java.util.Optional;

/** Who read a file of texts and found it fit to send, and on which day. */
record TextReview(Optional<String> by, Optional<String> on) {

    boolean done() {
        return by.isPresent() && on.isPresent();
    }
}
